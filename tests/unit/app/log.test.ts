import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeError } from '../../../electron/app/error-description.ts';
import { openLog } from '../../../electron/app/log.ts';
import { AppFailure, appError } from '../../../shared/domain/app-error.ts';

let top: string;
let dir: string;
const clock = { now: () => Date.UTC(2026, 0, 2) };
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'log-'));
  dir = join(top, 'logs');
});
afterEach(() => rm(top, { recursive: true, force: true }));

describe('the log', () => {
  it('holds one line of JSON per event', async () => {
    const log = openLog({ dir, clock });
    log.info('a', { count: 1 });
    log.warn('b');
    log.error('c', new AppFailure(appError('conflict', 'other')), { channel: 'x' });
    const lines = (await readFile(join(dir, 'toasoan.log'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ at: '2026-01-02T00:00:00.000Z', level: 'info', event: 'a', count: 1 });
    expect(lines[1]).toMatchObject({ level: 'warn', event: 'b' });
    expect(lines[2]).toMatchObject({ level: 'error', event: 'c', channel: 'x', error: 'AppFailure: conflict: other' });
  });

  it('keeps a few files of bounded size', async () => {
    const log = openLog({ dir, clock, maxBytes: 300, keep: 3 });
    for (let i = 0; i < 40; i += 1) log.info('event', { i });
    const files = await readdir(dir);
    expect(files.sort()).toEqual(['toasoan.1.log', 'toasoan.2.log', 'toasoan.log']);
    for (const file of files) expect((await readFile(join(dir, file))).byteLength).toBeLessThanOrEqual(300);
    expect(await readFile(join(dir, 'toasoan.log'), 'utf8')).toContain('"i":39');
  });

  it('never fails its caller', async () => {
    await writeFile(dir, 'a file where the folder should be');
    expect(() => openLog({ dir, clock }).error('x', new Error('y'))).not.toThrow();
  });
});

describe('what is written about an error', () => {
  it('never quotes what a parser was given', () => {
    const parse = (): unknown => JSON.parse('Bài viết chưa đăng về ông Nguyễn');
    expect(JSON.stringify(describeError(thrownBy(parse)))).not.toContain('Nguyễn');
    const check = () => z.object({ headline: z.string().max(3), kind: z.literal('a') }).parse({ headline: 'Bí mật', kind: 'Bí mật' });
    expect(describeError(thrownBy(check)).error).toBe('ZodError headline: too_big, kind: invalid_value');
    expect(describeError(new Error(`bad value "${'Bí mật '.repeat(10)}"`)).error).toBe('Error: bad value "…"');
  });

  it('keeps where it happened', () => {
    const { error, stack } = describeError(new AppFailure(appError('storage-failed'), { cause: new Error('disk I/O error') }));
    expect(error).toBe('AppFailure: storage-failed < Error: disk I/O error');
    expect(stack[0]).toMatch(/^at .*log\.test\.ts/);
  });

  it('copes with anything that can be thrown', () => {
    for (const thrown of [undefined, null, 'secret text', 7, { secret: 1 }]) expect(describeError(thrown)).toEqual({ error: typeof thrown, stack: [] });
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
