import { join } from 'node:path';
import Fastify, { type FastifyReply } from 'fastify';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import { COVER_RATIO } from '../../shared/domain/photo-crop.ts';
import { makeProblem, PROBLEM_MEDIA_TYPE } from '../../shared/portal-api/problem.ts';
import { API_PREFIX, portalFeatures, type PortalFeature } from '../../shared/portal-api/schemas.ts';
import { demoAccounts } from './accounts.ts';
import { portalApi } from './api/api.ts';
import { securityHeaders, secureEveryAnswer } from './security-headers.ts';
import { seedPortal } from './seed/seed.ts';
import { publicSite } from './site/site.ts';
import { buildStaticFiles } from './site/static-files.ts';
import { createAccounts } from './store/accounts.ts';
import { createArticles } from './store/articles.ts';
import { createAssets } from './store/assets.ts';
import { closeDatabase, openDatabase } from './store/database.ts';
import { createIdempotency } from './store/idempotency.ts';
import { createPublications } from './store/publications.ts';
import { createPublicReader } from './store/public-reader.ts';
import { createVisits } from './store/visits.ts';

export type TrainingPortalOptions = {
  /** Holds `portal.db` and `assets/`; created when missing. */
  readonly dir: string;
  /** 0: the system chooses one. */
  readonly port: number;
  readonly host?: '127.0.0.1';
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Three short demonstration articles when the portal is empty. Default false. */
  readonly seed?: boolean;
  /** What it knows besides plain articles; with less than all it is as strict as a portal made before that. Default: all. */
  readonly features?: readonly PortalFeature[];
  /** Shape of the photos in its lists, width by height; null = 16:9, without telling. Default 16:9. */
  readonly coverRatio?: number | null;
};
export type TrainingPortal = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly address: string;
  /** Ends all connections, then closes the database. Safe to call twice. */
  readonly close: () => Promise<void>;
};

/**
 * Starts the training portal on loopback: the open Portal API and the public site over one SQLite file. Rejects with
 * the system's error when the port is taken (`EADDRINUSE`), or when the data cannot be opened.
 */
export async function startTrainingPortal(options: TrainingPortalOptions): Promise<TrainingPortal> {
  const { clock, ids, coverRatio = COVER_RATIO } = options;
  const files = await buildStaticFiles(coverRatio ?? COVER_RATIO);
  const db = openDatabase(options.dir);
  try {
    const accounts = createAccounts(db, clock, ids);
    await accounts.ensure(demoAccounts);
    const assets = createAssets(db, join(options.dir, 'assets'), clock, ids);
    const articlesAt = (time: Clock) => createArticles(db, { clock: time, assets, idempotency: createIdempotency(db, time), publications: createPublications(db) });
    const articles = articlesAt(clock);
    const reader = createPublicReader(db);
    if (options.seed === true && reader.latest(1).length === 0) await seedPortal({ accounts, assets, articlesAt, clock, ids });

    const server = newServer();
    let address = '';
    const origin = () => address;
    secureEveryAnswer(server);
    await server.register(portalApi({ clock, accounts, articles, assets, origin, coverRatio, features: new Set(options.features ?? portalFeatures) }), { prefix: API_PREFIX });
    await server.register(publicSite({ clock, reader, assets, visits: createVisits(db), files, origin }));
    server.addHook('onClose', async () => closeDatabase(db));
    address = await server.listen({ host: options.host ?? '127.0.0.1', port: options.port });
    return { address, close: async () => server.close() };
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

function newServer() {
  const badRequest = JSON.stringify(makeProblem('bad-request', 'Yêu cầu không đọc được.'));
  return Fastify({
    logger: false,
    // Nothing may keep the app from quitting: an effect is committed before its answer, so a cut connection is safe.
    forceCloseConnections: true,
    // Half an hour: a photo over a very slow line must get through.
    requestTimeout: 1_800_000,
    // Room for the longest file name with every letter percent-encoded.
    routerOptions: { maxParamLength: 2_400 },
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).headers(securityHeaders).type(PROBLEM_MEDIA_TYPE).send(badRequest);
    },
    // Requests that are not even HTTP never reach a handler.
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
      socket.end(`HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(badRequest)}\r\nConnection: close\r\n\r\n${badRequest}`);
    },
  });
}
