import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { addressOf } from '../helpers/app-driver.ts';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';

export type Host = {
  readonly url: string;
  readonly dir: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Lines of the fixture's `events.log`. */
  readonly events: () => readonly string[];
  /** Ends it; answers the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'browser-host-test-'));
export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true, maxRetries: 10 });

export function spawnHost(dir: string, args: readonly string[] = []): ChildProcess {
  const app = join(import.meta.dirname, 'fixture');
  return spawn(process.execPath, [join(import.meta.dirname, 'host.ts'), '--app', app, '--data', dir, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The fixture app in the browser host. */
export async function startHost(dir: string): Promise<Host> {
  const child = spawnHost(dir);
  const lines: string[] = [];
  const exited = once(child, 'exit');
  const url = await addressOf(child, lines);
  return {
    url,
    dir,
    child,
    output: () => lines.join('\n'),
    events: () => readFileSync(join(dir, 'events.log'), 'utf8').trim().split('\n'),
    end: async (signal) => {
      child.kill(signal);
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

export const launchBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });

/** A tab with the fixture's page, its script run. */
export async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.locator('html[data-ready="function"]').waitFor({ state: 'attached' });
  return page;
}

/** Calls the fixture's main process from its page. */
export function call(page: Page, channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([name, values]) => window.fixture.call(name, ...values), [channel, args] as const);
}

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A request as any program can make it: with any header, by any address. */
export async function ask(url: string, options: { readonly headers?: Readonly<Record<string, string>>; readonly path?: string; readonly method?: string } = {}): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url);
  const sent = request({ hostname, port, path: options.path ?? pathname + search, method: options.method ?? 'GET', headers: options.headers ?? {} });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') };
}

/** Waits until it holds. */
export const eventually = (check: () => unknown, wanted: unknown): Promise<void> => expect.poll(check, { timeout: 15_000 }).toEqual(wanted);
