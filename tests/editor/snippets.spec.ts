import type { Page } from '@playwright/test';
import type { Envelope } from '../../shared/document/envelope.ts';
import { blocks, body, captions, documentOf, element, events, expect, headline, lead, openEditor, outline, paragraph, settled, snapshot, test, text, tool, withFigure } from './support.ts';

const line = (words: string): Envelope => documentOf(element('paragraph', [text(words)], { $: { blockId: 'doan-mau-1' } }));
const several = documentOf(
  element('heading', [text('Tít xen')], { tag: 'h2', $: { blockId: 'doan-mau-1' } }),
  element('paragraph', [text('Gọi '), text('«số điện thoại»', 1), text(' ngay')], { $: { blockId: 'doan-mau-2' } }),
  element('list', [element('listitem', [text('Một')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'doan-mau-3' } }),
);

/** A page with one paragraph and the caret at an offset of it. */
async function at(page: Page, words: string, left: number): Promise<void> {
  await openEditor(page, { headline: 'Tin', lead: 'Sapo', document: documentOf(paragraph('doan-dau-1', words)) });
  await body(page).click();
  await page.keyboard.press('Control+End');
  for (let step = 0; step < left; step += 1) await page.keyboard.press('ArrowLeft');
}

/** Asks for a snippet by key and puts one in, as the list does. */
async function put(page: Page, document: Envelope, instead = false): Promise<void> {
  await page.keyboard.press('F9');
  await page.evaluate(([snippet, replace]) => window.harness.snippet(snippet, replace), [document, instead] as const);
}

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd) : String(document.getSelection());
  });
const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const left = (page: Page): Promise<number> => page.evaluate(() => window.harness.blanksLeft());

test('one paragraph flows into the line, in one step that can be taken back and done again', async ({ page }) => {
  await at(page, 'Trước sau', 4);
  await put(page, line(' chèn'));
  expect(await outline(page)).toEqual(['paragraph: Trước chèn sau']);
  await page.keyboard.type('!');
  expect(await outline(page)).toEqual(['paragraph: Trước chèn! sau']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Trước sau']);
  await page.keyboard.press('Control+y');
  expect(await outline(page)).toEqual(['paragraph: Trước chèn sau']);
});

test('several blocks stand between the halves of the line, under new ids; twice is no trouble', async ({ page }) => {
  await at(page, 'Trước sau', 4);
  await put(page, several);
  expect(await outline(page)).toEqual(['paragraph: Trước', 'h2: Tít xen', 'paragraph: Gọi «số điện thoại» ngay', 'ul: Một', 'paragraph:  sau']);
  await expect.poll(() => selected(page)).toBe('«số điện thoại»');
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Trước sau']);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+End');
  await put(page, several);
  const ids = (await blocks(page)).map((block) => block.$?.['blockId']);
  expect(new Set(ids).size).toBe(8);
  expect(ids).not.toContain('doan-mau-1');
});

test('in an empty line the blocks take its place; at both ends of a line nothing empty is left', async ({ page }) => {
  await at(page, '', 0);
  await put(page, several);
  expect(await outline(page)).toEqual(['h2: Tít xen', 'paragraph: Gọi «số điện thoại» ngay', 'ul: Một']);
  await at(page, 'Chữ', 3);
  await put(page, several);
  expect(await outline(page)).toEqual(['h2: Tít xen', 'paragraph: Gọi «số điện thoại» ngay', 'ul: Một', 'paragraph: Chữ']);
  await at(page, 'Chữ', 0);
  await put(page, several);
  expect(await outline(page)).toEqual(['paragraph: Chữ', 'h2: Tít xen', 'paragraph: Gọi «số điện thoại» ngay', 'ul: Một']);
});

