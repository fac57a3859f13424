import { plainText } from '../../../shared/document/plain-text.ts';
import { countWords } from '../../../shared/text/count.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import type { FigureInfo, PageSnapshot } from './editor-port.ts';

/** What the panes around the page need to know of it. */
export type Outline = {
  readonly headline: string;
  readonly lead: string;
  /** Words of lead, body and captions. */
  readonly words: number;
  readonly figures: readonly FigureInfo[];
};

/** Derived from a snapshot that was taken anyway (for a save), so that typing never pays for it. */
export function outlineOf({ headline, lead, document }: PageSnapshot): Outline {
  return { headline, lead, words: countWords(lead) + countWords(plainText(document)), figures: figuresIn(document) };
}

/** Figures in document order. Never throws: a state that cannot be read has none. */
export function figuresIn(document: Envelope): readonly FigureInfo[] {
  const root = read(document.state, 'root');
  const blocks = read(root, 'children');
  return Array.isArray(blocks) ? blocks.flatMap((block: unknown) => figureOf(block)) : [];
}

function figureOf(node: unknown): readonly FigureInfo[] {
  if (read(node, 'type') !== 'figure') return [];
  const own = read(node, '$');
  const [blockId, assetId] = [read(own, 'blockId'), read(own, 'assetId')];
  if (typeof blockId !== 'string' || typeof assetId !== 'string') return [];
  const caption = plainText({ app: 'toasoan', schema: 1, editor: '', state: { root: read(read(node, '$slots'), 'caption') } });
  return [{ blockId, assetId, caption, credit: text(read(own, 'credit')), alt: text(read(own, 'alt')), width: size(read(own, 'width')), height: size(read(own, 'height')) }];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const size = (value: unknown): number => (typeof value === 'number' ? value : 0);
