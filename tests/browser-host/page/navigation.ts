import type { ToHost } from '../wire/messages.ts';

/**
 * Where the page goes is the app's decision (`will-navigate`, `setWindowOpenHandler`): every way out of the document is
 * stopped and asked about first. Reloading and going within the document stay free, as in Electron.
 */
export function createNavigation(send: (message: ToHost) => void) {
  let allowed: string | null = null;

  const { navigation } = window;
  navigation.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination;
    if (sameDocument || event.hashChange || event.navigationType === 'reload' || event.navigationType === 'traverse' || event.downloadRequest !== null || !event.cancelable) return;
    if (url === allowed) return;
    event.preventDefault();
    send({ t: 'navigate', url });
  });

  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (event.defaultPrevented || link === undefined || link.href === '') return;
    if (link.target !== '' && link.target !== '_self') {
      event.preventDefault();
      send({ t: 'open', url: link.href });
    }
  });

  window.open = (url) => {
    send({ t: 'open', url: new URL(url ?? '', location.href).href });
    return null;
  };

  return {
    /** Goes there without asking again. */
    go: (path: string): void => {
      allowed = new URL(path, location.href).href;
      location.href = allowed;
    },
  };
}
