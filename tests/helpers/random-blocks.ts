import fc from 'fast-check';
import type { Cell, Flow, ListBlock } from '../../shared/document/flow-model.ts';
import { textMarks, type Inline, type TextMark } from '../../shared/document/inline-model.ts';
import type { Block, BlockPhoto } from '../../shared/document/model.ts';

/**
 * Random content of an article as the portable model has it: lines are tidy (no two neighbours with equal marks, no
 * space at the ends), because that is the only form in which such a line is ever stored.
 */

const word = fc.constantFrom('Hội', 'nghị', 'triển', 'khai', 'Nghị quyết', 'số', '57-NQ/TW', 'ở', 'Đắk Lắk', '100%', 'R&D', '<b>', '"trích"', 'e-mail', 'Ươm', 'nắng', '😀', 'x²');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
/** Word knows one place beside the line at a time. */
const marks = fc.uniqueArray(fc.constantFrom<TextMark>('bold', 'italic', 'underline', 'strike', 'sup'), { maxLength: 3 }).map((chosen): TextMark[] => textMarks.filter((mark) => chosen.includes(mark)));

const text = fc.record({ text: words, marks }).map(({ text: own, marks: set }): Extract<Inline, { type: 'text' }> => ({ type: 'text', text: own, ...(set.length === 0 ? {} : { marks: set }) }));
const link = fc
  .record({ href: fc.constantFrom('https://tanphu.gov.vn/bai?id=1&muc=2', 'mailto:vanphong@tanphu.gov.vn', 'tel:02973811111'), inside: text })
  .map(({ href, inside }): Inline => ({ type: 'link', href, content: [withoutMark(inside, 'underline')] }));

/** A line that says something. */
export const randomLine: fc.Arbitrary<Inline[]> = fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: link }, { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) }), { minLength: 1, maxLength: 5 }).map(tidied).filter((line) => line.length > 0);
const optionalLine = fc.oneof({ weight: 1, arbitrary: fc.constant<Inline[]>([]) }, { weight: 2, arbitrary: randomLine });

/** Lists inside lists, nine deep as Word has them, so eight in one. */
const NESTED_MAX = 8;
const list: fc.Arbitrary<ListBlock> = fc.letrec<{ list: ListBlock }>((tie) => ({
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 })),
      items: fc.array(fc.record({ content: randomLine, list: fc.option(tie('list'), { nil: undefined, depthIdentifier: 'list', maxDepth: NESTED_MAX }) }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ ordered, start, items }): ListBlock => ({
      ordered,
      ...(ordered && start !== 1 ? { start } : {}),
      items: items.map(({ content, list: inner }) => ({ content, ...(inner === undefined ? {} : { list: inner }) })),
    })),
})).list;

const aligned = fc.constantFrom({}, {}, { align: 'center' as const }, { align: 'justify' as const });
const paragraph = fc.record({ set: aligned, content: randomLine }).map(({ set, content }): Flow => ({ type: 'paragraph', ...set, content }));
const heading = fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const), set: aligned, content: randomLine }).map(({ level, set, content }): Flow => ({ type: 'heading', level, ...set, content: plain(content) }));
const listFlow = list.map((own): Flow => ({ type: 'list', list: own }));
const flows = (max: number): fc.Arbitrary<Flow[]> => fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: heading }, { weight: 1, arbitrary: listFlow }), { maxLength: max }).map(apart);

/** A grid without holes: merged cells are cut out of it one after the other. */
const rows: fc.Arbitrary<Cell[][]> = fc
  .record({ height: fc.integer({ min: 2, max: 4 }), width: fc.integer({ min: 1, max: 4 }), head: fc.boolean(), firstColumn: fc.boolean(), spans: fc.array(fc.record({ at: fc.nat(15), wide: fc.integer({ min: 1, max: 3 }), high: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }), contents: fc.array(flows(2), { minLength: 16, maxLength: 16 }) })
  .map(({ height, width, head, firstColumn, spans, contents }) => {
    const taken = new Set<number>();
    const grid: Cell[][] = [];
    for (let row = 0; row < height; row += 1) {
      const cells: Cell[] = [];
      for (let column = 0; column < width; column += 1) {
        const place = row * width + column;
        if (taken.has(place)) continue;
        const span = spans.find(({ at }) => at === place);
        const isHead = head && row === 0;
        let colSpan = 1;
        while (span !== undefined && colSpan < span.wide && column + colSpan < width && !taken.has(place + colSpan)) colSpan += 1;
        // A head must not reach out of its row, and every row keeps a cell that begins in it.
        const rowSpan = span === undefined || isHead || colSpan === width || column === 0 ? 1 : Math.min(span.high, height - row);
        for (let down = 0; down < rowSpan; down += 1) for (let right = 0; right < colSpan; right += 1) taken.add(place + down * width + right);
        const header = isHead ? (firstColumn && column === 0 ? 'both' : 'row') : firstColumn && column === 0 ? 'column' : undefined;
        const content = contents[place] ?? [];
        cells.push({ ...(header === undefined ? {} : { header }), ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), content: header === undefined ? content : headed(content) });
      }
      grid.push(cells);
    }
    return grid;
  })
  .filter((grid) => grid.every((row) => row.length > 0) && grid.flat().some(({ content }) => content.length > 0));

