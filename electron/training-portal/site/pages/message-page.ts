import { homePath, searchPath } from '../addresses.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** What a reader sees instead of a page: nothing at this address, or an error. */
export function messagePage(context: PageContext, title: string, text: string): string {
  const main = html`<h1 class="page-title">${title}</h1>
<p class="nothing">${text}</p>
<p><a href="${homePath}">Về trang chủ</a> · <a href="${searchPath}">Tìm bài</a></p>`;
  return layout(context, { title, description: text, path: null, main });
}
