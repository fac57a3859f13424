import { canonicalContent } from '../../../../shared/portal-api/content-hash.ts';
import {
  authorsSchema,
  IDEMPOTENCY_HEADER,
  portalFeatures,
  remoteArticleSchema,
  remoteAssetSchema,
  sectionsSchema,
  serverSchema,
} from '../../../../shared/portal-api/schemas.ts';
import { sha256Hex } from '../../hash.ts';
import { PortalFailure } from '../failure.ts';
import type { PortalAdapter, RemoteVersion } from '../portal.ts';
import { readAnswer, refusal } from './answers.ts';
import type { Http, HttpAnswer, HttpRequest } from './http.ts';
import type { Session } from './session.ts';

/** The open Portal API (shared/portal-api), as the engine wants to see it. */
export function createToasoanAdapter(http: Http, session: Session): PortalAdapter {
  const send = (request: HttpRequest) => session.send(http, request);

  return {
    capabilities: { clientIds: true, preconditions: true, idempotencyKeys: true, assetsByHash: true },
    server: async () => {
      const { name, time, limits, coverRatio = null, features = [] } = readAnswer(await http({ method: 'GET', path: '/server' }), serverSchema);
      return { name, time: Date.parse(time), limits: { ...limits, fileBytes: limits.fileBytes ?? null }, coverRatio, features: new Set(portalFeatures.filter((feature) => features.includes(feature))) };
    },
    signIn: session.signIn,
    catalogue: async () => {
      const { sections } = readAnswer(await send({ method: 'GET', path: '/sections' }), sectionsSchema);
      const { authors } = readAnswer(await send({ method: 'GET', path: '/authors' }), authorsSchema);
      return { sections, authors };
    },
    hasAsset: async (sha256) => {
      // GET, not HEAD: a captive portal answers 200 to anything, and only a body can show that it was not the portal.
      const stored = await readOrNull(await send({ method: 'GET', path: `/assets/${sha256}` }), async (answer) => readAnswer(answer, remoteAssetSchema));
      return stored !== null && stored.sha256 === sha256;
    },
    putAsset: async ({ sha256, mime, bytes }, key) => {
      const headers = { 'content-type': mime, 'if-none-match': '*', [IDEMPOTENCY_HEADER]: key };
      const answer = await send({ method: 'PUT', path: `/assets/${sha256}`, headers, body: bytes });
      const failure = answer.status === 412 ? refusal(answer) : null;
      // Somebody (a parallel delivery, a repetition inside the network) was faster: the same bytes are there.
      if (failure?.reason === 'precondition') return;
      const stored = readAnswer(answer, remoteAssetSchema);
      if (stored.sha256 !== sha256) throw new PortalFailure('unavailable', { detail: 'answer about another file' });
    },
    article: async (id) => readOrNull(await send({ method: 'GET', path: `/articles/${id}` }), (answer) => readVersion(answer, id)),
    putArticle: async (id, content, etag, key) => {
      const precondition: Record<string, string> = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag };
      const headers = { ...precondition, 'content-type': 'application/json', [IDEMPOTENCY_HEADER]: key };
      // Canonical, so that every repetition carries the same bytes under the same key.
      return readVersion(await send({ method: 'PUT', path: `/articles/${id}`, headers, body: canonicalContent(content) }), id);
    },
    publish: async (id, etag, key) => {
      const headers = { 'if-match': etag, [IDEMPOTENCY_HEADER]: key };
      return readVersion(await send({ method: 'POST', path: `/articles/${id}/publish`, headers }), id);
    },
  };
}

/** "Not there" is an answer when one asks; every other refusal is thrown. */
async function readOrNull<T>(answer: HttpAnswer, read: (answer: HttpAnswer) => Promise<T>): Promise<T | null> {
  const failure = answer.status < 400 ? null : refusal(answer);
  if (failure === null) return read(answer);
  if (failure.reason === 'not-found') return null;
  throw failure;
}

/** Believes an answer about an article only when its hash is the hash of the text that came with it. */
async function readVersion(answer: HttpAnswer, id: string): Promise<RemoteVersion> {
  const remote = readAnswer(answer, remoteArticleSchema);
  if (remote.id !== id || remote.contentHash !== (await sha256Hex(canonicalContent(remote.content)))) {
    throw new PortalFailure('unavailable', { detail: 'answer contradicts itself' });
  }
  return {
    remoteId: remote.id,
    etag: remote.etag,
    contentHash: remote.contentHash,
    publishedHash: remote.publishedHash,
    address: remote.address,
    updatedAt: Date.parse(remote.updatedAt),
  };
}
