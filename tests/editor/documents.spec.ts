import { createSample } from '../../electron/photos/sample.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { blocks, body, captions, documentOf, element, events, expect, figures, openEditor, outline, paragraph, snapshot, test, text } from './support.ts';

type SampleDeps = Parameters<typeof createSample>[0];

/** The sample article as it is stored on first run. */
async function sample(): Promise<Envelope> {
  let document: Envelope | null = null;
  let id = 0;
  await createSample({
    importer: { importPhoto: () => Promise.resolve({ ...({} as Awaited<ReturnType<SampleDeps['importer']['importPhoto']>>), assetId: 'c'.repeat(64), width: 1600, height: 900 }) },
    articles: {
      create: (article) => {
        document = article?.document ?? null;
        return {} as never;
      },
    },
    newBlockId: () => `mau-${String((id += 1)).padStart(6, '0')}`,
    samplePhoto: new Uint8Array(),
  });
  if (!document) throw new Error('no sample was made');
  return document;
}

test('the sample article comes back exactly as it was stored, and opening it changes nothing', async ({ page }) => {
  const document = await sample();
  await openEditor(page, { headline: 'Mẫu', lead: '', document });
  await expect(figures(page)).toHaveCount(1);
  await expect(captions(page)).toHaveText('Bà con thôn Trung thu hoạch lúa hè thu bên dòng kênh nội đồng.');
  expect((await snapshot(page)).document).toEqual(document);
  expect(await events(page, 'touch')).toHaveLength(0);
});

test('every kind of block and mark comes back as it was', async ({ page }) => {
  const item = (value: number, ...children: Parameters<typeof element>[1]) => element('listitem', children, { value });
  const nested = element('listitem', [text('Con')], { value: 1, indent: 1 });
  const document = documentOf(
    element('heading', [text('Hai')], { tag: 'h2', $: { blockId: 'tit-hai-22' } }),
    element('heading', [text('Bốn')], { tag: 'h4', $: { blockId: 'tit-bon-44' } }),
    element('paragraph', [text('đậm', 1), text('nghiêng', 2), text('gạch', 8), text('cả ba', 11), { type: 'linebreak', version: 1 }, text('hết')], { textFormat: 1, $: { blockId: 'doan-chu-1' } }),
    element('quote', [text('Lời người dân')], { $: { blockId: 'trich-dan1' } }),
    element('list', [item(3, text('Một')), item(4, element('list', [nested], { listType: 'bullet', start: 1, tag: 'ul' }))], {
      listType: 'number',
      start: 3,
      tag: 'ol',
      $: { blockId: 'danh-sach1' },
    }),
    { type: 'horizontalrule', version: 1, $: { blockId: 'duong-ke-1' } },
    paragraph('doan-cuoi1', 'Hết'),
  );
  await openEditor(page, { headline: '', lead: '', document });
  expect((await snapshot(page)).document).toEqual(document);
});

test.describe('content of other versions', () => {
  const video = { type: 'video', version: 7, address: 'x', $: { blockId: 'phim-mot-1', later: { deep: [1, null, 'ê'] } }, children: 'not even a list' };
  const mention = { type: 'mention', who: 'Minh Châu' };
  const document = documentOf(
    element('paragraph', [text('Chào '), mention, text('!')], { $: { blockId: 'doan-chao1', mood: 'vui' } }),
    video as never,
    element('list', [{ type: 'taskitem', done: true }], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'viec-lam-1' } }),
    paragraph('doan-cuoi1', 'Hết'),
  );

  test('is shown as a grey block and written back byte for byte, also after editing around it', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document });
    await expect(body(page).getByText('Phần này do phiên bản khác viết')).toHaveCount(3);
    expect(JSON.stringify((await blocks(page))[1])).toBe(JSON.stringify(video));
    expect((await snapshot(page)).document).toEqual(document);
    await body(page).getByText('Hết').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' thật');
    await page.keyboard.press('Enter');
    const after = await blocks(page);
    expect(after.slice(0, 3)).toEqual((document.state as { root: { children: unknown[] } }).root.children.slice(0, 3));
  });

  test('is selected before it is deleted, and comes back with undo', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Đầu'), video as never, paragraph('doan-cuoi1', 'Hết')) });
    await body(page).getByText('Hết').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toHaveLength(3);
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toEqual(['paragraph: Đầu', 'paragraph: Hết']);
    await page.keyboard.press('Control+z');
    expect((await blocks(page))[1]).toEqual(video);
  });
});

test('a document of a newer version is shown read-only and handed back untouched', async ({ page }) => {
  const document: Envelope = { ...documentOf(paragraph('doan-mot-1', 'Chữ của bản sau')), schema: 99 };
  await openEditor(page, { headline: 'Tin', lead: 'Sapo', document });
  await expect(page.getByText('Chữ của bản sau')).toBeVisible();
  await page.getByText('Chữ của bản sau').click();
  await page.keyboard.type('phá');
  expect(await snapshot(page)).toEqual({ headline: 'Tin', lead: 'Sapo', document });
  expect(await events(page, 'touch')).toHaveLength(0);
});

for (const [name, state] of [
  ['no root', { words: 'x' }],
  ['a root without children', { root: { type: 'root', text: 'còn chữ' } }],
  ['nothing', null],
  ['text', 'hỏng'],
  ['children that are no list', { root: { type: 'root', children: { 0: 'x' } } }],
] as const) {
  test(`a damaged document (${name}) opens as a readable page and keeps its bytes`, async ({ page }) => {
    const document: Envelope = { app: 'toasoan', schema: 1, editor: '', state };
    await openEditor(page, { headline: 'Tin mới', lead: '', document });
    await expect(page.getByText('Nội dung bị hỏng')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tin mới' })).toBeVisible();
    expect((await snapshot(page)).document).toEqual(document);
  });
}

test('read-only means read-only: keys, paste, drops, tools and the port change nothing', async ({ page }) => {
  const document = await sample();
  await openEditor(page, { headline: 'Tin', lead: 'Sapo', document, readOnly: true });
  for (const name of ['Tiêu đề', 'Sapo']) {
    await page.getByRole('textbox', { name }).click();
    await page.keyboard.type('phá');
    await page.keyboard.press('Control+v');
  }
  await figures(page).locator('img').click();
  await page.keyboard.press('Delete');
  await page.keyboard.type('phá');
  await page.keyboard.press('Control+Alt+2');
  await page.evaluate(() => {
    window.harness.setFigure('mau-000002', { credit: 'phá' });
    window.harness.insertPhotos([{ assetId: 'd'.repeat(64), name: 'a', width: 1, height: 1, bytes: 1, caption: '', credit: '' }]);
    window.harness.undo();
  });
  await expect(page.getByRole('button', { name: 'Bỏ ảnh khỏi bài' })).toHaveCount(0);
  expect(await snapshot(page)).toEqual({ headline: 'Tin', lead: 'Sapo', document });
  expect(await events(page, 'touch')).toHaveLength(0);
});
