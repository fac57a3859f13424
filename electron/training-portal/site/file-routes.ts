import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { attachmentMimeOf, attachmentName } from '../../../shared/domain/attachment.ts';
import { sha256Schema } from '../../../shared/domain/ids.ts';
import type { Assets } from '../store/assets.ts';
import { isOfType } from '../upload-type.ts';
import { fileRoute } from './addresses.ts';

/**
 * Attachments of published articles. The last part of the address is only the name to save under, so it must be one
 * that fits the type. Nothing is ever shown inside the site: a file is a stranger's content.
 */
export function fileRoutes(server: FastifyInstance, assets: Assets): void {
  server.get<{ Params: { sha256: string; name: string } }>(fileRoute, async (request, reply) => {
    const { params } = request;
    const hash = sha256Schema.safeParse(params.sha256);
    const asset = hash.success ? assets.getPublic(hash.data) : null;
    const mime = attachmentMimeOf(params.name);
    // The same bytes may have come in first as a text and now be asked for as a table (txt, csv): content decides.
    const fits = asset !== null && mime !== null && (asset.mime === mime || (await isOfType(assets.pathOf(asset.sha256), mime)));
    if (!fits) return reply.callNotFound();
    const etag = `"${asset.sha256}"`;
    reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
      'content-disposition': savedAs(attachmentName(params.name, mime)),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(mime).header('content-length', asset.bytes).send(createReadStream(assets.pathOf(asset.sha256)));
  });
}

/** `Content-Disposition` with the name in UTF-8 (RFC 6266, RFC 8187) and a plain one for very old programs. */
function savedAs(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const plain = name.normalize('NFD').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\x20-\x7e]|["\\%]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