test('what is selected is replaced, and words that were typed remain one step', async ({ page }) => {
  await at(page, 'Bỏ chỗ này đi', 3);
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await put(page, line('«điền»'));
  expect(await outline(page)).toEqual(['paragraph: Bỏ«điền» đi']);
  await page.keyboard.type('xong');
  expect(await outline(page)).toEqual(['paragraph: Bỏxong đi']);
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Bỏ«điền» đi']);
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Bỏ chỗ này đi']);
});

test('the word before the caret is offered as a shortcut and gives way; composing never asks', async ({ page }) => {
  await at(page, 'Xin gọi (nong', 0);
  await put(page, line('Đường dây nóng'), true);
  expect(await events(page, 'snippets')).toEqual(['nong']);
  expect(await outline(page)).toEqual(['paragraph: Xin gọi (Đường dây nóng']);
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Xin gọi (nong']);

  const before = (await events(page, 'snippets')).length;
  await body(page).dispatchEvent('keydown', { key: 'F9', code: 'F9', keyCode: 229, isComposing: true });
  await page.keyboard.type('ckcq');
  expect(await events(page, 'snippets')).toHaveLength(before);
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('F9');
  expect((await events(page, 'snippets')).at(-1)).toBe('');
});

test('headline, lead and caption take the words only', async ({ page }) => {
  await openEditor(page, withFigure());
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' nong');
  await put(page, several, true);
  expect(await headline(page).inputValue()).toBe('Tin mới Tít xen Gọi «số điện thoại» ngay Một');
  await page.keyboard.press('Control+z');
  expect(await headline(page).inputValue()).toBe('Tin mới nong');
  await captions(page).click();
  await page.keyboard.press('End');
  await put(page, several);
  expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'figure: [Vớt bèoTít xen Gọi «số điện thoại» ngay Một]', 'paragraph: Đoạn sau']);
  await page.keyboard.press('Control+z');
  expect((await outline(page))[1]).toBe('figure: [Vớt bèo]');
});

