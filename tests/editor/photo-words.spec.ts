import type { Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { gallery, photo, photos, shape, shared } from './gallery-support.ts';
import { blocks, body, captions, documentOf, element, events, expect, headline, openEditor, paragraph, settled, test, text } from './support.ts';

const link = (words: string): SerializedNode => element('link', [text(words)], { url: 'https://example.vn/tin', rel: null, target: null, title: null });
const captioned = (...line: readonly SerializedNode[]): SerializedNode => ({ ...photo('anh-don-11'), $slots: { caption: element('paragraph', line) } });
const open = (page: Page, ...middle: readonly SerializedNode[]): Promise<void> => openEditor(page, { headline: 'Tin', lead: '', document: documentOf(...middle, paragraph('doan-sau-1', 'Đoạn sau')) });
const type = (page: Page, caption: string): Promise<void> => page.evaluate((words) => window.harness.setFigure('anh-don-11', { caption: words }), caption);

/** A caption with its marks: `*bold*`, `[link]`. */
async function written(page: Page): Promise<string> {
  const [figure] = await blocks(page);
  const read = (node: SerializedNode): string => {
    if (node.type === 'link') return `[${(node.children ?? []).map(read).join('')}]`;
    if (typeof node['text'] === 'string') return Number(node['format']) === 0 ? node['text'] : `*${node['text']}*`;
    return (node.children ?? []).map(read).join('');
  };
  const line = figure?.$slots?.['caption'];
  return line ? read(line) : '';
}

test.describe('a caption changed from elsewhere', () => {
  for (const [name, words, expected] of [
    ['a word more', 'Ra quân sớm tại xã An Bình.', 'Ra *quân* sớm tại [xã An Bình].'],
    ['a word of a link', 'Ra quân tại xã Yên Bình.', 'Ra *quân* tại [xã Yên Bình].'],
    ['at both ends', 'Sáng nay Ra quân tại xã An Bình. Hết', 'Sáng nay Ra *quân* tại [xã An Bình]. Hết'],
    ['a link and what stands around it', 'Ra quân.', 'Ra *quân*.'],
    ['everything', 'Khác', 'Khác'],
    ['nothing left', '', ''],
  ] as const) {
    test(`keeps the marks of all other words: ${name}`, async ({ page }) => {
      await open(page, captioned(text('Ra '), text('quân', 1), text(' tại '), link('xã An Bình'), text('.')));
      await type(page, words);
      expect(await written(page)).toBe(expected);
      await page.evaluate(() => window.harness.undo());
      expect(await written(page)).toBe('Ra *quân* tại [xã An Bình].');
    });
  }

  test('is one line, however it was typed or pasted', async ({ page }) => {
    await open(page, captioned(text('Vớt')));
    await page.evaluate(() => window.harness.watch('anh-don-11'));
    await type(page, 'Vớt bèo \n\n trên\r\nkênh');
    await page.evaluate(() => window.harness.setFigure('anh-don-11', { alt: 'Bốn\nngười' }));
    expect((await events(page, 'watched')).at(-1)).toBe('Vớt bèo trên kênh');
    await page.evaluate(() => window.harness.changeFigures([{ blockId: 'anh-don-11', caption: 'Một\u2028hai', credit: 'Minh\nChâu' }]));
    expect(await page.evaluate(() => window.harness.figures())).toMatchObject([{ caption: 'Một hai', credit: 'Minh Châu', alt: 'Bốn người' }]);
    expect((await blocks(page))[0]?.$slots?.['caption']?.children).toHaveLength(1);
  });

  test('does not make a link longer, and writes into an empty caption', async ({ page }) => {
    await open(page, captioned(link('Báo xã')));
    await type(page, 'Báo xã đưa tin');
    expect(await written(page)).toBe('[Báo xã] đưa tin');
    await type(page, 'Theo Báo xã đưa tin');
    expect(await written(page)).toBe('Theo [Báo xã] đưa tin');
    await type(page, '');
    await type(page, 'Mới');
    expect(await written(page)).toBe('Mới');
  });

  test('is one text with the page and one history, by words', async ({ page }) => {
    await open(page, captioned(text('Vớt')));
    await page.evaluate(() => window.harness.watch('anh-don-11'));
    await captions(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' bèo');
    await type(page, 'Vớt bèot');
    await type(page, 'Vớt bèo t');
    await type(page, 'Vớt bèo tr');
    await type(page, 'Vớt bèo trê');
    await type(page, 'Vớt bèo trên');
    await expect(captions(page)).toHaveText('Vớt bèo trên');
    expect((await events(page, 'watched')).slice(-2)).toEqual(['Vớt bèo trê', 'Vớt bèo trên']);
    // The caret was in this very caption: whoever goes back to the page finds the photo selected.
    await expect(body(page).locator('figure')).toHaveAttribute('data-current', 'figure');
    await page.evaluate(() => window.harness.undo());
    expect(await written(page)).not.toContain('trên');
    for (let step = 0; step < 4; step++) await page.evaluate(() => window.harness.undo());
    expect(await written(page)).toBe('Vớt');
    for (let step = 0; step < 6; step++) await page.evaluate(() => window.harness.redo());
    expect(await written(page)).toBe('Vớt bèo trên');
  });

  test('leaves the caret where somebody writes', async ({ page }) => {
    await open(page, captioned(text('Vớt')));
    await headline(page).click();
    await page.keyboard.press('End');
    await type(page, 'Vớt bèo');
    await page.keyboard.type(' mới');
    await expect(headline(page)).toHaveValue('Tin mới');
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('End');
    await type(page, 'Vớt bèo trên kênh');
    await page.keyboard.type('!');
    expect((await shape(page)).at(-1)).toBe('paragraph: Đoạn sau!');
  });
});

test.describe('the shared caption of a gallery, written from elsewhere', () => {
  const share = (page: Page, words: string, id = 'anh-mot-11'): Promise<void> => page.evaluate(([blockId, sharedCaption]) => window.harness.setFigure(blockId, { sharedCaption }), [id, words] as const);
  const two = (caption: string): SerializedNode => gallery('bo-anh-111', caption, photo('anh-mot-11', 'Một'), photo('anh-hai-22', 'Hai'));

  test('is one text with the page, told to every photo of it, and one history by words', async ({ page }) => {
    await open(page, two(''));
    await page.evaluate(() => window.harness.watchShared('anh-hai-22'));
    for (const words of ['R', 'Ra', 'Ra ', 'Ra q', 'Ra quân']) await share(page, words);
    await expect(shared(page)).toHaveText('Ra quân');
    await shared(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' sớm');
    expect((await events(page, 'watched')).at(-1)).toBe('Ra quân sớm');
    expect((await page.evaluate(() => window.harness.figures())).map(({ caption, sharedCaption }) => [caption, sharedCaption])).toEqual([
      ['Một', 'Ra quân sớm'],
      ['Hai', 'Ra quân sớm'],
    ]);
    const back: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      await page.evaluate(() => window.harness.undo());
      back.push((await events(page, 'watched')).at(-1));
    }
    expect(back).toEqual(['Ra quân ', 'Ra quân', 'Ra ', '']);
    expect((await shape(page))[0]).toBe('gallery(Một | Hai ; -)');
    for (let step = 0; step < 4; step++) await page.evaluate(() => window.harness.redo());
    expect((await shape(page))[0]).toBe('gallery(Một | Hai ; Ra quân sớm)');
  });

  test('keeps marks, is one line, and leaves the caret in peace', async ({ page }) => {
    await open(page, { ...two(''), $slots: { caption: element('paragraph', [text('Ra '), text('quân', 1)]) } });
    await body(page).getByText('Đoạn sau').click();
    await settled(page);
    await page.keyboard.press('End');
    await settled(page);
    await share(page, 'Sáng nay\nRa quân', 'anh-hai-22');
    await page.keyboard.type('!');
    await settled(page);
    expect(await shape(page)).toEqual(['gallery(Một | Hai ; Sáng nay Ra *quân*)', 'paragraph: Đoạn sau!']);
    // A caret in these very words: whoever goes back to the page finds the photo selected.
    await shared(page).click();
    await settled(page);
    await share(page, 'Hết', 'anh-hai-22');
    await expect(photos(page).nth(1)).toHaveAttribute('data-current', 'figure');
    expect((await shape(page))[0]).toBe('gallery(Một | Hai ; Hết)');
  });

  test('a photo on its own has none', async ({ page }) => {
    await open(page, captioned(text('Vớt')));
    await share(page, 'Chung', 'anh-don-11');
    await page.evaluate(() => window.harness.changeFigures([{ blockId: 'anh-don-11', sharedCaption: 'Chung' }]));
    expect(await shape(page)).toEqual(['figure(Vớt)', 'paragraph: Đoạn sau']);
  });
});

