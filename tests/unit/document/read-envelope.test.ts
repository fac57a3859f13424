import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Envelope, SerializedNode } from '../../../shared/document/envelope.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';
import { readEnvelope } from '../../../shared/document/read-envelope.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { upgrade } from '../../../shared/document/upgrade.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';

const envelope = (state: unknown, schema = 1): Envelope => ({ app: 'toasoan', schema, editor: 'lexical@0.52.0', state });

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
const foreign = fc.record({ type: fc.constantFrom('video', 'mention', 'table', 'tablecell', 'code'), payload: fc.jsonValue() }).map((node) => node as SerializedNode);
const lineBreak = fc.constant<SerializedNode>({ type: 'linebreak', version: 1 });
const link = fc.array(text, { minLength: 1, maxLength: 3 }).map((children) => element('link', children, { rel: null, target: null, title: null, url: 'https://example.vn/' }));
const line = fc.array(fc.oneof({ weight: 5, arbitrary: text }, lineBreak, link, foreign), { maxLength: 6 });
const blockId = fc.stringMatching(/^[A-Za-z0-9_-]{8,24}$/);
const own = fc.record({ blockId, later: fc.jsonValue() }).map(($) => ({ $: $ as Readonly<Record<string, unknown>> }));
const block = fc.oneof(
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
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()).map((children) => ({ root: { type: 'root', children } }))), fc.integer({ min: 1, max: 3 }), (state, schema) => {
        const read = readEnvelope(envelope(state, schema));
        expect(['ok', 'newer', 'damaged']).toContain(read.kind);
        expect(read.kind === 'newer').toBe(schema > 1);
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
    expect(readEnvelope(envelope({ words: 'x' }, 2))).toEqual({ kind: 'newer', state: null, text: '' });
    expect(readEnvelope(envelope({ root: element('root', [element('paragraph', [])]) }, 2))).toMatchObject({ kind: 'newer', state: { root: { type: 'root' } } });
  });

  test('the present schema needs no upgrade and a newer one gets none', () => {
    for (const schema of [1, 2, 99]) {
      const document = envelope({ root: 1 }, schema);
      expect(upgrade(document)).toBe(document);
    }
  });
});
