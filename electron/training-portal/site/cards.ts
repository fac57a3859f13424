import { sectionByCode } from '../identity.ts';
import type { Card, CardPage, CardPhoto } from '../store/public-reader.ts';
import { photoPath, sectionPath } from './addresses.ts';
import { isoTime, longTime } from './dates.ts';
import { html, type Html } from './html.ts';

/** When something was published, for people and machines. */
export function timeOf(ms: number): Html {
  return html`<time datetime="${isoTime(ms)}">${longTime(ms)}</time>`;
}

/** The photo of a card. It repeats the link of the headline beside it, so readers and the keyboard skip it. */
export function cardPhoto(card: Card, eager = false): Html | null {
  const { photo } = card;
  if (photo === null) return null;
  return html`<a class="card-photo" href="${card.path}" tabindex="-1" aria-hidden="true"><img src="${photoPath(photo.asset)}" alt="" width="${photo.width}" height="${photo.height}" decoding="async"${focusOf(photo)}${eager ? null : html` loading="lazy"`}></a>`;
}

/** Where a photo that is cut to the shape of its place keeps its middle; steps of 5 %, because pages may not carry styles. */
function focusOf({ focus }: CardPhoto): Html | null {
  const step = (part: number) => Math.round(part * 20) * 5;
  return focus ? html` class="fx-${step(focus.x)} fy-${step(focus.y)}"` : null;
}

/** One article in the list of a section or of search results. */
export function cardRow(card: Card, options: { readonly showSection: boolean }): Html {
  const section = options.showSection ? sectionByCode(card.section) : null;
  return html`<li class="card-row">${cardPhoto(card)}<div>
<h2><a href="${card.path}">${card.headline}</a></h2>
<p class="meta">${section && html`<a href="${sectionPath(section.code)}">${section.name}</a> · `}${timeOf(card.publishedAt)}</p>
${card.lead !== '' && html`<p class="teaser">${card.lead}</p>`}
</div></li>
`;
}

/** Links to the other pages of a list; nothing when there is only one. */
export function pager(list: CardPage, pathOf: (page: number) => string): Html | null {
  if (list.pages === 1) return null;
  const near = Array.from({ length: list.pages }, (_, index) => index + 1).filter((page) => page === 1 || page === list.pages || Math.abs(page - list.page) <= 2);
  return html`<nav class="pager" aria-label="Các trang"><ul>
${list.page > 1 && html`<li><a rel="prev" href="${pathOf(list.page - 1)}">‹ Trước</a></li>`}
${near.map((page, index) => [
    index > 0 && page - (near[index - 1] ?? page) > 1 && html`<li aria-hidden="true">…</li>`,
    page === list.page ? html`<li><span aria-current="page"><span class="sr">Trang </span>${page}</span></li>` : html`<li><a href="${pathOf(page)}"><span class="sr">Trang </span>${page}</a></li>`,
  ])}
${list.page < list.pages && html`<li><a rel="next" href="${pathOf(list.page + 1)}">Sau ›</a></li>`}
</ul></nav>`;
}
