import { app, type Session, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { PAGE_ORIGIN } from './protocol.ts';

/** The only thing a page may ask the browser engine for: putting text and pictures on the clipboard. */
const GRANTED = 'clipboard-sanitized-write';

/** Locks every page there will ever be, also ones that a bug would create. Runs before the first window. */
export function setupSecurity(log: Log): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
}

/**
 * The page never goes anywhere else and never opens anything: addresses outside are opened by `open-external`.
 * `will-frame-navigate` also covers frames that hostile pasted HTML might bring along.
 */
export function lockContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    log.warn('security.refused', { what });
  };
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-frame-navigate', refuse('frame-navigate'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.setWindowOpenHandler(() => {
    log.warn('security.refused', { what: 'window-open' });
    return { action: 'deny' };
  });
}

/** Denies camera, location, notifications, devices, downloads and all the rest, asked for or merely checked. */
export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    if (permission !== GRANTED) log.warn('security.refused', { what: permission });
    callback(permission === GRANTED);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return permission === GRANTED && (origin === PAGE_ORIGIN || origin === `${PAGE_ORIGIN}/`);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('security.refused', { what: 'download' });
  });
}