test('many figures change as one step, galleries included; another photo keeps all words', async ({ page }) => {
  await open(page, photo('anh-don-11', 'Đơn'), gallery('bo-anh-111', 'Chung', photo('anh-mot-11', 'Một'), photo('anh-hai-22')));
  await page.evaluate(() =>
    window.harness.changeFigures([
      { blockId: 'anh-don-11', photo: { assetId: 'e'.repeat(64), width: 600, height: 900 } },
      { blockId: 'anh-mot-11', caption: 'Một mới', credit: 'Thu' },
      { blockId: 'khong-co-1', caption: 'Đâu' },
      { blockId: 'anh-hai-22', alt: 'Người', photo: { assetId: 'f'.repeat(64), width: 100, height: 100 } },
    ]),
  );
  const figures = await page.evaluate(() => window.harness.figures());
  expect(figures.map(({ assetId, width, caption, credit, alt, galleryId }) => [assetId[0], width, caption, credit, alt, galleryId])).toEqual([
    ['e', 600, 'Đơn', 'Minh Châu', 'Kênh', null],
    ['a', 1500, 'Một mới', 'Thu', 'Kênh', 'bo-anh-111'],
    ['f', 100, '', 'Minh Châu', 'Người', 'bo-anh-111'],
  ]);
  await expect(photos(page).nth(1)).toHaveCSS('width', /^2\d\d/);
  await page.evaluate(() => window.harness.undo());
  expect((await page.evaluate(() => window.harness.figures())).map(({ assetId, caption }) => assetId.slice(0, 1) + caption)).toEqual(['aĐơn', 'aMột', 'a']);
  await page.evaluate(() => window.harness.redo());
  expect((await page.evaluate(() => window.harness.figures()))[1]?.caption).toBe('Một mới');
});

