import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportPhoto } from '../../../electron/exchange/export/export-article.ts';
import { writeDocx } from '../../../electron/exchange/export/write-docx.ts';
import { importWord } from '../../../electron/exchange/import/import-word.ts';
import type { ImportedBlock, ImportedFigure } from '../../../electron/exchange/import/imported-block.ts';
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
