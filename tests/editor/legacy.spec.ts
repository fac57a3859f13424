import type { Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { toTcvn3, toViqr, toVni } from '../fixtures/legacy-encoders.ts';
import { vietnameseSentences } from '../fixtures/legacy-text.ts';
import { blocks, body, captions, documentOf, element, events, expect, figure, headline, openEditor, outline, paragraph, snapshot, test, text } from './support.ts';
import { paste } from './clipboard.ts';
import { grid, table } from './tables.ts';

const [first = '', second = '', third = ''] = vietnameseSentences;
const line = (id: string, ...runs: readonly SerializedNode[]): SerializedNode => element('paragraph', runs, { $: { blockId: id } });
const opening = (...children: readonly SerializedNode[]) => ({ headline: '', lead: '', document: documentOf(...children) });
const convert = (page: Page, from: string): Promise<void> => page.evaluate((id) => window.harness.command(id), `tools.legacy-${from}`);
const runs = async (page: Page): Promise<readonly unknown[]> => (await blocks(page)).flatMap((node) => node.children ?? []).map((node) => [node['text'], node['format']]);
const selectAll = async (page: Page): Promise<void> => {
  await body(page).click();
  await page.keyboard.press('Control+a');
};

test('all of it, in runs that cut words: each keeps its marks; one step back and forth', async ({ page }) => {
  await openEditor(page, opening(line('doan-so-1', text('Huye'), text('än Ñöù', 1), text('c Tho', 2), text('ï', 1), text(' hoâm nay'))));
  await selectAll(page);
  await convert(page, 'vni');
  const after = [['Huyệ', 0], ['n Đứ', 1], ['c Thọ', 2], [' hôm nay', 0]];
  expect(await runs(page)).toEqual(after);
  expect(await events(page, 'notice')).toEqual(['old-text-converted']);
  await page.keyboard.press('Control+z');
  expect(await runs(page)).toEqual([['Huye', 0], ['än Ñöù', 1], ['c Tho', 2], ['ï', 1], [' hoâm nay', 0]]);
  await page.keyboard.press('Control+y');
  expect(await runs(page)).toEqual(after);
});

test('with nothing selected only the line with the caret, and the caret stays in its place', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', toVni(first)), paragraph('doan-so-2', toVni('Nghị quyết mới')), paragraph('doan-so-3', toVni(third))));
  await body(page).getByText(toVni('Nghị')).click();
  await page.keyboard.press('Home');
  for (let step = 0; step < toVni('Nghị quyết').length; step += 1) await page.keyboard.press('ArrowRight');
  await convert(page, 'auto');
  await page.keyboard.type(' rất');
  expect(await outline(page)).toEqual([`paragraph: ${toVni(first)}`, 'paragraph: Nghị quyết rất mới', `paragraph: ${toVni(third)}`]);
});

test('what is selected stays selected, and nothing beside it changes', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', `nhö ${toVni('đường mới')} nhö`)));
  await body(page).getByText('nhö').click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < toVni('đường mới').length; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await convert(page, 'vni');
  expect(await outline(page)).toEqual(['paragraph: nhö đường mới nhö']);
  await page.keyboard.type('X');
  expect(await outline(page)).toEqual(['paragraph: nhö X nhö']);
});

