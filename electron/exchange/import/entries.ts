import type { HeadingLevel } from '../../../shared/document/flow-model.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import { videoFromAddress } from '../../../shared/document/video.ts';
import { factsOf, type Desk } from './desk.ts';
import type { Entry, ImportedBlock } from './imported-block.ts';
import { piecesOf } from './inlines.ts';
import { listsOf, type ListLine } from './lists.ts';
import type { ParagraphFacts } from './prepare.ts';
import { tableEntries } from './tables.ts';
import { wordsIn } from './words.ts';
import type { WordNode, WordReference } from './word-model.ts';

/** The blocks of a text in order; lists gathered, photos in places of their own. */
export function entriesOf(nodes: readonly WordNode[], desk: Desk): readonly Entry[] {
  const entries: Entry[] = [];
  let lines: ListLine[] = [];
  const add = (block: ImportedBlock, facts: ParagraphFacts | null = null): void => void entries.push({ block, facts, layout: false, note: false });
  const endList = (): void => {
    for (const list of listsOf(lines)) add({ type: 'list', list });
    lines = [];
  };
  for (const node of nodes) {
    if (node.type === 'table') {
      endList();
      entries.push(...tableEntries(node, desk, entriesOf));
    }
    if (node.type !== 'paragraph') continue;
    const facts = factsOf(node.children, desk);
    const pieces = piecesOf(node.children, { note: (reference) => noteSign(reference, desk), link: (kept) => (kept ? desk.find('links') : desk.lose('links')) });
    const line = listLine(facts, lines.length > 0);
    if (pieces.length === 0) {
      if (line !== null) lines.push({ place: line, content: [] });
      else if (facts.rule) {
        endList();
        add({ type: 'rule' });
      }
    }
    for (const piece of pieces) {
      if (piece.is === 'photo') {
        endList();
        desk.images.push(piece.image);
        add({ type: 'figure', image: desk.images.length - 1, alt: piece.image.altText ?? '', caption: [], credit: '' }, facts);
      } else if (line !== null) lines.push({ place: line, content: piece.content });
      else {
        endList();
        add(textBlock(facts, labelled(facts, piece.content, desk)), facts);
      }
    }
  }
  endList();
  return entries;
}

/** Where a paragraph stands in a list that articles can show; null when it is (or becomes) an ordinary paragraph. */
function listLine({ kind, place }: ParagraphFacts, insideList: boolean): ParagraphFacts['place'] {
  if (place === null || (kind.is !== 'plain' && kind.is !== 'table-heading' && kind.is !== 'row-heading')) return null;
  // An article's lists count 1, 2, 3. Where the text says “a)” or “Điều 3.”, others refer to it by that name.
  return place.plain || (place.depth > 0 && insideList) ? place : null;
}

/** A number or letter that no list of an article can show is kept as text. */
function labelled({ kind, place }: ParagraphFacts, content: readonly Inline[], desk: Desk): readonly Inline[] {
  if (place === null || place.label === '' || (kind.is === 'plain' && place.plain)) return content;
  desk.find('list-labels');
  const [first, ...rest] = content;
  const label = `${place.label} `;
  if (first?.type === 'text') return [{ ...first, text: label + first.text }, ...rest];
  return [{ type: 'text', text: label }, ...content];
}

function textBlock({ kind, align }: ParagraphFacts, content: readonly Inline[]): ImportedBlock {
  const set = align === 'center' || align === 'justify' ? { align } : {};
  switch (kind.is) {
    case 'heading':
      return { type: 'heading', level: headingLevel(kind.level), ...set, content: [...content] };
    case 'quote':
      return { type: 'quote', content };
    case 'pull-quote':
      return { type: 'pullquote', content, source: [] };
    case 'video': {
      const link = content.find((item) => item.type === 'link');
      const video = link === undefined ? null : videoFromAddress(link.href);
      if (link === undefined || video === null) break;
      const title = wordsIn(link.content);
      return { type: 'video', ...video, title: title === link.href.replace(/^https?:\/\/(?:www\.)?/, '') ? '' : title, caption: [] };
    }
    default:
  }
  return { type: 'paragraph', ...set, content: [...content] };
}

/** The headline is the only heading of the first level; below it there are three. */
function headingLevel(level: number): HeadingLevel {
  return level <= 1 ? 2 : level === 2 ? 3 : 4;
}

function noteSign(reference: WordReference, { notes, file, find }: Desk): string {
  if (file.document.notes.resolve(reference) === null) return '';
  notes.push(reference);
  find('footnotes');
  return `[${notes.length}]`;
}

/** The footnotes, one paragraph for each of their paragraphs, the first with its sign. */
export function noteEntries(desk: Desk): readonly Entry[] {
  const own: Desk = { ...desk, images: [] };
  // Notes may hold references themselves; those stand in the list already when their turn comes.
  const entries: Entry[] = [];
  for (let at = 0; at < desk.notes.length; at += 1) {
    const reference = desk.notes[at];
    const body = reference === undefined ? null : desk.file.document.notes.resolve(reference);
    const blocks = entriesOf(body?.body ?? [], own).filter(({ block }) => block.type !== 'figure');
    blocks.forEach((entry, index) => entries.push({ ...entry, note: true, block: index === 0 ? signed(entry.block, `[${at + 1}] `) : entry.block }));
  }
  return entries;
}

function signed(block: ImportedBlock, sign: string): ImportedBlock {
  return block.type === 'paragraph' ? { ...block, content: [{ type: 'text', text: sign }, ...block.content] } : block;
}
