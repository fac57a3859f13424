import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from './envelope.ts';

/** Serialised nodes for texts that are written in the code. Blocks get their ids where they are used. */

/** Lexical's bit for bold text. */
const BOLD = 1;
/** `TableCellHeaderStates.ROW` of Lexical's tables. */
const HEADER_ROW = 1;

const text = (words: string, format = 0): SerializedNode => ({ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' });

const element = (type: string, children: readonly SerializedNode[], extra: Readonly<Record<string, unknown>> = {}): SerializedNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}),
  ...extra,
});

/** A line of text; what stands between pairs of asterisks is bold. */
const line = (words: string): readonly SerializedNode[] =>
  words.split('*').flatMap((piece, index) => (piece === '' ? [] : [text(piece, index % 2 === 1 ? BOLD : 0)]));

export const paragraph = (words: string): SerializedNode => element('paragraph', line(words));
export const heading = (words: string): SerializedNode => element('heading', line(words), { tag: 'h2' });
export const bullets = (...items: readonly string[]): SerializedNode =>
  element('list', items.map((item, index) => element('listitem', line(item), { value: index + 1 })), { listType: 'bullet', start: 1, tag: 'ul' });

/** A table whose first row is its heading. */
export const table = (...rows: readonly (readonly string[])[]): SerializedNode =>
  element(
    'table',
    rows.map((cells, at) =>
      element('tablerow', cells.map((words) => element('tablecell', [paragraph(words)], { headerState: at === 0 ? HEADER_ROW : 0, colSpan: 1, rowSpan: 1 }))),
    ),
  );

export function documentOf(...blocks: readonly SerializedNode[]): Envelope {
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: element('root', blocks) } };
}
