import { spawn } from 'node:child_process';

/** Opens an address in the default browser, where there is a screen to show it on. */
export function openInBrowser(url: string): void {
  if (!hasScreen()) return;
  const [command, ...args] = process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  // No browser is no failure: the address is printed.
  child.on('error', () => {});
  child.unref();
}

export function hasScreen(): boolean {
  return process.platform === 'win32' || process.platform === 'darwin' || (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}
