import { describe, expect, it } from 'vitest';
import { readDocument, readFields, writeDocument } from '../../electron/store/document-text.ts';
import { document, fields, openTemp } from './support.ts';

const damaged = ['', '{"app":"toasoan","schema":1,', 'null', '[]', '"text"', '{"app":"other","schema":1,"editor":"x","state":{}}', '\u0000\ufffd{'];

describe('stored documents', () => {
  it.each(damaged)('gives something openable for %j and writes it back byte for byte', (text) => {
    const opened = readDocument(text);
    expect(opened).toMatchObject({ app: 'toasoan', editor: 'unreadable', state: text });
    expect(writeDocument(opened)).toBe(text);
  });

  it('keeps keys and nodes of a newer version', () => {
    const text = '{"app":"toasoan","schema":99,"editor":"future","state":{"root":{"type":"hologram"}},"extra":[1]}';
    expect(writeDocument(readDocument(text))).toBe(text);
  });

  it('replaces only the fields that cannot be read', () => {
    expect(readFields('{"headline":"Tít","lead":5,"tags":["a",""],"source":"Báo"}')).toEqual({ ...fields('Tít'), source: 'Báo' });
    expect(readFields('{"headline":"Tít","cover":{"assetId":"../../etc/passwd","focus":null}}')).toEqual(fields('Tít'));
    expect(readFields('not json')).toEqual(fields(''));
    expect(readFields('null')).toEqual(fields(''));
  });

  it('opens an article with a damaged body, and a save of its headline keeps the bytes', () => {
    const { store, raw } = openTemp();
    const article = store.articles.create({ fields: fields('Bài'), document: document('x'), sample: false });
    const bytes = '{"app":"toasoan","state":{"root":… hỏng';
    const db = raw();
    db.exec('DROP TRIGGER revisions_are_immutable');
    db.prepare('UPDATE revisions SET document = ? WHERE id = ?').run(bytes, article.revisionId);

    const opened = store.articles.get(article.id);
    expect(opened?.document.state).toBe(bytes);
    if (opened === null) return;
    store.articles.save({ id: article.id, baseRevisionId: opened.revisionId, fields: fields('Tít mới'), document: opened.document });
    const stored = db.prepare<[], string>('SELECT document FROM revisions ORDER BY seq').pluck().all();
    expect(stored).toEqual([bytes, bytes]);
    const copy = store.articles.duplicate(article.id);
    expect(store.articles.get(copy.id)?.document.state).toBe(bytes);
    expect(store.articles.list({ trash: false, query: 'tit moi' })).toHaveLength(2);
  });
});
