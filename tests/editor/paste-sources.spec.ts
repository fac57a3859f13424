import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { expectedBlocks } from '../fixtures/clipboard/expected.ts';
import { blockLines } from '../helpers/block-lines.ts';
import { paste } from './clipboard.ts';
import { body, documentOf, events, expect, openEditor, paragraph, settled, snapshot, test } from './support.ts';

const folder = join(import.meta.dirname, '../fixtures/clipboard');
const blank = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1')) };

async function openBlank(page: Page): Promise<void> {
  await openEditor(page, blank);
  await body(page).click();
  await settled(page);
}

const lines = async (page: Page): Promise<readonly string[]> => blockLines(toBlocks((await snapshot(page)).document).blocks);
const imported = async (page: Page, html: string): Promise<readonly string[]> =>
  blockLines(toBlocks(await page.evaluate((source) => window.harness.documentFromHtml(source), html)).blocks);

test('clipboards of Word, Docs, Writer, spreadsheets, mail and chats become plain articles', async ({ page }) => {
  await openBlank(page);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  expect(names.toSorted()).toEqual(Object.keys(expectedBlocks).toSorted());
  for (const name of names) {
    const html = await readFile(join(folder, name), 'utf8');
    expect.soft(await imported(page, html), name).toEqual(expectedBlocks[name]);
  }
});

test('pasting puts the same blocks into the article, and one undo takes all of them out again', async ({ page }) => {
  for (const name of ['word-web.html', 'google-docs.html', 'libre-office.html', 'excel.html', 'web-page.html']) {
    await openBlank(page);
    await paste(page, { 'text/html': await readFile(join(folder, name), 'utf8') });
    expect.soft(await lines(page), name).toEqual(expectedBlocks[name]);
    await page.keyboard.press('Control+z');
    expect.soft(await lines(page), name).toEqual([]);
    await page.keyboard.press('Control+y');
    expect.soft(await lines(page), name).toEqual(expectedBlocks[name]);
  }
});

test('pictures of Word: those its folder still has come in at their place, with caption; the others are told of', async ({ page }) => {
  const html = await readFile(join(folder, 'word-windows.html'), 'utf8');
  const mac = await readFile(join(folder, 'word-mac.html'), 'utf8');
  await openBlank(page);
  await page.evaluate(() => window.harness.setWordPictures(['clip_image002.jpg']));
  await paste(page, { 'text/html': html });
  await expect(body(page).locator('figure')).toHaveCount(1);
  const found = await lines(page);
  expect(found.findIndex((line) => line.startsWith('figure'))).toBe(found.findIndex((line) => line.startsWith('table')) + 1);
  expect(found.find((line) => line.startsWith('figure'))).toMatch(/: Hình 1: Trồng cây đầu xuân \(\) alt=Người dân trồng cây$/);
  expect(await events(page, 'notice')).toEqual([]);
  await page.keyboard.press('Control+z');
  expect(await lines(page)).toEqual([]);

  await openBlank(page);
  await page.evaluate(() => window.harness.setWordPictures([]));
  await paste(page, { 'text/html': mac });
  await expect.poll(() => events(page, 'notice')).toEqual(['word-images-missing']);
  expect(await lines(page)).toEqual(expectedBlocks['word-mac.html']);
  await page.evaluate(() => window.harness.actOnNotice());
  expect(await events(page, 'insert-photo')).toHaveLength(1);
});

test('TCVN3 is read on the way in, said with its count, and can be put back to what it was', async ({ page }) => {
  await openBlank(page);
  await paste(page, { 'text/html': await readFile(join(folder, 'tcvn3.html'), 'utf8') });
  expect(await lines(page)).toEqual(expectedBlocks['tcvn3.html']);
  expect(await events(page, 'notice')).toEqual(['old-text-converted']);
  expect(await page.evaluate(() => window.harness.noticeCount())).toBe(2);
  await page.evaluate(() => window.harness.actOnNotice());
  await expect.poll(() => lines(page)).toEqual(['h2: TIN V¾N', 'p: S¸ng nay, ñy ban nh©n d©n x· **Hång Th¸i** häp bµn viÖc trång c©y.', 'p: Đoạn này đã là Unicode.']);
  await page.keyboard.press('Control+z');
  expect(await lines(page)).toEqual(expectedBlocks['tcvn3.html']);
  await page.keyboard.press('Control+z');
  expect(await lines(page)).toEqual([]);

  await openBlank(page);
  await paste(page, { 'text/plain': 'S¸ng nay, ñy ban nh©n d©n x· Hång Th¸i häp bµn viÖc trång c©y.' });
  expect(await lines(page)).toEqual(['p: Sáng nay, ủy ban nhân dân xã Hồng Thái họp bàn việc trồng cây.']);
  expect(await events(page, 'notice')).toEqual(['old-text-converted']);
});

