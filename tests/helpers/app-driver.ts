import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './chromium.ts';

/** A running Tòa Soạn with its first window, whatever hosts it. */
export type RunningApp = {
  readonly page: Page;
  /** Address of the host, for a second tab. */
  readonly url: string;
  readonly browser: Browser;
  /** What the host has printed so far. */
  readonly output: () => string;
  /** SIGKILL: no chance to save anything. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers the exit code once the process has ended. */
  readonly stop: () => Promise<number | null>;
};

const hostEntry = fileURLToPath(new URL('../browser-host/host.ts', import.meta.url));

/**
 * Starts the built app in the browser host on a port chosen by the system and opens its first page.
 * `appDir` is the folder that holds `out/` (default: the repository).
 */
export async function startApp(options: {
  readonly dataDir: string;
  readonly appDir?: string | undefined;
  readonly viewport?: { readonly width: number; readonly height: number };
}): Promise<RunningApp> {
  const args = [hostEntry, '--port', '0', '--data', options.dataDir, '--no-open'];
  if (options.appDir !== undefined) args.push('--app', options.appDir);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const url = await addressOf(child, lines);
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--disable-gpu'] });
  // A context of its own, not `browser.newPage`: that one refuses a second tab.
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1440, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    await browser.close();
    return code;
  };
  return {
    page,
    url,
    browser,
    output: () => lines.join('\n'),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** The first line of a child that holds a loopback address. */
export function addressOf(child: ChildProcess, lines: string[] = []): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = (stream: NodeJS.ReadableStream | null): void => {
      if (stream === null) return;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const match = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line);
        if (match !== null) resolve(match[0]);
      });
    };
    read(child.stdout);
    read(child.stderr);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before printing an address:\n${lines.join('\n')}`)));
  });
}
