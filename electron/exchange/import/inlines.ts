import type { Inline, TextMark } from '../../../shared/document/inline-model.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';
import { cleanWords, tidy } from './words.ts';
import { childrenOfWord, type WordImage, type WordNode, type WordReference, type WordRun } from './word-model.ts';

/** A paragraph taken apart: lines of text and the photos between them, in order. */
export type Piece = { readonly is: 'text'; readonly content: Inline[] } | { readonly is: 'photo'; readonly image: WordImage };

type Around = { readonly marks: readonly TextMark[]; readonly href: string | null };

type Hooks = {
  /** Answers the sign of a footnote, as `[1]`. */
  readonly note: (reference: WordReference) => string;
  /** A link was met: kept, or of a kind that articles do not have. */
  readonly link: (kept: boolean) => void;
};

/** What stands in a paragraph. */
export function piecesOf(nodes: readonly WordNode[], hooks: Hooks): readonly Piece[] {
  const pieces: Piece[] = [];
  let line: Inline[] = [];
  let refused: string | null = null;
  const endLine = (): void => {
    const content = tidy(line);
    if (content.length > 0) pieces.push({ is: 'text', content });
    line = [];
  };
  const put = (text: string, { marks, href }: Around): void => {
    if (text === '') return;
    // The underline of a link is how links look.
    const own = href === null ? marks : marks.filter((mark) => mark !== 'underline');
    const item = { type: 'text' as const, text, ...(own.length === 0 ? {} : { marks: [...own] }) };
    const last = line.at(-1);
    if (href === null) line.push(item);
    else if (last?.type === 'link' && last.href === href) line[line.length - 1] = { ...last, content: tidyLink([...last.content, item]) };
    else {
      line.push({ type: 'link', href, content: [item] });
      hooks.link(true);
    }
  };
  const read = (node: WordNode, around: Around): void => {
    switch (node.type) {
      case 'text':
        return put(cleanWords(node.value), around);
      case 'tab':
        return put(' ', around);
      case 'checkbox':
        return put(node.checked ? '☑' : '☐', around);
      case 'break':
        return void (node.breakType === 'line' && line.push({ type: 'break' }));
      case 'noteReference':
        return put(hooks.note(node), { marks: ['sup'], href: null });
      case 'image':
        endLine();
        return void pieces.push({ is: 'photo', image: node });
      case 'hyperlink': {
        const href = node.href === undefined ? null : safeHref(node.href);
        // The pieces of a field come one by one.
        if (href === null && node.href !== undefined && node.href !== refused && holdsText(node)) hooks.link(false);
        if (href === null && node.href !== undefined) refused = node.href;
        return node.children.forEach((child) => read(child, { ...around, href: href ?? around.href }));
      }
      case 'run':
        return node.children.forEach((child) => read(child, { ...around, marks: marksOf(node) }));
      default:
        return childrenOfWord(node).forEach((child) => read(child, around));
    }
  };
  for (const node of nodes) read(node, { marks: [], href: null });
  endLine();
  return pieces;
}

function holdsText(node: WordNode): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : childrenOfWord(node).some(holdsText);
}

function marksOf(run: WordRun): readonly TextMark[] {
  const marks: TextMark[] = [];
  if (run.isBold) marks.push('bold');
  if (run.isItalic) marks.push('italic');
  if (run.isUnderline) marks.push('underline');
  if (run.isStrikethrough) marks.push('strike');
  if (run.verticalAlignment === 'subscript') marks.push('sub');
  if (run.verticalAlignment === 'superscript') marks.push('sup');
  return marks;
}

type LinkContent = Extract<Inline, { type: 'link' }>['content'];

function tidyLink(content: LinkContent): LinkContent {
  const last = content.at(-1);
  const before = content.at(-2);
  if (last?.type !== 'text' || before?.type !== 'text' || String(last.marks) !== String(before.marks)) return content;
  return [...content.slice(0, -2), { ...before, text: before.text + last.text }];
}
