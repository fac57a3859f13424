import { createHeadlessEditor } from '@lexical/headless';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Envelope, SerializedNode } from '../../../shared/document/envelope.ts';
import { blocksSchema } from '../../../shared/document/model.ts';
import { plainText } from '../../../shared/document/plain-text.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { articleFieldsSchema, articleSchema, type Article, type ArticleFields } from '../../../shared/domain/article.ts';
import { printedByline } from '../../../shared/domain/byline.ts';
import { createSample, readSamplePhoto } from '../../../electron/photos/sample.ts';
import { photoDesk } from './setup.ts';

type Seed = { readonly fields: ArticleFields; readonly document: Envelope; readonly sample: boolean };

const id = (last: number) => `01982a5e-0000-7000-8000-00000000000${last}`;
const create = (seed?: Seed): Article => {
  if (!seed) throw new Error('an empty article was made');
  return articleSchema.parse({ id: id(1), revisionId: id(2), state: 'draft', createdAt: 1, savedAt: 1, trashedAt: null, ...seed });
};

async function sample(): Promise<{ readonly article: Article; readonly assetId: string }> {
  const { importer, assets } = photoDesk();
  let blocks = 0;
  const article = await createSample({ importer, articles: { create }, newBlockId: () => `khoi-${String(++blocks).padStart(4, '0')}`, samplePhoto: await readSamplePhoto() });
  const assetId = [...assets.files.keys()].find((name) => assets.get(name) !== null) ?? '';
  return { article, assetId };
}

test('the photo that ships is small, wide and free of metadata', async () => {
  const bytes = await readSamplePhoto();
  expect(bytes.byteLength).toBeLessThanOrEqual(150 * 1024);
  const { width, height, format, exif, xmp, iptc } = await sharp(bytes).metadata();
  expect({ width, height, format, exif, xmp, iptc }).toEqual({ width: 1600, height: 1067, format: 'jpeg', exif: undefined, xmp: undefined, iptc: undefined });
});

test('has every part of an article and is marked as a sample', async () => {
  const { article } = await sample();
  expect(article.sample).toBe(true);
  expect(articleFieldsSchema.parse(article.fields)).toEqual(article.fields);
  const { cover, ...words } = article.fields;
  expect(cover).toBeNull();
  expect(Object.values(words).every((value) => value.length > 0)).toBe(true);
  expect(printedByline(article.fields.byline)).toBe('Bích Hường – Văn Tịnh');
  const written = JSON.stringify(article.fields) + plainText(article.document);
  expect(written).toBe(written.normalize('NFC'));
});

test('can be sent: paragraphs, one H2, one list, one figure with caption, credit and alternative text', async () => {
  const { article, assetId } = await sample();
  const { blocks, dropped } = toBlocks(article.document);
  expect(dropped).toEqual([]);
  expect(blocksSchema.parse(blocks).map((block) => block.type)).toEqual(['paragraph', 'figure', 'paragraph', 'heading', 'paragraph', 'list', 'paragraph']);
  expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
  const figure = blocks.find((block) => block.type === 'figure');
  expect(figure).toMatchObject({ asset: assetId, width: 1600, height: 1067, credit: 'Văn Tịnh', alt: expect.stringContaining('cánh đồng') });
  expect(figure?.caption).toEqual([{ type: 'text', text: expect.stringContaining('lúa hè thu') }]);
});

test('is written exactly as Lexical writes these nodes', async () => {
  const { article } = await sample();
  const { root } = article.document.state as { readonly root: SerializedNode };
  const figure = root.children?.find((node) => node.type === 'figure');
  // Our own node and our own data on the others are the editor's business, not Lexical's.
  const plain = root.children?.filter((node) => node.type !== 'figure').map((node) => ({ ...node, $: undefined })) ?? [];
  const state = { root: { ...root, children: [...plain, figure?.$slots?.['caption']] } };
  const editor = createHeadlessEditor({ nodes: [HeadingNode, ListNode, ListItemNode], onError: (error) => expect.fail(error.message) });
  const parsed = editor.parseEditorState(JSON.stringify(state));
  expect(parsed.toJSON()).toEqual(JSON.parse(JSON.stringify(state)));
});
