import type { Prepared } from './prepare.ts';

/** What mammoth makes of a file (mammoth/lib/documents.js), as far as it is read here. */
export type WordNode =
  | { readonly type: 'paragraph' | 'tableRow' | 'document'; readonly children: readonly WordNode[] }
  | WordTable
  | WordRow
  | WordCell
  | WordRun
  | { readonly type: 'text'; value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'hyperlink'; readonly children: readonly WordNode[]; readonly href?: string }
  | WordReference
  | WordImage
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'bookmarkStart'; readonly name: string };

export type WordText = Extract<WordNode, { type: 'text' }>;
export type WordParagraph = { readonly type: 'paragraph'; readonly children: readonly WordNode[] };
export type WordTable = { readonly type: 'table'; readonly children: readonly WordNode[] };
export type WordRow = { readonly type: 'tableRow'; readonly children: readonly WordNode[]; readonly isHeader: boolean };
export type WordCell = { readonly type: 'tableCell'; readonly children: readonly WordNode[]; readonly colSpan: number; readonly rowSpan: number };
export type WordReference = { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string };
export type WordImage = { readonly type: 'image'; readonly altText?: string; readonly contentType: string; readonly readAsBuffer: () => Promise<Buffer> };
export type WordRun = {
  readonly type: 'run';
  readonly children: readonly WordNode[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderline: boolean;
  readonly isStrikethrough: boolean;
  readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript';
  readonly font: string | null;
};

export type WordDocument = {
  readonly type: 'document';
  readonly children: readonly WordNode[];
  readonly notes: { readonly resolve: (reference: WordReference) => { readonly body: readonly WordNode[] } | null };
};

/** A file that was read, before it is put in order. */
export type WordFile = { readonly document: WordDocument; readonly prepared: Prepared };

export const childrenOfWord = (node: WordNode): readonly WordNode[] => ('children' in node ? node.children : []);

/** The number of a mark that `prepare` has set; of several (a deleted paragraph joined the next) the last counts. */
export function markOf(nodes: readonly WordNode[], letter: 'p' | 't'): number | null {
  const names = nodes.flatMap((node) => (node.type === 'bookmarkStart' && node.name.startsWith(letter) ? [Number(node.name.slice(1))] : []));
  return names.at(-1) ?? null;
}
