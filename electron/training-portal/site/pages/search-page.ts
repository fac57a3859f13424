import type { CardPage } from '../../store/public-reader.ts';
import { searchPagePath } from '../addresses.ts';
import { cardRow, pager } from '../cards.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** Results for what the reader typed, with or without Vietnamese marks. */
export function searchPage(context: PageContext, query: string, list: CardPage): string {
  const outcome = query === '' ? 'Gõ từ cần tìm vào ô ở đầu trang; có dấu hay không dấu đều được.' : list.total === 0 ? `Không có bài nào chứa “${query}”.` : `${list.total} bài chứa “${query}”.`;
  const main = html`<h1 class="page-title">Tìm kiếm</h1>
<p class="nothing" role="status">${outcome}</p>
${list.cards.length > 0 && html`<ul class="card-list">
${list.cards.map((card) => cardRow(card, { showSection: true }))}</ul>`}
${pager(list, (page) => searchPagePath(query, page))}`;
  return layout(context, { title: query === '' ? 'Tìm kiếm' : `Tìm “${query}”`, description: 'Tìm bài trên cổng.', path: null, query, main });
}
