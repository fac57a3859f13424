import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_SCHEMA, type Envelope, type SerializedNode } from '../../../shared/document/envelope.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';
import { readEnvelope } from '../../../shared/document/read-envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { upgrade } from '../../../shared/document/upgrade.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';

const envelope = (state: unknown, schema = DOCUMENT_SCHEMA): Envelope => ({ app: 'toasoan', schema, editor: 'lexical@0.52.0', state });

/** Through the editor's own parser and back, without a page. */
function roundTrip(document: Envelope): Envelope {
  const read = readEnvelope(document);
  if (read.kind !== 'ok') throw new Error(read.kind);
  const editor = buildEditorFromExtensions(DocumentExtension);
  const written = writeEnvelope(editor.parseEditorState(read.state).toJSON());
  editor.dispose();
  return written;
}

const element = (type: string, children: readonly SerializedNode[], rest: object = {}): SerializedNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...(type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {}),
  ...rest,
});

/** Lexical works the format of a paragraph out of its first text whenever it writes. */
const withoutDerived = (document: Envelope): unknown =>
  JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'textFormat' ? undefined : value));

const text = fc.record({ text: fc.string({ minLength: 1, unit: 'grapheme' }), format: fc.constantFrom(0, 1, 2, 3, 8, 11) }).map(
  (rest): SerializedNode => ({ type: 'text', version: 1, detail: 0, mode: 'normal', style: '', ...rest }),
);
const foreign = fc.record({ type: fc.constantFrom('poll', 'mention', 'table', 'tablecell', 'code'), payload: fc.jsonValue() }).map((node) => node as SerializedNode);
const lineBreak = fc.constant<SerializedNode>({ type: 'linebreak', version: 1 });
const link = fc.array(text, { minLength: 1, maxLength: 3 }).map((children) => element('link', children, { rel: null, target: null, title: null, url: 'https://example.vn/' }));
const line = fc.array(fc.oneof({ weight: 5, arbitrary: text }, lineBreak, link, foreign), { maxLength: 6 });
const blockId = fc.stringMatching(/^[A-Za-z0-9_-]{8,24}$/);
const own = fc.record({ blockId, later: fc.jsonValue() }).map(($) => ({ $: $ as Readonly<Record<string, unknown>> }));
const align = fc.constantFrom('', 'center', 'justify');
const flow = fc.oneof(
  fc.tuple(line, align).map(([children, format]) => element('paragraph', children, { format })),
  fc.tuple(line, fc.constantFrom('h2', 'h3', 'h4')).map(([children, tag]) => element('heading', children, { tag })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) =>
    element('list', items.map((children, index) => element('listitem', children, { value: index + 1 })), { listType: 'bullet', start: 1, tag: 'ul' }),
  ),
);
const flows = fc.array(flow, { minLength: 1, maxLength: 3 });
const cell = fc.tuple(flows, fc.integer({ min: 0, max: 3 })).map(([children, headerState]) =>
  element('tablecell', children, { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 }),
);
const table = fc.tuple(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }), line, own).map(([rows, caption, $]) => ({
  ...element('table', rows.map((cells) => element('tablerow', cells)), { ...$, colWidths: [80, 120] }),
  $slots: { caption: element('paragraph', caption) },
}));
const block = fc.oneof(
  table,
  fc.tuple(line, line, own).map(([children, source, $]) => ({ type: 'pullquote', version: 1, children, ...$, $slots: { source: element('paragraph', source) } })),
  fc.tuple(flows, own).map(([children, $]) => element('infobox', children, $)),
  fc.tuple(line, own, fc.string()).map(
    ([caption, { $ }, title]): SerializedNode => ({ type: 'video', version: 1, $: { ...$, url: 'https://youtu.be/abcdefghijk', title }, $slots: { caption: element('paragraph', caption) } }),
  ),
  fc.tuple(own, fc.string()).map(
    ([{ $ }, title]): SerializedNode => ({ type: 'attachment', version: 1, $: { ...$, assetId: 'b'.repeat(64), name: 'lich.pdf', mime: 'application/pdf', bytes: 9, title } }),
  ),
  fc.tuple(line, own).map(([children, $]) => element('paragraph', children, $)),
  fc.tuple(line, own).map(([children, $]) => element('quote', children, $)),
  fc.tuple(line, own, fc.constantFrom('h2', 'h3', 'h4')).map(([children, $, tag]) => element('heading', children, { ...$, tag })),
  own.map(($): SerializedNode => ({ type: 'horizontalrule', version: 1, ...$ })),
  fc.tuple(line, own, fc.string(), fc.string()).map(
    ([caption, { $ }, credit, alt]): SerializedNode => ({
      type: 'figure',
      version: 1,
      $: { ...$, assetId: 'a'.repeat(64), credit, alt, width: 10, height: 20 },
      $slots: { caption: element('paragraph', caption) },
    }),
  ),
  foreign,
);

