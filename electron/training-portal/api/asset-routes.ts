import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { assetMimes, uploadMimes } from '../../../shared/portal-api/openapi-paths.ts';
import { ASSET_BYTES_MAX, FILE_BYTES_MAX } from '../limits.ts';
import type { Assets } from '../store/assets.ts';
import { headerOf } from './headers.ts';
import { HttpProblem } from './http-problem.ts';
import { assetIdOf } from './validate.ts';

/** Photos and files by the SHA-256 of their bytes: sending one twice is the same as sending it once. */
export function assetRoutes(server: FastifyInstance, assets: Assets): void {
  // The body stays a stream: it is hashed while it arrives and never held in memory.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, body, done) => done(null, body));

  server.get('/assets/:sha256', async (request, reply) => {
    const asset = assets.get(assetIdOf(request.params));
    if (asset === null) throw new HttpProblem('not-found', 'Cổng chưa có tệp này.');
    reply.header('etag', `"${asset.sha256}"`);
    return asset;
  });

  server.put('/assets/:sha256', async (request, reply) => {
    const sha256 = assetIdOf(request.params);
    const claimed = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
    const mime = uploadMimes.find((known) => known === claimed);
    if (mime === undefined) throw new HttpProblem('unsupported-media', 'Cổng nhận ảnh JPEG, PNG, WebP, GIF, AVIF và các tệp văn bản, bảng tính, trình chiếu, PDF, ZIP, MP3.');
    const limit = assetMimes.some((photo) => photo === mime) ? ASSET_BYTES_MAX : FILE_BYTES_MAX;
    if (Number(headerOf(request, 'content-length') ?? 0) > limit) throw new HttpProblem('too-large', `Tệp lớn hơn ${limit / 1024 / 1024} MB.`);
    if (headerOf(request, 'if-none-match')?.trim() === '*' && assets.get(sha256) !== null) {
      throw new HttpProblem('precondition-failed', 'Cổng đã có tệp này; không cần gửi lại.', { headers: { etag: `"${sha256}"` } });
    }
    const body = request.body as Readable | undefined;
    if (body === undefined) throw new HttpProblem('bad-request', 'Thiếu nội dung tệp.');
    const { asset, created } = await assets.receive({ sha256, mime, body, limit });
    reply.code(created ? 201 : 200).header('etag', `"${asset.sha256}"`);
    return asset;
  });
}
