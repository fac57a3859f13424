import { describe, expect, test } from 'vitest';
import { createWordImport } from '../../../renderer/features/exchange/word-import.ts';
import { allTaken, fieldsFromWord, noneTaken } from '../../../renderer/features/exchange/from-word.ts';
import { appError, type AppError } from '../../../shared/domain/app-error.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';
import { err, ok, type Result } from '../../../shared/ipc/result.ts';

const found: ImportedDocument = {
  name: 'a.docx',
  blocks: ['<p>Tiêu đề</p>', '<p>Thân</p>'],
  photos: [],
  guesses: { headline: { blocks: [0], text: 'Tiêu đề' }, lead: null, byline: { blocks: [1], entries: [{ name: 'An', penName: '', role: 'writer' }] }, source: null },
  found: [],
  converted: [],
  lost: [],
};

/** The main process, answering when it is told to. */
function setup() {
  const reads: ((result: Result<ImportedDocument>) => void)[] = [];
  const read = (): Promise<Result<ImportedDocument>> => new Promise((resolve) => void reads.push(resolve));
  let chosen: Result<{ name: string } | null> = ok({ name: 'a.docx' });
  let asked = 0;
  const answers = Promise.withResolvers<void>();
  const api = {
    importChoose: async () => {
      asked += 1;
      await answers.promise;
      return chosen;
    },
    importRead: read,
    importWord: read,
  };
  const store = createWordImport(api);
  return {
    store,
    view: () => store.view.get(),
    asked: () => asked,
    choose: (answer: Result<{ name: string } | null> = chosen) => {
      chosen = answer;
      answers.resolve();
      return store.choose();
    },
    open: () => store.choose(),
    answerDialog: () => answers.resolve(),
    answer: async (at: number, result: Result<ImportedDocument>) => {
      await turn();
      reads[at]?.(result);
      await turn();
    },
  };
}
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
const file = (name: string, size = 3) => ({ name, size, arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) });

describe('reading a Word file', () => {
  test('by the dialog: nothing is shown while it is open, then the name, then the report', async () => {
    const at = setup();
    await at.choose();
    expect(at.view()).toEqual({ phase: 'reading', name: 'a.docx' });
    await at.answer(0, ok(found));
    expect(at.view()).toEqual({ phase: 'report', found });
  });

  test('called off; asked twice at the same time', async () => {
    const at = setup();
    const first = at.open();
    await at.open();
    expect(at.asked()).toBe(1);
    at.answerDialog();
    await first;
    const other = setup();
    await other.choose(ok(null));
    expect(other.view()).toBeNull();
  });

  test('a failure stays until it is closed', async () => {
    const at = setup();
    const error: AppError = appError('old-word-format');
    const taking = at.store.take(file('cũ.doc'));
    await at.answer(0, err(error));
    await taking;
    expect(at.view()).toEqual({ phase: 'failed', name: 'cũ.doc', error });
    at.store.close();
    expect(at.view()).toBeNull();
  });

  test('an answer that comes after closing, or after another file, goes nowhere', async () => {
    const at = setup();
    void at.store.take(file('một.docx'));
    await at.answer(9, ok(found));
    at.store.close();
    await at.answer(0, ok(found));
    expect(at.view()).toBeNull();
    void at.store.take(file('hai.docx'));
    await at.answer(9, ok(found));
    void at.store.take(file('ba.docx'));
    await at.answer(9, ok(found));
    await at.answer(1, ok(found));
    expect(at.view()).toEqual({ phase: 'reading', name: 'ba.docx' });
  });

  test('a file too large is not even read', async () => {
    const at = setup();
    await at.store.take({ ...file('to.docx'), size: 200 * 1024 * 1024 });
    expect(at.view()).toMatchObject({ phase: 'failed', error: { kind: 'document-too-large' } });
  });
});

test('only the guesses that are taken become fields', () => {
  expect(allTaken(found)).toEqual({ headline: true, lead: false, byline: true, source: false });
  expect(fieldsFromWord(found, allTaken(found))).toEqual({ ...emptyFields, headline: 'Tiêu đề', byline: [{ name: 'An', penName: '', role: 'writer' }] });
  expect(fieldsFromWord(found, noneTaken)).toEqual(emptyFields);
});
