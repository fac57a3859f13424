import { make, surface } from './surface.ts';
import { words } from './words.ts';

/** How long a link that the browser did not let us open stays, in milliseconds. */
const LINK_MS = 15_000;

/** The window is gone: nothing that is typed now would be saved, so nothing can be typed. */
export function showEnd(): void {
  const dialog = make('dialog', { ariaLabel: words.endTitle }, make('h2', {}, words.endTitle), make('p', {}, words.endText));
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  surface().append(dialog);
  dialog.showModal();
}

/**
 * Opens an address in another tab. Browsers allow that only just after a click; else a link is shown that can be clicked.
 * `own` is one of the app's own windows. Never takes the focus.
 */
export function showLink(url: string, own = false): void {
  const link = make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, own ? words.openTab : url);
  // Not the page's business: its click listeners would ask the app again.
  link.addEventListener('click', (event) => event.stopPropagation());
  const note = make('div', { className: 'note', role: 'status' }, make('div', {}, words.blocked), link);
  surface().append(note);
  if (navigator.userActivation.isActive) {
    link.click();
    note.remove();
    return;
  }
  const gone = setTimeout(() => note.remove(), LINK_MS);
  link.addEventListener('click', () => {
    clearTimeout(gone);
    setTimeout(() => note.remove());
  });
}
