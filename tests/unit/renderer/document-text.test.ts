import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentText } from '../../../renderer/features/article/document-text.ts';
import { documentTextSchema, type Envelope } from '../../../shared/document/envelope.ts';

test('says what JSON.stringify says, whatever the state is, and is read back equal', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ root: fc.jsonValue(), other: fc.jsonValue() }),
        fc.array(fc.jsonValue()).map((children) => ({ root: { children } })),
        fc.tuple(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())).map(([children, own]) => ({ before: 1, root: { ...own, type: 'root', children }, after: 'x' })),
      ),
      (state) => {
        const document: Envelope = { app: 'toasoan', schema: 2, editor: 'test', state };
        expect(JSON.parse(documentText(document))).toEqual(JSON.parse(JSON.stringify(document)));
        expect(documentTextSchema.parse(documentText(document))).toEqual(JSON.parse(JSON.stringify(document)));
      },
    ),
    { numRuns: 300 },
  );
});

test('a block that was written before is not written again', () => {
  let reads = 0;
  const block = { type: 'paragraph', toJSON: () => ((reads += 1), { type: 'paragraph' }) };
  const document = (more: object): Envelope => ({ app: 'toasoan', schema: 2, editor: 'test', state: { root: { type: 'root', children: [block, more] } } });
  documentText(document({ a: 1 }));
  documentText(document({ b: 2 }));
  expect(reads).toBe(1);
});

test('what is not JSON, or no document, is refused', () => {
  for (const text of ['', 'x', '{}', '[]', 'null', '{"app":"khác","schema":1,"editor":"","state":null}']) expect(documentTextSchema.safeParse(text).success).toBe(false);
});
