import { describe, expect, test } from 'vitest';
import { createExchange } from '../../../electron/exchange/exchange.ts';
import { createExchangeLane } from '../../../electron/exchange/exchange-lane.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { emptyFields, type Article } from '../../../shared/domain/article.ts';
import { importedDocumentSchema } from '../../../shared/domain/imported.ts';
import { pixelBomb, scenePhoto, textFile, transparentPng } from '../../fixtures/photos.ts';
import { p, photo, r, style, wordFile } from '../../fixtures/word-files.ts';
import { photoDesk } from '../photos/setup.ts';

const noArticles = { get: () => null };

/** An exchange over a real photo importer. */
function exchangeOf(articles: { readonly get: (id: string) => Article | null } = noArticles) {
  const { importer, assets } = photoDesk();
  return { assets, exchange: createExchange({ lane: createExchangeLane(), importer, articles, assets, sectionName: () => 'Tin tức' }) };
}

describe('importing', () => {
  test('photos go into the store; a bomb, a text and a damaged one are counted and leave their captions', async () => {
    const good = await scenePhoto({ seed: 1 });
    const images = { 'a.jpeg': good, 'b.png': pixelBomb(), 'c.jpeg': textFile(), 'd.png': await transparentPng() };
    const names = Object.keys(images);
    const bytes = wordFile({
      styles: style('Caption', 'caption'),
      relations: names.map((name, at) => [`i${at}`, 'image', `media/${name}`] as const),
      more: Object.fromEntries(names.map((name) => [`word/media/${name}`, new Uint8Array(images[name as keyof typeof images])])),
      body: names.map((_, at) => p(photo(`i${at}`, `Mô tả ${at}`)) + p(r(`Chú thích ${at}. Ảnh: Văn Tịnh`), { style: 'Caption' })).join('') + p(photo('i0')),
    });
    const { exchange, assets } = exchangeOf();
    const found = await exchange.importWord('bai.docx', bytes);
    expect(importedDocumentSchema.parse(found)).toEqual(found);
    expect(found.lost).toEqual([{ kind: 'refused-photos', count: 2 }]);
    expect(found.photos).toHaveLength(2);
    const [first, second] = found.photos;
    expect(found.blocks).toEqual([
      `<figure><img src="asset:${first?.assetId ?? ''}" alt="Mô tả 0" width="${first?.width ?? 0}" height="${first?.height ?? 0}"><figcaption>Chú thích 0. <span class="credit">Ảnh: Văn Tịnh</span></figcaption></figure>`,
      '<p style="text-align: center">Chú thích 1.<em> Ảnh: Văn Tịnh</em></p>',
      '<p style="text-align: center">Chú thích 2.<em> Ảnh: Văn Tịnh</em></p>',
      expect.stringContaining(`asset:${second?.assetId ?? ''}`),
      expect.stringContaining(`asset:${first?.assetId ?? ''}`),
    ]);
    for (const { assetId } of found.photos) expect(assets.rendition(assetId, 'portal')).not.toBeNull();
  });

  test('a file that is refused stores nothing', async () => {
    const { exchange, assets } = exchangeOf();
    await expect(exchange.importWord('x.docx', new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ error: { kind: 'not-a-document' } });
    expect(assets.added()).toBe(0);
  });
});

describe('exporting', () => {
  test('takes the newest stored text with the pictures for portals; one whose file is gone leaves its words', async () => {
    const { importer, assets } = photoDesk();
    const stored = await importer.importPhoto({ name: 'a.jpg', bytes: await scenePhoto({ seed: 2, width: 3000, height: 2000 }) });
    const text = (words: string) => ({ type: 'text', text: words, format: 0 });
    const figure = (assetId: string, words: string) => ({ type: 'figure', $: { blockId: `block-${words}`, assetId, width: 3000, height: 2000, alt: '', credit: '' }, $slots: { caption: { type: 'paragraph', children: [text(words)] } } });
    const document: Envelope = { app: 'toasoan', schema: 2, editor: '', state: { root: { children: [figure(stored.assetId, 'ảnh-còn'), figure('f'.repeat(64), 'ảnh-mất'), { type: 'poll' }] } } };
    const article = { fields: { ...emptyFields, headline: 'Tiêu đề', section: 'tin', byline: [{ name: 'Minh Châu', penName: '', role: 'writer' }] }, document } as unknown as Article;
    const exchange = createExchange({ lane: createExchangeLane(), importer, articles: { get: () => article }, assets, sectionName: (code) => (code === 'tin' ? 'Tin tức' : '') });
    const { bytes, missing, unsupported } = await exchange.make('a', { kind: 'page' });
    expect([missing, unsupported]).toEqual([1, 1]);
    const page = new TextDecoder().decode(bytes);
    expect(page.match(/data:image\/jpeg;base64,[A-Za-z0-9+/]{1000}/g)).toHaveLength(1);
    expect(page).toContain('<p class="section">Tin tức</p><h1>Tiêu đề</h1>');
    expect(page).toContain('<p class="align-center">ảnh-mất</p>');
    expect(page).toContain('<p class="byline">Minh Châu</p>');
    await expect(exchangeOf().exchange.make('b', { kind: 'text' })).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });
});
