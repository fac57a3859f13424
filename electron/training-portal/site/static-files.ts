import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { galleryStyle } from '../../../shared/document/gallery-html.ts';
import { readFonts } from './fonts.ts';
import { siteIcon } from './icon.ts';
import { siteScript } from './script.ts';
import { articleCardStyles } from './styles/article-cards.ts';
import { articleStyles } from './styles/article.ts';
import { baseStyles } from './styles/base.ts';
import { frameStyles } from './styles/frame.ts';
import { listStyles } from './styles/lists.ts';
import { printStyles } from './styles/print.ts';

/** Addresses of the files every page needs; each holds a hash of its content and so may be kept for ever. */
export type StaticFiles = { readonly styles: string; readonly script: string; readonly icon: string; readonly files: ReadonlyMap<string, StaticFile> };
type StaticFile = { readonly type: string; readonly data: Buffer };

/** Builds everything in memory (about 300 kB), once per start. `coverRatio`: width by height of the photos in lists. */
export async function buildStaticFiles(coverRatio: number): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  const add = (name: string, extension: string, type: string, data: Buffer): string => {
    const path = `/tep/${name}.${createHash('sha256').update(data).digest('hex').slice(0, 16)}.${extension}`;
    files.set(path, { type, data });
    return path;
  };
  const faces = (await readFonts()).map((font) => font.face(add(font.name, 'woff2', 'font/woff2', font.data)));
  const css = [...faces, baseStyles, frameStyles, listStyles(coverRatio), articleStyles, articleCardStyles, galleryStyle('.body'), printStyles].join('\n');
  return {
    styles: add('trang', 'css', 'text/css; charset=utf-8', Buffer.from(css)),
    script: add('trang', 'js', 'text/javascript; charset=utf-8', Buffer.from(siteScript)),
    icon: add('bieu-tuong', 'svg', 'image/svg+xml', Buffer.from(siteIcon)),
    files,
  };
}

/** Serves them with a year of caching. */
export function staticRoutes(server: FastifyInstance, { files }: StaticFiles): void {
  for (const [path, file] of files) {
    server.get(path, async (_request, reply) => reply.type(file.type).header('cache-control', 'public, max-age=31536000, immutable').send(file.data));
  }
}