describe('reading and writing documents', () => {
  test('whatever is stored comes back equal, unknown parts and unknown state included', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (children) => {
        const document = envelope({ root: element('root', children) });
        expect(withoutDerived(roundTrip(document))).toEqual(withoutDerived(document));
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, and keeps the words, whatever the state is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()).map((children) => ({ root: { type: 'root', children } }))), fc.integer({ min: 1, max: DOCUMENT_SCHEMA + 2 }), (state, schema) => {
        const read = readEnvelope(envelope(state, schema));
        expect(['ok', 'newer', 'damaged']).toContain(read.kind);
        expect(read.kind === 'newer').toBe(schema > DOCUMENT_SCHEMA);
      }),
      { numRuns: 500 },
    );
  });

  test('any JSON as a block is kept as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 4 }), (blocks) => {
        const children = blocks.map((node, index) => ({ ...node, type: `later-${index}` }));
        const { state } = roundTrip(envelope({ root: element('root', children) }));
        expect(JSON.stringify((state as { root: SerializedNode }).root.children)).toBe(JSON.stringify(children));
      }),
    );
  });

  test('a figure that does not hold together is kept whole and sent nowhere', () => {
    const bad: readonly SerializedNode[] = [
      { type: 'figure', version: 1, $: { assetId: '../../etc/passwd', blockId: 'anh-mot-11' } },
      { type: 'figure', version: 1, $: { assetId: 'a'.repeat(64), credit: 7 } },
      { type: 'figure', version: 1, $: { assetId: 'a'.repeat(64) }, $slots: { caption: element('heading', [], { tag: 'h2' }) } },
      { type: 'figure', version: 1, $: { assetId: 'a'.repeat(64) }, $slots: { caption: element('paragraph', []), video: element('paragraph', []) } },
    ];
    const document = envelope({ root: element('root', bad) });
    expect(roundTrip(document)).toEqual(document);
    expect(toBlocks(envelope({ root: element('root', bad.slice(0, 1)) }))).toEqual({ blocks: [], dropped: ['figure'] });
  });

  test('a document nested deeper than the stack is damaged, not a crash', () => {
    let node: SerializedNode = element('paragraph', []);
    for (let depth = 0; depth < 50_000; depth++) node = element('list', [element('listitem', [node])], { listType: 'bullet', start: 1, tag: 'ul' });
    expect(readEnvelope(envelope({ root: element('root', [node]) })).kind).toBe('damaged');
  });

  test('a newer document is told apart even when its state cannot be read', () => {
    expect(readEnvelope(envelope({ words: 'x' }, DOCUMENT_SCHEMA + 1))).toEqual({ kind: 'newer', state: null, text: '' });
    expect(readEnvelope(envelope({ root: element('root', [element('paragraph', [])]) }, DOCUMENT_SCHEMA + 1))).toMatchObject({ kind: 'newer', state: { root: { type: 'root' } } });
  });

  test('a document of the first schema opens and is written as the present one', () => {
    const state = { root: element('root', [element('paragraph', [{ type: 'text', version: 1, text: 'Xã ta', format: 0, detail: 0, mode: 'normal', style: '' }])]) };
    const read = readEnvelope(envelope(state, 1));
    expect(read.kind).toBe('ok');
    expect(upgrade(envelope(state, 1))).toEqual(envelope(state));
  });

  test('the present schema needs no upgrade and a newer one gets none', () => {
    for (const schema of [DOCUMENT_SCHEMA, DOCUMENT_SCHEMA + 1, 99]) {
      const document = envelope({ root: 1 }, schema);
      expect(upgrade(document)).toBe(document);
    }
  });
});
