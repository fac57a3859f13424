import type { Section } from '../../../shared/domain/portal.ts';
import { feedPath, sectionFeedPath } from './addresses.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';

/** Digits the counter is padded to, as on a mileage meter. */
const COUNTER_DIGITS = 7;

/** The side column: visit counter, most read, feeds. */
export function sidebar(context: PageContext, section: Section | null): Html {
  return html`<aside class="side" aria-label="Thông tin thêm">
<section class="box counter"><h2>Số lượt truy cập</h2>${counter(context.visits)}</section>
${context.mostRead.length > 0 && html`<section class="box"><h2>Đọc nhiều</h2><ol>
${context.mostRead.map((card) => html`<li><a href="${card.path}">${card.headline}</a></li>
`)}</ol></section>`}
<section class="box"><h2>Theo dõi</h2><ul class="feeds">
${section && html`<li><a href="${sectionFeedPath(section.code)}">RSS: ${section.name}</a></li>`}
<li><a href="${feedPath}">RSS: Tất cả chuyên mục</a></li>
</ul></section>
</aside>`;
}

/**
 * The number itself is text, grouped by no-break spaces; the zeros in front are decoration that the style sheet adds,
 * so that nobody hears them read out.
 */
function counter(visits: number): Html {
  const digits = grouped(String(visits));
  const padded = grouped(String(visits).padStart(COUNTER_DIGITS, '0'));
  return html`<p class="count" data-zeros="${padded.slice(0, padded.length - digits.length)}"><data value="${visits}">${digits}</data></p>`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
