import type { Inline } from '../../../shared/document/inline-model.ts';
import { nfc } from '../../../shared/text/nfc.ts';

/** Text as it may enter an article: one kind of space, nothing invisible, one code point per letter. */
export function cleanWords(text: string): string {
  return nfc(text.toWellFormed().replace(/[\u00a0\u202f\t]/g, ' ').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ''));
}

/** The letters of a line. */
export function textOf(content: readonly Inline[]): string {
  return content.map((item) => (item.type === 'text' ? item.text : item.type === 'break' ? '\n' : textOf(item.content))).join('');
}

/** The words of a line, on one line. */
export const wordsIn = (content: readonly Inline[]): string => textOf(content).replace(/\s+/g, ' ').trim();

/** Joins neighbours with the same marks and takes white space and breaks off the ends; empty when there are no words. */
export function tidy(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const item of content) {
    const last = joined.at(-1);
    if (item.type === 'text' && last?.type === 'text' && String(item.marks) === String(last.marks)) joined[joined.length - 1] = { ...last, text: last.text + item.text };
    else joined.push(item);
  }
  return trimEnd(trimStart(joined));
}

function trimStart(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first === undefined) return [];
  if (first.type === 'break') return trimStart(rest);
  if (first.type === 'link') return [...content];
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

function trimEnd(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  const rest = content.slice(0, -1);
  if (last === undefined) return [];
  if (last.type === 'break') return trimEnd(rest);
  if (last.type === 'link') return [...content];
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}

/** The first `length` letters of a line, marks and links kept. */
export function cut(content: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const item of content) {
    if (left <= 0) break;
    if (item.type === 'break') kept.push(item);
    else if (item.type === 'text') kept.push({ ...item, text: item.text.slice(0, left) });
    else kept.push({ ...item, content: cut(item.content, left) as typeof item.content });
    left -= textOf([item]).length;
  }
  return tidy(kept);
}

/** Whether every letter has this mark. */
export function allMarked(content: readonly Inline[], mark: 'bold' | 'italic'): boolean {
  const texts = content.flatMap((item) => (item.type === 'link' ? item.content : [item])).filter((item) => item.type === 'text' && item.text.trim() !== '');
  return texts.length > 0 && texts.every((item) => item.type === 'text' && item.marks?.includes(mark) === true);
}