test('in list items a line flows in, and blocks keep the list whole', async ({ page }) => {
  const list = element('list', [element('listitem', [text('Một')], { value: 1 }), element('listitem', [text('Hai')], { value: 2 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
  await openEditor(page, { headline: '', lead: '', document: documentOf(list) });
  await body(page).getByText('Một').click();
  await page.keyboard.press('End');
  await put(page, line(' rưỡi'));
  expect(await outline(page)).toEqual(['ul: Một rưỡi / Hai']);
  await put(page, several);
  const words = (await outline(page)).join('\n');
  for (const kept of ['Một rưỡi', 'Hai', 'Tít xen', '«số điện thoại»']) expect(words).toContain(kept);
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['ul: Một rưỡi / Hai']);
});

test('in a table cell and in a box the words stay inside', async ({ page }) => {
  const cell = (words: string) => element('tablecell', [element('paragraph', [text(words)])], { headerState: 0, colSpan: 1, rowSpan: 1 });
  const table = element('table', [element('tablerow', [cell('Trong ô'), cell('Bên cạnh')])], { $: { blockId: 'bang-so-01' } });
  const box = element('infobox', [element('paragraph', [text('Trong hộp')])], { $: { blockId: 'hop-tin-01' } });
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Đầu'), table, box, paragraph('doan-cuoi-1', 'Cuối')) });
  const before = await snapshot(page);
  for (const [name, type] of [['Trong ô', 'table'], ['Trong hộp', 'infobox']] as const) {
    await body(page).getByText(name).click();
    await page.keyboard.press('End');
    await put(page, several);
    await expect.poll(() => selected(page)).toBe('«số điện thoại»');
    expect((await blocks(page)).map((block) => block.type)).toEqual(['paragraph', 'table', 'infobox', 'paragraph']);
    const inside = JSON.stringify((await blocks(page)).find((block) => block.type === type));
    for (const words of ['Tít xen', 'số điện thoại', 'Một']) expect(inside).toContain(words);
    await page.keyboard.press('Control+z');
    expect((await snapshot(page)).document).toEqual(before.document);
  }
});

test('content that cannot be read, or is hostile, changes nothing or comes in harmless', async ({ page }) => {
  await at(page, 'Chữ', 0);
  await put(page, { app: 'toasoan', schema: 99, editor: 'x', state: { root: { children: [paragraph('a', 'mới')] } } });
  await put(page, { app: 'toasoan', schema: 2, editor: 'x', state: 'hỏng' });
  await put(page, documentOf());
  expect(await outline(page)).toEqual(['paragraph: Chữ']);
  await put(page, documentOf(element('paragraph', [element('link', [text('bấm')], { url: 'javascript:alert(1)', rel: null, target: null, title: null })]), { type: 'iframe', version: 1, src: 'https://example.invalid' }));
  expect(await body(page).locator('a[href^="javascript"], iframe').count()).toBe(0);
  expect(await body(page).innerText()).toContain('bấm');
});

test('a page that can only be read takes nothing', async ({ page }) => {
  await openEditor(page, { ...withFigure(), readOnly: true });
  await body(page).click();
  await page.keyboard.press('F9');
  await headline(page).focus();
  await page.keyboard.press('F9');
  expect(await events(page, 'snippets')).toEqual([]);
});

test('F8 goes from blank to blank: headline, lead, body, caption, and round again; typing fills them in', async ({ page }) => {
  const figure = withFigure().document.state as { readonly root: { readonly children: readonly object[] } };
  await openEditor(page, {
    headline: '«Ai» làm «gì»',
    lead: 'Sáng «ngày»',
    document: documentOf(
      element('paragraph', [text('Có «họ '), text('tên', 1), text('» dự')], { $: { blockId: 'doan-dau-1' } }),
      { ...(figure.root.children[1] as { readonly type: string }), $slots: { caption: element('paragraph', [text('Ảnh «ở đâu»')]) } },
      paragraph('doan-sau-1', 'Hết.'),
    ),
  });
  expect(await left(page)).toBe(5);
  await page.evaluate(() => window.harness.focus('blank'));
  const order = [];
  for (let step = 0; step < 6; step += 1) {
    order.push([await focused(page), await selected(page)]);
    await page.keyboard.press('F8');
  }
  expect(order.map(([, words]) => words)).toEqual(['«Ai»', '«gì»', '«ngày»', '«họ tên»', '«ở đâu»', '«Ai»']);
  expect(order.map(([place]) => place).slice(0, 3)).toEqual(['Tiêu đề', 'Tiêu đề', 'Sapo']);
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => selected(page)).toBe('«Ai»');
  await page.keyboard.type('Xã Tân Lập');
  await page.keyboard.press('F8');
  await page.keyboard.type('ra quân');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.type('Minh Châu');
  await page.keyboard.press('F8');
  await page.keyboard.type('xã');
  expect(await headline(page).inputValue()).toBe('Xã Tân Lập làm ra quân');
  expect(await outline(page)).toEqual(['paragraph: Có Minh Châu dự', 'figure: [Ảnh xã]', 'paragraph: Hết.']);
  expect(await left(page)).toBe(1);
  await page.keyboard.press('F8');
  await page.keyboard.type('1/7');
  expect(await left(page)).toBe(0);
  await page.keyboard.press('F8');
  expect(await events(page, 'notice')).toEqual(['no-blanks']);
  // Undo goes back over the fields in the order of writing.
  await page.keyboard.press('Control+z');
  expect(await lead(page).inputValue()).toBe('Sáng «ngày»');
  await page.keyboard.press('Control+z');
  expect((await outline(page))[1]).toBe('figure: [Ảnh «ở đâu»]');
});

test('from inside a blank F8 takes that one first; from after it the next', async ({ page }) => {
  await at(page, 'a «một» b «hai» c', 14);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).toBe('«một»');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F8');
  await expect.poll(() => selected(page)).toBe('«hai»');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => selected(page)).toBe('«hai»');
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => selected(page)).toBe('«một»');
});

