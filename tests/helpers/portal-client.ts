import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { demoAccounts } from '../../electron/training-portal/accounts.ts';
import { startTrainingPortal, type TrainingPortal } from '../../electron/training-portal/portal.ts';
import type { Block } from '../../shared/document/model.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { remoteArticleSchema, sessionSchema, type ArticleContent, type RemoteArticle } from '../../shared/portal-api/schemas.ts';

/** Monday 23 November 2026, 07:30 in Vietnam. */
export const START = Date.UTC(2026, 10, 23, 0, 30);

/** A clock that moves only when told to. */
export function manualClock(start = START) {
  let now = start;
  return { now: () => now, advance: (ms: number) => void (now += ms) };
}

/** A running training portal in a folder of its own. `restart` keeps the folder and the clock. */
export type TestPortal = {
  readonly dir: string;
  readonly clock: ReturnType<typeof manualClock>;
  readonly address: () => string;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startTestPortal(): Promise<TestPortal> {
  const dir = await mkdtemp(join(tmpdir(), 'toasoan-portal-'));
  const clock = manualClock();
  const start = (): Promise<TrainingPortal> => startTrainingPortal({ dir, port: 0, clock, ids: systemIds });
  let portal = await start();
  return {
    dir,
    clock,
    address: () => portal.address,
    restart: async () => {
      await portal.close();
      portal = await start();
    },
    stop: async () => {
      await portal.close();
      await rm(dir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

export type Headers = Readonly<Record<string, string>>;

/** Somebody signed in, talking plain HTTP. */
export type PortalClient = {
  readonly token: string;
  readonly request: (method: string, path: string, headers?: Headers, body?: string | Uint8Array) => Promise<Response>;
  readonly create: (id: string, content: unknown, headers?: Headers) => Promise<Response>;
  readonly update: (id: string, content: unknown, etag: string, headers?: Headers) => Promise<Response>;
  readonly publish: (id: string, etag: string, headers?: Headers) => Promise<Response>;
  readonly upload: (bytes: Uint8Array, mime: string, headers?: Headers) => Promise<Response>;
  /** Creates and publishes; fails the test when either is refused. */
  readonly post: (content: ArticleContent, id?: string) => Promise<RemoteArticle>;
};

export async function signIn(portal: Pick<TestPortal, 'address'>, username = 'phongvien'): Promise<PortalClient> {
  const account = demoAccounts.find((demo) => demo.username === username);
  const answer = await fetch(`${portal.address()}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: account?.password }),
  });
  const { token } = sessionSchema.parse(await answer.json());

  const request: PortalClient['request'] = (method, path, headers = {}, body) =>
    fetch(`${portal.address()}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
    });
  const json = (): Headers => ({ 'content-type': 'application/json', 'idempotency-key': randomUUID() });
  const create: PortalClient['create'] = (id, content, headers = {}) =>
    request('PUT', `/articles/${id}`, { ...json(), 'if-none-match': '*', ...headers }, JSON.stringify(content));
  const publish: PortalClient['publish'] = (id, etag, headers = {}) =>
    request('POST', `/articles/${id}/publish`, { 'idempotency-key': randomUUID(), 'if-match': etag, ...headers });
  return {
    token,
    request,
    create,
    publish,
    update: (id, content, etag, headers = {}) => request('PUT', `/articles/${id}`, { ...json(), 'if-match': etag, ...headers }, JSON.stringify(content)),
    upload: (bytes, mime, headers = {}) => request('PUT', `/assets/${sha256(bytes)}`, { 'content-type': mime, ...headers }, bytes),
    post: async (content, id = randomUUID()) => {
      const created = await readArticle(await create(id, content));
      return readArticle(await publish(id, created.etag));
    },
  };
}

/** The article in a successful answer; the problem's words in the failure otherwise. */
export async function readArticle(answer: Response): Promise<RemoteArticle> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${text}`);
  return remoteArticleSchema.parse(JSON.parse(text));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A small real JPEG of one colour. */
export function jpeg(red = 40, width = 60, height = 40): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: { r: red, g: 120, b: 90 } } }).jpeg().toBuffer();
}

let blocks = 0;
/** A block id nothing else has. */
export function blockId(): string {
  blocks += 1;
  return `block-${String(blocks).padStart(6, '0')}`;
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', id: blockId(), content: [{ type: 'text', text }] };
}

export function figure(asset: string, text = 'Chú thích.'): Block {
  return { type: 'figure', id: blockId(), asset, width: 60, height: 40, caption: [{ type: 'text', text }], credit: 'Minh Châu', alt: 'Mô tả ảnh' };
}

/** A complete article; `changes` replace fields. */
export function content(changes: Partial<ArticleContent> = {}): ArticleContent {
  return {
    headline: 'Sửa đường liên thôn',
    lead: 'Đoạn đường dài 1,2 km được sửa xong trước Tết.',
    section: 'tin-tuc-su-kien',
    byline: [{ name: 'Minh Châu', penName: '', role: 'writer' }],
    source: 'Đài truyền thanh xã',
    tags: ['giao thông'],
    blocks: [paragraph('Đường đã thông.')],
    ...changes,
  };
}