type Body<B> = B extends Block ? Omit<B, 'id'> : never;

const photo = fc
  .record({ caption: optionalLine, credit: fc.constantFrom('', 'Văn Tịnh', 'TTXVN', 'Minh Châu (CTV)'), alt: fc.constantFrom('', 'Đại biểu trồng cây trong vườn') })
  .map((own): BlockPhoto => ({ asset: 'a'.repeat(64), width: 640, height: 427, ...own }));
const figure = photo.map((own): Body<Block> => ({ type: 'figure', ...own }));
/** Either everybody's photos or one person's, so that both ways of naming the source come up. */
const gallery = fc
  .record({ caption: optionalLine, photos: fc.array(photo, { minLength: 2, maxLength: 12 }), credit: fc.option(fc.constantFrom('', 'Văn Tịnh'), { nil: undefined }) })
  .map(({ caption, photos, credit }): Body<Block> => ({ type: 'gallery', caption, photos: credit === undefined ? photos : photos.map((own) => ({ ...own, credit })) }));
const table = fc
  .record({ caption: optionalLine, grid: rows, widths: fc.array(fc.integer({ min: 40, max: 140 }), { minLength: 4, maxLength: 4 }) })
  .map(({ caption, grid, widths }): Body<Block> => {
    const columns = Math.max(...grid.map((row) => row.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)));
    const own = widths.slice(0, columns);
    const told = Math.max(...own) - Math.min(...own) > 2;
    return { type: 'table', caption, ...(told ? { widths: own } : {}), rows: grid };
  });

const body: fc.Arbitrary<Body<Block>> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: listFlow },
  { weight: 1, arbitrary: randomLine.map((content): Body<Block> => ({ type: 'quote', content })) },
  { weight: 1, arbitrary: fc.constant<Body<Block>>({ type: 'rule' }) },
  { weight: 2, arbitrary: figure },
  { weight: 1, arbitrary: gallery },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: fc.record({ content: randomLine, source: optionalLine }).map((own): Body<Block> => ({ type: 'pullquote', ...own })) },
  { weight: 1, arbitrary: flows(4).filter((content) => content.length > 0).map((content): Body<Block> => ({ type: 'infobox', content })) },
  { weight: 1, arbitrary: fc.record({ title: fc.constantFrom('', 'Lễ phát động'), caption: optionalLine }).map((own): Body<Block> => ({ type: 'video', provider: 'youtube', href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', ...own })) },
);

/** The body of an article; two lists never touch, they would be one. */
export const randomBlocks: fc.Arbitrary<Block[]> = fc.array(body, { minLength: 1, maxLength: 12 }).map((bodies) => apart(bodies).map((own, index): Block => ({ ...own, id: `block-${String(index).padStart(3, '0')}` })));

function apart<T extends { readonly type: string }>(items: readonly T[]): T[] {
  return items.filter((item, index) => item.type !== 'list' || items[index - 1]?.type !== 'list');
}

/** A cell that heads something says so by its first paragraph. */
function headed(content: readonly Flow[]): Flow[] {
  return content.filter((flow) => flow.type === 'paragraph').map((flow) => ({ ...flow, content: plain(flow.content) }));
}

/** What is bold by being a heading is not bold besides. */
function plain(line: readonly Inline[]): Inline[] {
  return tidied(line.map((item) => withoutMark(item, 'bold')));
}

function withoutMark<T extends Inline>(item: T, mark: TextMark): T {
  if (item.type === 'link') return { ...item, content: item.content.map((part) => withoutMark(part, mark)) };
  if (item.type !== 'text') return item;
  const left = item.marks?.filter((other) => other !== mark) ?? [];
  return { type: 'text', text: item.text, ...(left.length === 0 ? {} : { marks: left }) } as T;
}

function tidied(line: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const item of line) {
    const last = result.at(-1);
    if (item.type === 'break' && (last === undefined || last.type === 'break')) continue;
    // Neighbours that look alike would be one.
    if (last !== undefined && last.type === item.type && (item.type === 'link' || String((last as { marks?: unknown }).marks) === String((item as { marks?: unknown }).marks))) continue;
    result.push(item);
  }
  while (result.at(-1)?.type === 'break') result.pop();
  return result;
}
