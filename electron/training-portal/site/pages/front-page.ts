import { sectionByCode, sections, siteName, siteTagline } from '../../identity.ts';
import type { Card } from '../../store/public-reader.ts';
import { homePath, sectionPath } from '../addresses.ts';
import { cardPhoto, timeOf } from '../cards.ts';
import { html, type Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

export type FrontPageInput = {
  /** Newest first: the lead story, then `Tin mới`. */
  readonly newest: readonly Card[];
  /** Newest of each section, by code. */
  readonly bySection: ReadonlyMap<string, readonly Card[]>;
};

/** The front page: lead story, newest, then every section that has something. */
export function frontPage(context: PageContext, { newest, bySection }: FrontPageInput): string {
  const [lead, ...others] = newest;
  const main = lead === undefined ? emptyFront() : html`${leadStory(lead, others)}
<div class="section-grid">
${sections.map((section) => sectionBlock(section.code, section.name, (bySection.get(section.code) ?? []).filter((card) => card.id !== lead.id).slice(0, 4)))}</div>`;
  return layout(context, { title: '', description: `${siteName}: ${siteTagline}.`, path: homePath, main });
}

function leadStory(card: Card, others: readonly Card[]): Html {
  const section = sectionByCode(card.section);
  return html`<section class="top-stories" aria-label="Tin nổi bật">
<article class="top-story${card.photo === null ? ' no-photo' : ''}">${cardPhoto(card, true)}
<div>${section && html`<p class="kicker"><a href="${sectionPath(section.code)}">${section.name}</a></p>`}
<h2><a href="${card.path}">${card.headline}</a></h2>
<p class="meta">${timeOf(card.publishedAt)}</p>
${card.lead !== '' && html`<p class="teaser">${card.lead}</p>`}</div></article>
${others.length > 0 && html`<div class="newest"><h2>Tin mới</h2><ul>
${others.map((item) => html`<li><a href="${item.path}">${item.headline}</a> <span class="meta">${timeOf(item.publishedAt)}</span></li>
`)}</ul></div>`}
</section>`;
}

function sectionBlock(code: string, name: string, cards: readonly Card[]): Html | null {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  return html`<section class="section-block" aria-labelledby="muc-${code}">
<div class="section-head"><h2 id="muc-${code}"><a href="${sectionPath(code)}">${name}</a></h2></div>
<article class="first${first.photo === null ? ' no-photo' : ''}">${cardPhoto(first)}<h3><a href="${first.path}">${first.headline}</a></h3>
<p class="meta">${timeOf(first.publishedAt)}</p>
${first.lead !== '' && html`<p class="teaser">${first.lead}</p>`}</article>
${rest.length > 0 && html`<ul>
${rest.map((card) => html`<li><a href="${card.path}">${card.headline}</a></li>
`)}</ul>`}
</section>
`;
}

function emptyFront(): Html {
  return html`<section class="empty">
<h2>Cổng đã sẵn sàng, chưa có bài nào được đăng</h2>
<p>Bài đầu tiên bạn gửi từ Tòa Soạn sẽ hiện ở đây:</p>
<ol><li>Mở một bài, điền <b>Tiêu đề</b>, <b>Sapo</b>, chọn <b>Chuyên mục</b>.</li>
<li>Bấm <b>Gửi lên cổng</b> và chọn <b>Cổng tập huấn</b>.</li>
<li>Tải lại trang này.</li></ol>
</section>`;
}
