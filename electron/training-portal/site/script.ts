/**
 * The only script of the site, a static file because the content policy allows no inline one. It runs in the head,
 * before the first paint, so that a remembered text size does not jump. Without it the page reads the same; its two
 * buttons stay hidden.
 */
export const siteScript = `(() => {
  'use strict';
  const sizes = ['vua', 'lon', 'rat-lon'];
  const names = { 'vua': 'vừa', 'lon': 'lớn', 'rat-lon': 'rất lớn' };
  const root = document.documentElement;
  const read = () => { try { return localStorage.getItem('co-chu'); } catch { return null; } };
  const keep = (size) => { try { localStorage.setItem('co-chu', size); } catch { /* private window: lasts for this page */ } };
  const current = () => sizes.includes(root.dataset.size) ? root.dataset.size : 'vua';
  const stored = read();
  root.dataset.size = sizes.includes(stored) ? stored : 'vua';
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-tool]')) button.hidden = false;
    const print = document.querySelector('[data-tool="in"]');
    if (print) print.addEventListener('click', () => window.print());
    const size = document.querySelector('[data-tool="co-chu"]');
    if (!size) return;
    const label = size.querySelector('[data-size-name]');
    const show = () => { label.textContent = names[current()]; };
    size.addEventListener('click', () => {
      const next = sizes[(sizes.indexOf(current()) + 1) % sizes.length];
      root.dataset.size = next;
      keep(next);
      show();
    });
    show();
  });
  window.addEventListener('storage', (event) => {
    if (event.key === 'co-chu' && sizes.includes(event.newValue)) root.dataset.size = event.newValue;
  });
})();
`;
