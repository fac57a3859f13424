import type { Section } from '../../../../shared/domain/portal.ts';
import type { CardPage } from '../../store/public-reader.ts';
import { siteName } from '../../identity.ts';
import { homePath, sectionPath } from '../addresses.ts';
import { cardRow, pager } from '../cards.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** One page of a section's articles, newest first. */
export function sectionPage(context: PageContext, section: Section, list: CardPage): string {
  const title = list.page === 1 ? section.name : `${section.name}, trang ${list.page}`;
  const main = html`<nav class="crumb" aria-label="Vị trí"><a href="${homePath}">Trang chủ</a></nav>
<h1 class="page-title">${section.name}</h1>
${list.cards.length === 0 ? html`<p class="nothing">Chuyên mục này chưa có bài.</p>` : html`<ul class="card-list">
${list.cards.map((card) => cardRow(card, { showSection: false }))}</ul>`}
${pager(list, (page) => sectionPath(section.code, page))}`;
  return layout(context, { title, description: `Các bài trong chuyên mục ${section.name} của ${siteName}.`, path: sectionPath(section.code, list.page), section, main });
}
