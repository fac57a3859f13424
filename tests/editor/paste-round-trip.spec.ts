import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Cell } from '../../shared/document/flow-model.ts';
import { layGrid } from '../../shared/document/table-grid.ts';
import { regularWidths } from '../../shared/document/table-nodes.ts';
import type { Block, BlockPhoto } from '../../shared/document/model.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { blocksToHtml } from '../../shared/document/to-html.ts';
import type { AlignmentIn } from '../../shared/document/flow-html.ts';
import { randomBlocks } from '../helpers/random-blocks.ts';
import { copied, paste } from './clipboard.ts';
import { body, documentOf, expect, openEditor, paragraph, settled, snapshot, test } from './support.ts';

const blank = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1')) };
/** An empty heading cell is written as a plain one (it heads nothing), and a corner only shows by the cells below it. */
const cell = ({ header, ...rest }: Cell): Cell => (header === undefined || rest.content.length === 0 ? rest : { ...rest, header: header === 'both' ? 'row' : header });

const withoutSize = <T extends object>(photo: T): T => ({ ...photo, width: 0, height: 0 });
/** A copy of a photo is another file. */
const words = ({ caption, credit, alt }: BlockPhoto): unknown => ({ caption, credit, alt });

/** A block without its name, and without the size of a photo, which the store knows. */
function comparable(block: Block): unknown {
  const { id: _, ...rest } = block;
  if (rest.type === 'figure') return withoutSize(rest);
  if (rest.type === 'gallery') return { ...rest, photos: rest.photos.map(withoutSize) };
  if (rest.type !== 'table') return rest;
  const { widths, rows, ...table } = rest;
  const grid = layGrid(rows, ({ colSpan, rowSpan }) => ({ colSpan, rowSpan }));
  // A column in which no cell begins is none: random tables have some, articles do not.
  return { ...table, widths: regularWidths(widths, grid), rows: grid.rows.map(({ cells }) => cells.map((placed) => cell({ ...placed.cell, colSpan: placed.colSpan, rowSpan: placed.rowSpan }))) };
}

const edge = (id: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text: id }] });
const html = (blocks: readonly Block[], alignment: AlignmentIn): string => `<meta name="generator" content="Tòa Soạn">${blocksToHtml(blocks, { alignment, assetUrl: (asset) => `asset:${asset}` })}`;
const read = (page: Page, source: string) => page.evaluate((text) => window.harness.documentFromHtml(text), source);

test('any article that goes out as HTML and comes back is the same article', async ({ page }) => {
  await openEditor(page, blank);
  await fc.assert(
    fc.asyncProperty(randomBlocks, fc.constantFrom<AlignmentIn>('class', 'style'), async (blocks, alignment) => {
      const back = toBlocks(await read(page, html(blocks, alignment)));
      expect(back.dropped).toEqual([]);
      expect(back.blocks.map(comparable)).toEqual(blocks.map(comparable));
    }),
    { numRuns: 150 },
  );
});

test('copied and pasted, an article is the same article; as HTML photos become their captions or copies', async ({ page }) => {
  await openEditor(page, blank);
  await fc.assert(
    fc.asyncProperty(randomBlocks, async (inside) => {
      // A single line that is selected is copied as words, without the block it is in.
      const blocks = [edge('dau-bai-01'), ...inside, edge('cuoi-bai-1')];
      const document = await read(page, html(blocks, 'style'));
      await openEditor(page, { ...blank, document });
      await body(page).focus();
      await page.keyboard.press('Control+a');
      await settled(page);
      const data = await copied(page);
      for (const type of ['application/x-lexical-editor', 'text/html']) {
        await openEditor(page, blank);
        await body(page).click();
        await settled(page);
        await paste(page, { [type]: data[type] ?? '' });
        await expect(page.getByRole('dialog')).toBeHidden();
        const back = toBlocks((await snapshot(page)).document).blocks;
        const same = (block: Block): unknown => {
          if (type !== 'text/html' || (block.type !== 'figure' && block.type !== 'gallery')) return comparable(block);
          return block.type === 'figure' ? words(block) : { shared: block.caption, photos: block.photos.map(words) };
        };
        expect(back.map(same), type).toEqual(blocks.map(same));
      }
    }),
    { numRuns: 6 },
  );
});