test('captions, list items, links and line breaks in a selection of everything; ids stay', async ({ page }) => {
  const link = element('link', [text(toVni('điều lệ'), 1)], { url: 'https://example.org/a?o=u', rel: null, target: null, title: null });
  const list = element('list', [element('listitem', [text(toVni('Mục thứ nhất'))], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
  await openEditor(page, opening(line('doan-so-1', text(toVni('Xem ')), link, { type: 'linebreak', version: 1 }, text(toVni('dòng dưới'))), figure('anh-so-1', toVni('Vớt bèo trên kênh')), list, paragraph('doan-so-2', second)));
  await selectAll(page);
  await convert(page, 'vni');
  expect(await outline(page)).toEqual(['paragraph: Xem điều lệ⏎dòng dưới', 'figure: [Vớt bèo trên kênh]', 'ul: Mục thứ nhất', `paragraph: ${second}`]);
  const all = await blocks(page);
  expect(all.map((node) => node.$?.['blockId'])).toEqual(['doan-so-1', 'anh-so-1', 'danh-sach-1', 'doan-so-2']);
  expect(all[0]?.children?.[1]).toMatchObject({ type: 'link', url: 'https://example.org/a?o=u', children: [{ text: 'điều lệ', format: 1 }] });
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toContain(`figure: [${toVni('Vớt bèo trên kênh')}]`);
});

test('in a caption, and in the cells and the title of a table', async ({ page }) => {
  const old = table([[toTcvn3('số hộ'), toTcvn3('tỷ lệ')]], {}, toTcvn3('bảng kết quả'));
  await openEditor(page, opening(figure('anh-so-1', toTcvn3('vớt bèo')), paragraph('doan-so-1', toTcvn3('đoạn giữa')), old, paragraph('doan-so-2', toTcvn3('đoạn cuối'))));
  await captions(page).first().click();
  await convert(page, 'tcvn3');
  expect((await outline(page)).slice(0, 2)).toEqual(['figure: [vớt bèo]', `paragraph: ${toTcvn3('đoạn giữa')}`]);
  await body(page).getByText(toTcvn3('số hộ')).click();
  await convert(page, 'tcvn3');
  expect(await grid(page)).toEqual([`[${toTcvn3('bảng kết quả')}]`, `số hộ | ${toTcvn3('tỷ lệ')}`]);
  await body(page).getByText(toTcvn3('đoạn cuối')).click();
  await page.keyboard.press('Control+a');
  await convert(page, 'tcvn3');
  expect(await grid(page)).toEqual(['[bảng kết quả]', 'số hộ | tỷ lệ']);
  expect((await outline(page)).filter((line) => line.startsWith('paragraph'))).toEqual(['paragraph: đoạn giữa', 'paragraph: đoạn cuối']);
});

test('a selected photo converts its caption', async ({ page }) => {
  await openEditor(page, opening(figure('anh-so-1', toVni('Vớt bèo trên kênh')), paragraph('doan-so-1', toVni(first))));
  await page.evaluate(() => window.harness.showFigure('anh-so-1'));
  await convert(page, 'auto');
  expect(await outline(page)).toEqual(['figure: [Vớt bèo trên kênh]', `paragraph: ${toVni(first)}`]);
});

test('headline and lead, selected part only when there is one', async ({ page }) => {
  await openEditor(page, { headline: toVni('Lễ phát động'), lead: '', document: documentOf(paragraph('doan-so-1', toVni(first))) });
  await headline(page).click();
  await convert(page, 'auto');
  await expect(headline(page)).toHaveValue('Lễ phát động');
  expect((await snapshot(page)).headline).toBe('Lễ phát động');
  expect(await outline(page)).toEqual([`paragraph: ${toVni(first)}`]);
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveValue(toVni('Lễ phát động'));
  await page.keyboard.press('Control+y');
  await expect(headline(page)).toHaveValue('Lễ phát động');
});

test('what is fine already stays, and that is said', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', first), paragraph('doan-so-2', 'What? A b. e.g. o.k.')));
  await selectAll(page);
  for (const from of ['auto', 'vni', 'tcvn3']) await convert(page, from);
  expect(await outline(page)).toEqual([`paragraph: ${first}`, 'paragraph: What? A b. e.g. o.k.']);
  expect(await events(page, 'notice')).toEqual(['no-old-text', 'no-old-text', 'no-old-text']);
  expect(await events(page, 'touch')).toEqual([]);
});

test('each kind as told: capitals font, VIQR', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', toTcvn3('nghị quyết')), paragraph('doan-so-2', toViqr('Cộng hòa xã hội'))));
  await body(page).getByText('quy').click();
  await convert(page, 'tcvn3-upper');
  await body(page).getByText('xa~').click();
  await convert(page, 'viqr');
  expect(await outline(page)).toEqual(['paragraph: NGHỊ QUYẾT', 'paragraph: Cộng hòa xã hội']);
});

test('never on a page that is only read, never under a composition', async ({ page }) => {
  const old = `paragraph: ${toVni(first)}`;
  await openEditor(page, { ...opening(paragraph('doan-so-1', toVni(first))), readOnly: true });
  await convert(page, 'vni');
  expect(await outline(page)).toEqual([old]);
  await openEditor(page, opening(paragraph('doan-so-1', toVni(first))));
  await body(page).click();
  await page.keyboard.press('End');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'mơ', selectionStart: 2, selectionEnd: 2 });
  await convert(page, 'vni');
  await session.send('Input.insertText', { text: 'mới' });
  expect(await outline(page)).toEqual([`${old}mới`]);
});

test('a headline pasted in an old encoding is converted, with a word about it; a plain one is left alone', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1')));
  await headline(page).click();
  await paste(page, { 'text/plain': toVni(first) });
  await expect(headline(page)).toHaveValue(first);
  expect(await events(page, 'notice')).toEqual(['old-text-converted']);
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveValue('');
  await paste(page, { 'text/plain': 'Tin vắn:\nthu\u00a05\u00a0ha\u200b lúa' });
  await expect(headline(page)).toHaveValue('Tin vắn: thu 5\u00a0ha lúa');
  expect(await events(page, 'notice')).toHaveLength(1);
});
