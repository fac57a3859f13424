import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sha256Schema } from '../../../shared/domain/ids.ts';
import { assetMimes } from '../../../shared/portal-api/openapi-paths.ts';
import type { Assets } from '../store/assets.ts';
import { photoExtensions, photoPath } from './addresses.ts';

/** Photos of published articles. Named by their bytes, so a browser may keep them for ever. */
export function photoRoutes(server: FastifyInstance, assets: Assets): void {
  server.get<{ Params: { sha256: string } }>(photoPath(':sha256'), async (request, reply) => {
    const name = sha256Schema.safeParse(request.params.sha256);
    const asset = name.success ? assets.getPublic(name.data) : null;
    const mime = assetMimes.find((known) => known === asset?.mime);
    if (asset === null || mime === undefined) return reply.callNotFound();
    const etag = `"${asset.sha256}"`;
    reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
      // Only raster images get here; the name keeps a saved copy openable.
      'content-disposition': `inline; filename="${asset.sha256.slice(0, 16)}.${photoExtensions[mime]}"`,
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(mime).header('content-length', asset.bytes).send(createReadStream(assets.pathOf(asset.sha256)));
  });
}