test('a click selects a blank, a second one puts the caret into it', async ({ page }) => {
  await at(page, 'Gọi «số điện thoại» ngay', 0);
  const spot = await body(page).evaluate((root) => {
    const words = root.querySelector('p')?.firstElementChild?.firstChild;
    const range = document.createRange();
    if (words) range.setStart(words, 9);
    if (words) range.setEnd(words, 10);
    const { left: x, top, height } = range.getBoundingClientRect();
    return { x: x + 1, y: top + height / 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => selected(page)).toBe('«số điện thoại»');
  // Not a double click.
  await page.clock.install();
  await page.clock.fastForward(2_000);
  await page.mouse.click(spot.x, spot.y, { clickCount: 1 });
  await expect.poll(() => selected(page)).toBe('');
  await page.keyboard.type('X');
  expect(await outline(page)).toEqual(['paragraph: Gọi «số đXiện thoại» ngay']);
});

test('blanks are coloured without touching the document, and a page without any is left alone', async ({ page }) => {
  const coloured = (): Promise<number> => page.evaluate(() => CSS.highlights.get('toasoan-blank')?.size ?? 0);
  await at(page, 'Gọi «số» và «tên»', 0);
  await expect.poll(coloured).toBe(2);
  expect((await events(page, 'touch')).length).toBe(0);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Backspace');
  await expect.poll(coloured).toBe(1);
  await page.keyboard.type('«mới»');
  await expect.poll(coloured).toBe(2);
  await at(page, 'Không có ô nào', 0);
  await expect.poll(coloured).toBe(0);
});

test('a selection becomes a blank, in the body and in the headline; without one a hint is put in', async ({ page }) => {
  await at(page, 'Gọi Minh Châu', 0);
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.evaluate(() => window.harness.command('insert.blank'));
  expect(await outline(page)).toEqual(['paragraph: Gọi «Minh Châu»']);
  await expect.poll(() => selected(page)).toBe('Minh Châu');
  await page.keyboard.type('họ tên');
  expect(await outline(page)).toEqual(['paragraph: Gọi «họ tên»']);
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.evaluate(() => window.harness.command('insert.blank'));
  expect(await headline(page).inputValue()).toBe('Tin«điền vào đây»');
  await expect.poll(() => selected(page)).toBe('điền vào đây');
});

test('the selection is a document of its own: pieces of a line, whole blocks, a figure', async ({ page }) => {
  const chosen = (): Promise<Envelope | null> => page.evaluate(() => window.harness.selectionDocument());
  const kinds = async (): Promise<readonly string[]> => {
    const { state } = (await chosen()) ?? documentOf();
    return (state as { readonly root: { readonly children: readonly { readonly type: string }[] } }).root.children.map(({ type }) => type);
  };
  await openEditor(page, withFigure());
  expect(await chosen()).toBeNull();
  await body(page).getByText('Đoạn trước').click();
  await page.keyboard.press('Home');
  expect(await chosen()).toBeNull();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await settled(page);
  expect(await kinds()).toEqual(['paragraph']);
  const words = await chosen();
  await page.keyboard.press('Control+a');
  await settled(page);
  expect(await kinds()).toEqual(['paragraph', 'figure', 'paragraph']);
  await page.keyboard.press('Control+End');
  await settled(page);
  if (words) await put(page, words);
  expect((await outline(page)).at(-1)).toBe('paragraph: Đoạn sauĐoạn');
  expect((await snapshot(page)).headline).toBe('Tin mới');
});

test('the button stands in the menu of what can be put in, with its key', async ({ page }) => {
  await at(page, '', 0);
  await tool(page, 'Chèn').click();
  await page.getByRole('menuitem', { name: /^Đoạn mẫu/ }).click();
  expect(await events(page, 'snippets')).toEqual(['']);
});