test('the tools of a photo lead out of the page; only an edited one can be restored', async ({ page }) => {
  await open(page, photo('anh-don-11', 'Đơn', 'e'), gallery('bo-anh-111', '', photo('anh-mot-11'), photo('anh-hai-22')));
  const tools = page.getByRole('toolbar', { name: 'Việc với ảnh này' });
  const press = (name: string): Promise<void> => tools.getByRole('button', { name, exact: true }).click();
  await body(page).locator(':scope > figure .figure-photo').click();
  for (const name of ['Chỉnh ảnh', 'Thay ảnh', 'Khôi phục ảnh gốc', 'Làm ảnh đại diện', 'Xem toàn màn hình']) await press(name);
  await photos(page).nth(1).locator('.figure-photo').click();
  await expect(tools.getByRole('button', { name: 'Chỉnh ảnh' })).toBeVisible();
  await expect(tools.getByRole('button', { name: 'Khôi phục ảnh gốc' })).toHaveCount(0);
  await press('Chỉnh ảnh');
  expect(await events(page, 'photo-action')).toEqual(['edit anh-don-11', 'replace anh-don-11', 'restore anh-don-11', 'cover anh-don-11', 'full-screen anh-don-11', 'edit anh-hai-22']);
  // The keyboard finds them, and comes back.
  await page.keyboard.press('Alt+F10');
  await expect(tools.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect((await events(page, 'photo-action')).at(-1)).toBe('replace anh-hai-22');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  expect(await shape(page)).toEqual(['figure(Đơn)', 'figure(-)', 'paragraph: Đoạn sau']);
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on photos and galleries: ${theme}`, async ({ page }) => {
    await open(page, photo('anh-don-11'), gallery('bo-anh-111', '', photo('anh-mot-11'), photo('anh-hai-22', 'Hai')));
    await page.evaluate((wanted) => document.documentElement.setAttribute('data-theme', wanted), theme);
    for (const [at, keys] of [[0, []], [1, ['Escape']]] as const) {
      await photos(page).nth(at).locator('.figure-photo').click();
      for (const key of keys) await page.keyboard.press(key);
      await expectAccessible(page, theme, { within: '.page-editor', except: ['empty-heading'], colours: theme !== 'light' });
    }
  });
}
