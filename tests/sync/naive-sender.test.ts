import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildContent } from '../../electron/sync/content.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { remoteArticleSchema, sessionSchema } from '../../shared/portal-api/schemas.ts';
import { startFaultProxy, type Fault } from '../helpers/fault-proxy.ts';
import { expectOnce } from './expectations.ts';
import { faults, nameOf } from './faults.ts';
import { approver, startPortal, type TestPortal } from './newsroom.ts';
import { sampleDocument, sampleFields } from './sample-article.ts';

/**
 * What everybody writes first: every failure means that nothing happened, so start again. It shows that the checks of
 * the fault matrix find duplicates where there are some; without it they might pass for any sender.
 */
async function sendNaively(address: string, body: string): Promise<string> {
  const api = `${address}/api/v1`;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      const signIn = await fetch(`${api}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(approver) });
      const { token } = sessionSchema.parse(await signIn.json());
      const [id, authorization] = [randomUUID(), `Bearer ${token}`];
      const key = () => ({ authorization, 'idempotency-key': randomUUID() });
      const created = await fetch(`${api}/articles/${id}`, { method: 'PUT', headers: { ...key(), 'if-none-match': '*', 'content-type': 'application/json' }, body });
      const { etag } = remoteArticleSchema.parse(await created.json());
      const published = await fetch(`${api}/articles/${id}/publish`, { method: 'POST', headers: { ...key(), 'if-match': etag } });
      return remoteArticleSchema.parse(await published.json()).id;
    } catch {
      continue;
    }
  }
  throw new Error('does not come to an end');
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const body = canonicalContent(buildContent({ fields: sampleFields, document: sampleDocument([]) }, { rendition: () => null, attachment: () => null, origin: (id) => id }));

async function breaksPromise(fault: Fault | null, index: number): Promise<boolean> {
  const proxy = await startFaultProxy(portal.address);
  const before = portal.counts();
  proxy.plan((request) => (request.index === index ? fault : null));
  try {
    const id = await sendNaively(proxy.address, body);
    expectOnce(portal, id, { before, photos: [] });
    return false;
  } catch {
    return true;
  } finally {
    await proxy.close();
  }
}

describe('a naive sender', () => {
  it('keeps the promise on a perfect line', async () => {
    expect(await breaksPromise(null, 0)).toBe(false);
  });

  // Held requests would make it wait for ever: it has no time-out either.
  const finite = faults.filter(({ kind }) => !['stall', 'stall-during-answer', 'late-answer', 'late-request'].includes(kind));
  const expected: Readonly<Record<string, boolean>> = { 'cut-after': true, 'cut-during-answer': true, reset: true, truncate: true, 'status-after 502': true };
  it.each(finite.map((fault) => ({ fault, name: nameOf(fault) })))('is judged by what it did: $name while creating', async ({ fault, name }) => {
    expect(await breaksPromise(fault, 1)).toBe(expected[name] ?? false);
  });

  it.each(finite.map((fault) => ({ fault, name: nameOf(fault) })))('is judged by what it did: $name while publishing', async ({ fault }) => {
    expect(await breaksPromise(fault, 2)).toBe(!['duplicate', 'race'].includes(fault.kind));
  });
});
