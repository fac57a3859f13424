import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type HostOptions = {
  /** 0: the system chooses. */
  readonly port: number;
  readonly dataDir: string;
  /** Folder with `package.json` and `out/`. */
  readonly appDir: string;
  /** Whether `appDir` was named: then the app believes that it is installed. */
  readonly packaged: boolean;
  readonly open: boolean;
};

const repository = join(import.meta.dirname, '../..');

/** Reads `--port N --data DIR --app DIR --no-open`. Throws with a usable message on anything else. */
export function hostOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '0' }, data: { type: 'string' }, app: { type: 'string' }, open: { type: 'boolean', default: true }, browser: { type: 'boolean' } },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port phải là số từ 0 đến 65535');
  return {
    port,
    dataDir: values.data === undefined ? join(appDataFolder(), 'ToaSoan-browser') : resolve(values.data),
    appDir: values.app === undefined ? repository : resolve(values.app),
    packaged: values.app !== undefined,
    open: values.open,
  };
}

/** Where user data belongs on this system. */
export function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}
