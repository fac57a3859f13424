import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../../shared/domain/clock.ts';
import { problemOf } from '../api/errors.ts';
import { sectionByCode, sections } from '../identity.ts';
import type { Assets } from '../store/assets.ts';
import type { PublicReader } from '../store/public-reader.ts';
import type { Visits } from '../store/visits.ts';
import { feedPath, homePath, searchPath, sectionFeedPath, sitemapPath } from './addresses.ts';
import { FEED_ITEMS, feed } from './feed.ts';
import type { PageContext } from './page-context.ts';
import { articlePage } from './pages/article-page.ts';
import { frontPage } from './pages/front-page.ts';
import { messagePage } from './pages/message-page.ts';
import { searchPage } from './pages/search-page.ts';
import { sectionPage } from './pages/section-page.ts';
import { fileRoutes } from './file-routes.ts';
import { isPersonLoading } from './person.ts';
import { photoRoutes } from './photo-routes.ts';
import { robots, sitemap } from './sitemap.ts';
import { staticRoutes, type StaticFiles } from './static-files.ts';

export type SiteParts = {
  readonly clock: Clock;
  readonly reader: PublicReader;
  readonly assets: Assets;
  readonly visits: Visits;
  readonly files: StaticFiles;
  readonly origin: () => string;
};

/** The public site: pages, feeds, photos, attachments, static files. */
export function publicSite(parts: SiteParts) {
  const { clock, reader, assets, visits, files, origin } = parts;
  const contextOf = (total: number): PageContext => ({ origin: origin(), files, visits: total, mostRead: reader.mostRead(5), now: clock.now() });
  /** A page that exists: counted when a person loads it. */
  const seen = (request: FastifyRequest, articleId?: string): PageContext => contextOf(isPersonLoading(request) ? visits.add(articleId) : visits.total());
  const sendPage = (reply: FastifyReply, page: string, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  const missing = (reply: FastifyReply) =>
    sendPage(reply, messagePage(contextOf(visits.total()), 'Không tìm thấy trang', 'Địa chỉ này không có trên cổng. Có thể bài đã được gỡ hoặc địa chỉ gõ chưa đúng.'), 404);

  return async (server: FastifyInstance): Promise<void> => {
    server.setNotFoundHandler((_request, reply) => missing(reply));
    server.setErrorHandler((error, _request, reply) => {
      const { problem } = problemOf(error);
      return sendPage(reply, messagePage(contextOf(visits.total()), problem.title, problem.detail ?? ''), problem.status);
    });
    staticRoutes(server, files);
    photoRoutes(server, assets);
    fileRoutes(server, assets);

    server.get(homePath, async (request, reply) => {
      const bySection = new Map(sections.map((section) => [section.code, reader.latest(5, section.code)]));
      return sendPage(reply, frontPage(seen(request), { newest: reader.latest(7), bySection }));
    });
    server.get<{ Params: { code: string } }>('/chuyen-muc/:code', async (request, reply) => {
      const section = sectionByCode(request.params.code);
      const list = section === null ? null : reader.inSection(section.code, pageOf(request));
      return section === null || list === null ? missing(reply) : sendPage(reply, sectionPage(seen(request), section, list));
    });
    server.get<{ Params: { name: string } }>('/bai/:name', async (request, reply) => {
      const article = reader.byPath(`/bai/${request.params.name}`);
      return article === null ? missing(reply) : sendPage(reply, articlePage(seen(request, article.id), article, reader.related(article, 5)));
    });
    server.get(searchPath, async (request, reply) => {
      const query = queryOf(request, 'q').slice(0, 200).trim();
      const list = reader.search(query, pageOf(request));
      return list === null ? missing(reply) : sendPage(reply, searchPage(seen(request), query, list));
    });

    const sendXml = (reply: FastifyReply, type: string, xml: string) => reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(xml);
    for (const section of [null, ...sections]) {
      server.get(section === null ? feedPath : sectionFeedPath(section.code), async (_request, reply) =>
        sendXml(reply, 'application/rss+xml', feed({ origin: origin(), section, articles: reader.newest(FEED_ITEMS, section?.code), assetOf: assets.getPublic })),
      );
    }
    server.get(sitemapPath, async (_request, reply) => sendXml(reply, 'application/xml', sitemap(origin(), reader.addresses())));
    server.get('/robots.txt', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(origin())));
  };
}

/** The page number in the address: 1 without one, 0 (no such page) when it makes no sense. */
function pageOf(request: FastifyRequest): number {
  const text = queryOf(request, 'trang');
  return text === '' ? 1 : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}

/** One query parameter as text; repeated or absent ones are empty. */
function queryOf(request: FastifyRequest, name: string): string {
  const value: unknown = Reflect.get(Object(request.query), name);
  return typeof value === 'string' ? value : '';
}
