import type { Inline } from '../../../shared/document/inline-model.ts';
import type { FoundKind } from '../../../shared/domain/imported.ts';
import type { Entry } from './imported-block.ts';
import { allMarked, cut, textOf, wordsIn } from './words.ts';

/** Longest line that is taken for a caption without being called one, in characters. */
const GUESSED_MAX = 400;

/** Longest source of a photo, in characters. */
const CREDIT_MAX = 300;

/** Where the source of a photo begins: “…tại lễ phát động. Ảnh: Văn Tịnh”, “(Ảnh: TTXVN)”. */
const creditLabel = /(?<=^|[\s.,;:!?…"”)–-])([([]?)\s*(?:Ảnh minh họa|Nguồn ảnh|Ảnh)\s*:\s*/giu;

/** Brings captions to their photos, tables and videos, and names of speakers to their quotes. The lines are used up. */
export function withCaptions(entries: readonly Entry[], find: (kind: FoundKind) => void): readonly Entry[] {
  const result: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    const { block, facts } = entry;
    const kind = facts?.kind.is ?? 'plain';
    const last = result.at(-1);
    const before = last?.block;
    const next = entries[at + 1]?.block;
    if (block.type !== 'paragraph' || entry.note) {
      result.push(entry);
      continue;
    }
    if (kind === 'table-caption' && next?.type === 'table') next.caption = block.content;
    else if (kind === 'pull-quote-source' && before?.type === 'pullquote') before.source = block.content;
    else if (before?.type === 'figure' && before.caption.length === 0 && before.credit === '' && (kind === 'caption' || (kind === 'plain' && last?.facts?.kind.is !== 'photo' && looksLikeCaption(entry)))) {
      // Slanting is how captions look that have no style of their own.
      Object.assign(before, splitCredit(kind !== 'caption' && allMarked(block.content, 'italic') ? withoutItalic(block.content) : block.content));
      find('captions');
    } else if (before?.type === 'video' && before.caption.length === 0 && kind === 'caption') before.caption = block.content;
    else if (kind === 'caption' && next?.type === 'table' && next.caption.length === 0) next.caption = block.content;
    else if (kind === 'caption' && before?.type === 'table' && before.caption.length === 0) before.caption = block.content;
    else result.push(entry);
  }
  return result;
}

/** Files of our own say by a style what a photo is, and what its caption; in all others people go by the looks. */
function looksLikeCaption({ block, layout }: Entry): boolean {
  if (block.type !== 'paragraph') return false;
  const words = wordsIn(block.content);
  if (words.length > GUESSED_MAX) return false;
  return layout || creditOf(words) !== null || allMarked(block.content, 'italic');
}

/** A caption without the source of the photo, and the source. */
export function splitCredit(content: readonly Inline[]): { readonly caption: readonly Inline[]; readonly credit: string } {
  const text = textOf(content);
  const found = creditOf(text);
  return found === null ? { caption: content, credit: '' } : { caption: cut(content, text.slice(0, found.index).replace(/[\s–-]+$/u, '').length), credit: found.credit };
}

function creditOf(text: string): { readonly index: number; readonly credit: string } | null {
  const label = [...text.matchAll(creditLabel)].at(-1);
  if (label === undefined) return null;
  const rest = text.slice(label.index + label[0].length).replace(/\s+/g, ' ').trim();
  const inBrackets = label[1] !== '' && /[)\]]\.?$/.test(rest);
  const credit = inBrackets ? rest.replace(/\s*[)\]]\.?$/, '') : /^[^.]*\.$/.test(rest) ? rest.slice(0, -1) : rest;
  return credit === '' || credit.length > CREDIT_MAX ? null : { index: label.index, credit };
}

function withoutItalic(content: readonly Inline[]): readonly Inline[] {
  return content.map((item): Inline => {
    if (item.type === 'link') return { ...item, content: withoutItalic(item.content) as typeof item.content };
    if (item.type !== 'text') return item;
    const marks = item.marks?.filter((mark) => mark !== 'italic') ?? [];
    return { type: 'text', text: item.text, ...(marks.length === 0 ? {} : { marks }) };
  });
}