test('shapes that are easily read wrong', async ({ page }) => {
  await openBlank(page);
  const item = (list: string, level: number, marker: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:${list} level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${words}</p>`;
  const word = (html: string) => `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>${html}</body></html>`;
  const cases: readonly (readonly [string, readonly string[]])[] = [
    // Numbers that begin anew, roman and lettered, and an item of two paragraphs.
    [word(item('l0', 1, '1.', 'Một') + item('l0', 1, '2.', 'Hai') + item('l1', 1, '1.', 'Lại một')), ['ol{Một | Hai}', 'ol{Lại một}']],
    [word(item('l0', 1, 'i.', 'Một') + item('l0', 1, 'ii.', 'Hai') + item('l0', 1, 'iii.', 'Ba') + item('l0', 1, 'iv.', 'Bốn')), ['ol{Một | Hai | Ba | Bốn}']],
    [word(item('l0', 1, 'h)', 'Tám') + item('l0', 1, 'i)', 'Chín') + item('l0', 1, 'j)', 'Mười')), ['ol8{Tám | Chín | Mười}']],
    [word(`${item('l0', 1, '1.', 'Một')}<p class=MsoListParagraph style='margin-left:.5in'>thêm dòng</p>${item('l0', 1, '2.', 'Hai')}`), ['ol{Một⏎thêm dòng | Hai}']],
    [word(item('l0', 3, '-', 'Sâu') + item('l0', 1, '-', 'Nông')), ['ul{Sâu}', 'ul{Nông}']],
    [word(item('l0', 1, '1.', 'Một') + item('l0', 2, '·', 'a') + item('l0', 2, '·', 'b') + item('l0', 1, '2.', 'Hai')), ['ol{Một ul{a | b} | Hai}']],
    // A frame of one cell is no table; a table in a table gives its words.
    [word('<table><tr><td><p class=MsoNormal>Trong khung</p></td></tr></table>'), ['p: Trong khung']],
    ['<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>', ['table : [a ¶ b ¶ c | d]']],
    ['<table><tr><th>A</th><th>B</th></tr><tr><th>x</th><td>1</td></tr></table>', ['table : [#A | #B] [%x | 1]']],
    // Lists of old programs, and pictures and tables inside lists.
    ['<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', ['ul{a ul{b} | c}']],
    ['<ol start="4"><li>a</li><li value="9">b</li></ol>', ['ol4{a}', 'ol9{b}']],
    ['<ul><li>a<table><tr><td>1</td><td>2</td></tr></table></li><li>b</li></ul>', ['ul{a | b}', 'table : [1 | 2]']],
    // Lines.
    ['a<br>b<br><br>c<br><br><br><br>d<br>', ['p: a⏎b', 'p: c', 'p: d']],
    ['<p>&nbsp;</p><p></p><div><br></div><p>a&nbsp;&nbsp; b\u200b c\u00ad</p>', ['p: a b c']],
    ['<b style="font-weight:normal">a</b> <span style="font-weight:600">b</span> <span style="text-decoration-line:line-through">c</span>', ['p: a **b** ~~c~~']],
    ['<center>a</center><div align="justify"><p>b</p></div><p style="text-align:right">c</p>', ['p/center: a', 'p/justify: b', 'p: c']],
    ['<blockquote><h3>t</h3><p>a</p></blockquote><blockquote><p>a</p><p>b</p></blockquote>', ['h3: t', 'p: a', 'quote: a', 'quote: b']],
    ['<p>Xem <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.vn%2Fa&h=AT">đây</a> <a href="/x">kia</a></p>', ['p: Xem [đây](https://example.vn/a) kia']],
    ['<p>một <q>hai</q><wbr>ba</p>', ['p: một “hai”ba']],
    ['# Không phải tít\n\n- không phải mục **không đậm**', ['p: # Không phải tít - không phải mục **không đậm**']],
    // What was not copied, and what nobody sees.
    ['<body>trước<!--StartFragment--><p>giữa</p><!--EndFragment-->sau</body>', ['p: giữa']],
    ['<p>a<span style="display:none">b</span><span hidden>c</span></p><template><p>d</p></template>', ['p: a']],
  ];
  for (const [html, expected] of cases) expect.soft(await imported(page, html), html).toEqual(expected);
});
