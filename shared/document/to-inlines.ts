import { nfc } from '../text/nfc.ts';
import type { SerializedNode } from './envelope.ts';
import { safeHref } from './safe-href.ts';
import { textMarks, type Inline, type TextMark } from './inline-model.ts';

/** Lexical's format bits (`lexical/src/LexicalConstants.ts`) for the marks we keep. */
const markBits: Readonly<Record<TextMark, number>> = { bold: 1, italic: 2, underline: 8, strike: 4, sub: 32, sup: 64 };

type Flat = Exclude<Inline, { type: 'link' }>;

/** Inline content of a serialised element; neighbouring texts with equal marks are joined, ends are trimmed of breaks. */
export function toInlines(nodes: readonly SerializedNode[] | undefined, dropped: Set<string>): Inline[] {
  const found: Inline[] = [];
  collect(nodes ?? [], dropped, found);
  const result = join(found);
  const blank = result.every((item) => item.type === 'break' || (item.type === 'text' && item.text.trim() === ''));
  return blank ? [] : result;
}

function collect(nodes: readonly SerializedNode[], dropped: Set<string>, into: Inline[]): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'tab') pushText(node, into);
    else if (node.type === 'linebreak') into.push({ type: 'break' });
    else if (node.type === 'link' || node.type === 'autolink') pushLink(node, dropped, into);
    else if (Array.isArray(node.children)) collect(node.children, dropped, into);
    else dropped.add(node.type);
  }
}

function pushText(node: SerializedNode, into: Inline[]): void {
  const text = typeof node['text'] === 'string' ? nfc(node['text'].toWellFormed()) : '';
  if (text === '') return;
  const format = typeof node['format'] === 'number' ? node['format'] : 0;
  const marks = textMarks.filter((mark) => (format & markBits[mark]) !== 0);
  into.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks });
}

function pushLink(node: SerializedNode, dropped: Set<string>, into: Inline[]): void {
  const inside: Inline[] = [];
  collect(node.children ?? [], dropped, inside);
  const content = inside.filter((item): item is Flat => item.type !== 'link');
  const href = typeof node['url'] === 'string' ? safeHref(node['url']) : null;
  if (href === null) into.push(...content);
  else if (content.length > 0) into.push({ type: 'link', href, content: join(content) as Flat[] });
}

function join(items: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (item.type === 'text' && last?.type === 'text' && String(item.marks) === String(last.marks)) {
      result[result.length - 1] = { ...last, text: last.text + item.text };
    } else result.push(item);
  }
  return result;
}
