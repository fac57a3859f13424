import type { Page } from '@playwright/test';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { blockLines, inlineLine } from '../helpers/block-lines.ts';
import { paste } from './clipboard.ts';
import { body, captions, documentOf, element, events, expect, figure, figures, headline, openEditor, outline, paragraph, settled, snapshot, test, text, withFigure } from './support.ts';
import { intoCell, withTable } from './tables.ts';

const lines = async (page: Page): Promise<readonly string[]> => blockLines(toBlocks((await snapshot(page)).document).blocks);

const words = (...inside: readonly string[]) => ({ headline: '', lead: '', document: documentOf(...inside.map((line, index) => paragraph(`doan-${String(index)}-id`, line))) });

/** Puts the caret behind some letters of a line. */
async function caretAt(page: Page, line: string, letters: number): Promise<void> {
  await body(page).getByText(line, { exact: true }).click();
  await page.keyboard.press('Home');
  for (let at = 0; at < letters; at += 1) await page.keyboard.press('ArrowRight');
  await settled(page);
}

test('what is pasted joins the line on both sides where it is words, and stands apart where it is more', async ({ page }) => {
  const cases: readonly (readonly [number, string, readonly string[]])[] = [
    [3, '<b>x</b> y', ['p: Một**x** y dòng']],
    [3, '<p>x</p>', ['p: Mộtx dòng']],
    [3, '<p>x</p><p>y</p>', ['p: Mộtx', 'p: y dòng']],
    [3, '<h2>x</h2><p>y</p>', ['p: Một', 'h2: x', 'p: y dòng']],
    [3, '<p>x</p><ul><li>y</li></ul>', ['p: Mộtx', 'ul{y}', 'p: dòng']],
    [3, '<hr>', ['p: Một', '---', 'p: dòng']],
    [0, '<p>x</p><p>y</p>', ['p: x', 'p: yMột dòng']],
    [0, '<h2>x</h2>', ['h2: x', 'p: Một dòng']],
    [8, '<h2>x</h2>', ['p: Một dòng', 'h2: x']],
    [8, '<p>x</p><p>y</p>', ['p: Một dòngx', 'p: y']],
    [8, '<p align=center>x</p><p>y</p>', ['p: Một dòng', 'p/center: x', 'p: y']],
    [8, '<table><tr><td>a</td><td>b</td></tr></table>', ['p: Một dòng', 'table : [a | b]']],
  ];
  for (const [letters, html, expected] of cases) {
    await openEditor(page, words('Một dòng', 'Sau'));
    await caretAt(page, 'Một dòng', letters);
    await paste(page, { 'text/html': html });
    const tidied = (await lines(page)).map((line) => line.replace(/^p: dòng$/, 'p: dòng').replace(/^p:  /, 'p: '));
    expect.soft(tidied, `${String(letters)} ${html}`).toEqual([...expected, 'p: Sau']);
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect.soft(await lines(page), `undone: ${String(letters)} ${html}`).toEqual(['p: Một dòng', 'p: Sau']);
  }
});

test('on an empty line what is pasted takes its place; over a selection it takes the place of that', async ({ page }) => {
  await openEditor(page, words('Trước', '', 'Sau'));
  await body(page).getByText('Trước').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await paste(page, { 'text/html': '<p align=center>giữa</p>' });
  expect(await outline(page)).toEqual(['paragraph: Trước', 'paragraph: giữa', 'paragraph: Sau']);
  expect(await lines(page)).toContain('p/center: giữa');
  await page.keyboard.press('Control+a');
  await settled(page);
  await paste(page, { 'text/html': '<h2>Mới</h2><p>đoạn</p>' });
  expect(await outline(page)).toEqual(['h2: Mới', 'paragraph: đoạn']);
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Trước', 'paragraph: giữa', 'paragraph: Sau']);
});

test('numbers that begin anew do so in the article, too', async ({ page }) => {
  await openEditor(page, words(''));
  await body(page).click();
  await settled(page);
  await paste(page, { 'text/html': '<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol><ul><li>d</li></ul>' });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  expect(await lines(page)).toEqual(['ol{xa | b}', 'ol{c}', 'ul{d}']);
});

