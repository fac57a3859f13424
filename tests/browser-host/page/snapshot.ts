/**
 * The page as it stands, as HTML for a browser of its own: without scripts and without the host's own surface, with the
 * style sheets that scripts have added.
 */
export function snapshot(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of page.querySelectorAll('script, browser-host')) element.remove();
  for (const sheet of document.adoptedStyleSheets) {
    const style = document.createElement('style');
    style.textContent = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
    page.querySelector('head')?.append(style);
  }
  return `<!doctype html>${page.outerHTML}`;
}
