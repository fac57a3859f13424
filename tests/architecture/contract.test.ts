import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createHandlers } from '../../electron/ipc/all.ts';
import { contract, events } from '../../shared/ipc/contract.ts';
import { sources } from './sources.ts';

vi.mock('electron', async () => (await import('../helpers/electron-mock.ts')).electronModule);

const entries = Object.entries(contract);

describe('every channel', () => {
  it('has a handler', () => {
    const handlers = createHandlers({} as Parameters<typeof createHandlers>[0]);
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
    for (const handler of Object.values(handlers)) expect(handler === undefined || typeof handler === 'function').toBe(true);
  });

  it.each(entries)('%s has schemas and says what it does', (name, { doc, input, output }) => {
    expect(name).toMatch(/^[a-z]+:[a-z]+(-[a-z]+)*$/);
    expect(doc.length).toBeGreaterThan(10);
    expect(input).toBeInstanceOf(z.ZodType);
    expect(output).toBeInstanceOf(z.ZodType);
  });

  it.each(entries)('%s takes nothing that it does not name, and no path', (_name, { input }) => {
    if (input instanceof z.ZodUndefined) return expect(input.safeParse({}).success).toBe(false);
    if (!(input instanceof z.ZodObject)) return expect.unreachable('input is neither an object nor nothing');
    expect(input.def.catchall).toBeInstanceOf(z.ZodNever);
    expect(Object.keys(input.shape).filter((key) => /path|file|dir|folder/i.test(key))).toEqual([]);
  });
});

describe('every event', () => {
  it.each(Object.entries(events))('%s has a schema, says what it tells, and is sent or listened to', (name, { doc, payload }) => {
    expect(doc.length).toBeGreaterThan(10);
    expect(payload).toBeInstanceOf(z.ZodObject);
    expect(sources('electron').some(({ path, code }) => path !== 'electron/preload.ts' && code.includes(`'${name}'`))).toBe(true);
  });
});