test('in a list, items become items and other blocks part it', async ({ page }) => {
  const list = element('list', [element('listitem', [text('một')], { value: 1 }), element('listitem', [text('hai')], { value: 2 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'ds-mot-111' } });
  await openEditor(page, { headline: '', lead: '', document: documentOf(list, paragraph('doan-cuoi', 'Sau')) });
  await body(page).getByText('một').click();
  await page.keyboard.press('End');
  await paste(page, { 'text/html': '<ul><li>a</li><li>b</li></ul>' });
  expect(await lines(page)).toEqual(['ul{một | a | b | hai}', 'p: Sau']);
  await page.keyboard.press('Control+z');
  await paste(page, { 'text/html': '<b>đậm</b>' });
  expect(await lines(page)).toEqual(['ul{một**đậm** | hai}', 'p: Sau']);
  await page.keyboard.press('Control+z');
  await paste(page, { 'text/html': '<h2>t</h2><table><tr><td>x</td><td>y</td></tr></table>' });
  expect(await lines(page)).toEqual(['ul{một}', 'h2: t', 'table : [x | y]', 'ul{hai}', 'p: Sau']);
});

test('a caption takes the words of everything, with their marks and links, on one line', async ({ page }) => {
  await openEditor(page, withFigure());
  await captions(page).click();
  await page.keyboard.press('End');
  await settled(page);
  await paste(page, { 'text/html': '<h2>To</h2><ul><li><b>đậm</b></li></ul><p><a href="https://example.vn/">x</a><br>y</p><img src="data:image/png;base64,AAAAAAAAAAAAAAAA">' });
  const [, photo] = toBlocks((await snapshot(page)).document).blocks;
  expect(photo?.type === 'figure' && inlineLine(photo.caption)).toBe('Vớt bèoTo **đậm** [x](https://example.vn/) y');
  await page.keyboard.press('Control+z');
  await expect(captions(page)).toHaveText('Vớt bèo');
});

test('a cell keeps paragraphs and lists; a picture goes behind the table', async ({ page }) => {
  await openEditor(page, withTable([['a', 'b'], ['c', 'd']]));
  await intoCell(page, 'a');
  await paste(page, { 'text/html': '<p>x</p><ul><li>y</li></ul><blockquote><p>z</p></blockquote><img alt="ảnh" src="data:image/png;base64,AAAAAAAAAAAAAAAA">' });
  await expect(figures(page)).toHaveCount(1);
  const [, table, photo] = await lines(page);
  expect(table).toBe('table : [ax ¶ ul{y} ¶ z | b] [c | d]');
  expect(photo).toMatch(/^figure .*alt=ảnh$/);
});

test('a selected picture stays, and pasting goes behind it', async ({ page }) => {
  await openEditor(page, withFigure());
  await figures(page).locator('img').click();
  await settled(page);
  await paste(page, { 'text/html': '<p>sau ảnh</p>' });
  expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'figure: [Vớt bèo]', 'paragraph: sau ảnh', 'paragraph: Đoạn sau']);
});

test('pictures in the page come in where they stood, with caption and description; equal ones are stored once', async ({ page }) => {
  await openEditor(page, words('Trước'));
  await body(page).getByText('Trước').click();
  await page.keyboard.press('End');
  const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await paste(page, { 'text/html': `<p>một</p><figure><img src="${png}" alt="mô tả"><figcaption>Lời <b>dưới</b></figcaption></figure><p>hai<img src="${png}"></p><p><img src="data:image/png;base64,xx"><img src="https://attacker.invalid/a.png">ba</p>` });
  await expect(figures(page)).toHaveCount(2);
  const found = await lines(page);
  expect(found.map((line) => line.replace(/^figure [0-9a-f]{6}/, 'figure'))).toEqual(['p: Trướcmột', 'figure: Lời **dưới** () alt=mô tả', 'p: hai', 'figure:  () alt=', 'p: ba']);
  expect(new Set(found.filter((line) => line.startsWith('figure')).map((line) => line.slice(0, 13))).size).toBe(1);
  expect(await events(page, 'notice')).toEqual(['pasted-images-dropped']);
  expect(await page.evaluate(() => window.harness.noticeCount())).toBe(1);
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('!');
  expect((await lines(page)).at(-1)).toBe('p: ba!');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await lines(page)).toEqual(['p: Trước']);
});

test('plain text by key: words without any form, in body, caption and fields', async ({ page }) => {
  await openEditor(page, withFigure());
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob(['<b>đậm</b>'], { type: 'text/html' }), 'text/plain': new Blob(['đậm'], { type: 'text/plain' }) })]));
  await body(page).getByText('Đoạn sau').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+v');
  await page.keyboard.press('Control+v');
  expect((await lines(page)).at(-1)).toBe('p: Đoạn sauđậm**đậm**');
  await captions(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+v');
  await expect(captions(page)).toHaveText('Vớt bèođậm');
  await headline(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+v');
  await expect(headline(page)).toHaveValue('Tin mớiđậm');
});

test('a page that may only be read takes nothing', async ({ page }) => {
  await openEditor(page, { ...words('Trước'), readOnly: true });
  await body(page).focus();
  await paste(page, { 'text/html': '<p>x</p>', 'text/plain': 'x' });
  await paste(page, {}, ['a.png']);
  expect(await outline(page)).toEqual(['paragraph: Trước']);
  expect(await events(page, 'files')).toEqual([]);
});

test('a word that was just composed stays, and the paste behind it is a step of its own', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(figure('anh-mot-11', ''), paragraph('doan-cuoi', 'Sau')) });
  await body(page).getByText('Sau').click();
  await page.keyboard.press('End');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'vie', selectionStart: 3, selectionEnd: 3 });
  await cdp.send('Input.insertText', { text: 'việt' });
  await paste(page, { 'text/html': '<p>nam</p>' });
  expect((await lines(page)).at(-1)).toBe('p: Sauviệtnam');
  await page.keyboard.press('Control+z');
  expect((await lines(page)).at(-1)).toBe('p: Sauviệt');
});
