import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportPhoto } from '../../../electron/exchange/export/export-article.ts';
import { writeDocx } from '../../../electron/exchange/export/write-docx.ts';
import { importWord } from '../../../electron/exchange/import/import-word.ts';
import type { ImportedBlock, ImportedFigure } from '../../../electron/exchange/import/imported-block.ts';
import type { ListBlock } from '../../../shared/document/flow-model.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import { blocksSchema, type Block, type BlockPhoto } from '../../../shared/document/model.ts';
import { photosIn } from '../../../shared/document/photos-in.ts';
import { scenePhoto } from '../../fixtures/photos.ts';
import { randomBlocks } from '../../helpers/random-blocks.ts';

const ASSET = 'a'.repeat(64);
const empty = { headline: '', lead: '', section: '', byline: '', source: '', tags: [] };

const withoutFile = ({ asset: _asset, width: _width, height: _height, image: _image, ...rest }: Readonly<Record<string, unknown>>): unknown => rest;

/** A block without what only this PC knows: its id, and the name and size of the photo. */
function comparable(block: Block | ImportedBlock): unknown {
  const { id: _, ...rest } = block as Block & Record<string, unknown>;
  return block.type === 'gallery' ? { ...rest, photos: block.photos.map(({ type: _type, ...photo }: BlockPhoto & { readonly type?: string } | ImportedFigure) => withoutFile(photo)) } : withoutFile(rest);
}

test('an article that goes to Word and comes back is the same article', { timeout: 120_000 }, async () => {
  const bytes = await scenePhoto({ seed: 5, width: 64, height: 42 });
  const photos = new Map<string, ExportPhoto>([[ASSET, { bytes, mime: 'image/jpeg', width: 64, height: 42 }]]);
  await fc.assert(
    fc.asyncProperty(randomBlocks, async (blocks) => {
      expect(blocksSchema.safeParse(blocks).error).toBeUndefined();
      const file = await writeDocx({ ...empty, blocks }, photos);
      const back = await importWord(file);
      expect(back.blocks.map(comparable)).toEqual(blocks.map(comparable));
      expect(back.lost).toEqual({});
      expect(back.images.map((image) => Buffer.from(image.bytes).equals(bytes))).toEqual(photosIn(blocks).map(() => true));
    }),
    { numRuns: 60 },
  );
});

/** Lists in lists, each with one item that says how deep it stands. */
const nested = (depth: number, last: number): ListBlock => ({ ordered: false, items: [{ content: [{ type: 'text', text: `cấp ${String(depth)}` }], ...(depth === last ? {} : { list: nested(depth + 1, last) }) }] });
const itemsOf = (list: ListBlock | undefined): readonly (readonly Inline[])[] => list?.items.flatMap(({ content, list: inner }) => [content, ...itemsOf(inner)]) ?? [];
const depthOf = (list: ListBlock | undefined): number => (list === undefined ? 0 : 1 + Math.max(...list.items.map(({ list: inner }) => depthOf(inner))));

test('lists deeper than the nine levels of Word keep every word, on the ninth', async () => {
  const list = nested(1, 12);
  const back = await importWord(await writeDocx({ ...empty, blocks: [{ type: 'list', list, id: 'block-000' }] }, new Map()));
  const lists = back.blocks.flatMap((block) => (block.type === 'list' ? [block.list] : []));
  expect(lists.flatMap(itemsOf)).toEqual(itemsOf(list));
  expect(lists.map(depthOf)).toEqual([9]);
  expect(back.lost).toEqual({});
});
