/**
 * The browser host: runs the app's built main process, preload script and page, all unmodified, with a stand-in for the
 * `electron` module. Windows are tabs of any browser on this PC. For development, tests and machines that cannot fetch
 * Electron's binary; never part of an installer.
 *
 * `node tests/browser-host/host.ts [--port N] [--data DIR] [--app DIR] [--no-open]` (Node 24). `--app` names a folder
 * with `package.json` and `out/`, for instance an unpacked `app.asar`.
 *
 * What it cannot imitate:
 * - The operating system's key ring: secrets are encrypted with a key file beside the data; the app is told so.
 * - Isolation: page and preload script share one JavaScript world, without Chromium's sandbox. `contextBridge` copies
 *   and freezes as Electron's does, so the app sees no difference; hostile code in the page would.
 * - Looks and keys of native menus: F10 shows the menu as a list. Keys that browsers keep (Ctrl+N, Ctrl+T, Ctrl+W,
 *   Ctrl+Shift+N) never arrive.
 * - Windows as such: place, size, minimising, title bar colours; a tab closed by hand does not ask the app, and the app
 *   stays when the last tab closes.
 * - Permissions, downloads, spelling, zoom, `prefers-color-scheme` by `nativeTheme.themeSource`: the browser's own.
 * - The system's proxy and certificates in `net.fetch`: Node's network stack.
 * - Sleep, shutdown and session-end events; crashes of pages; blocking dialogs; choosing folders to read. A save
 *   dialog, and one for a folder to write into, asks for a name only; files then arrive as downloads of the browser, as
 *   does one that the app opens in another program.
 * - Updates, tray, notifications, global shortcuts,  child processes of Electron, and every other
 *   module that electron/modules.ts lists as absent: using one throws an error that names it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openInBrowser } from './open-in-browser.ts';
import { hostOptions } from './options.ts';
import { hookElectron } from './electron-hook.ts';

/** With everything that the app does when it quits, in milliseconds. */
const QUIT_MS = 2_900;
/** The exit code of a second start on one data folder. */
const ALREADY_RUNNING = 3;

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Cần Node 24: hãy chạy bằng npm (npm start).\n');
  process.exit(2);
}
await main().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
  process.stderr.write(busy ? `Cổng mạng ${String(error.port)} đang được chương trình khác dùng. Hãy chọn số khác bằng --port.\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const options = hostOptions(process.argv.slice(2));
  const { name, main: mainFile, productName, version } = JSON.parse(readFileSync(join(options.appDir, 'package.json'), 'utf8')) as { name: string; main: string; productName?: string; version: string };
  const script = join(options.appDir, mainFile);
  if (!existsSync(script)) throw new Error(`Chưa có ${script}: hãy chạy npm run build`);

  // Loaded late: better-sqlite3 crashes the process on a Node that is too old.
  const [{ hostApp }, { setContext }, { leaveAddress, leftAddress }, { startServer }, { uploads }, { downloads }] = await Promise.all([
    import('./electron/app.ts'),
    import('./electron/context.ts'),
    import('./electron/instance-lock.ts'),
    import('./server/server.ts'),
    import('./server/uploads.ts'),
    import('./server/downloads.ts'),
  ]);
  setContext({ ...options, name: productName ?? name, version });
  hostApp.on('host-lock-refused', () => {
    process.stderr.write(`Thư mục dữ liệu này đang được dùng: ${options.dataDir}\n`);
    const address = leftAddress(options.dataDir);
    if (address !== null) process.stdout.write(`Tòa Soạn đang chạy ở ${address}\n`);
    process.exitCode = ALREADY_RUNNING;
  });
  const end = (): void => {
    setTimeout(() => {
      process.stderr.write('Ứng dụng không tự kết thúc kịp.\n');
      process.exit(1);
    }, QUIT_MS);
    hostApp.quit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, end);
    // npm and the terminal may both pass the same signal on.
    process.on(signal, () => {});
  }
  // Started by another program (start.ts): when that is gone, nobody is left who could end this one.
  process.once('disconnect', end);

  const server = await startServer(options.port);
  hookElectron();
  await import(pathToFileURL(script).href);
  hostApp.becomeReady();
  // What the app does when it is ready comes first: it may refuse to start.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  // Only now: a second start on the same folder must not take away what belongs to the first.
  hostApp.atExit.push(leaveAddress(options.dataDir, server.base), uploads.removeAll, downloads.removeAll, server.close);
  process.stdout.write(`Tòa Soạn (trong trình duyệt): ${server.base}\n`);
  if (options.open) openInBrowser(server.base);
}
