import { describe, expect, it } from 'vitest';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { DOCUMENT_SCHEMA } from '../../../shared/document/envelope.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import { readOfficeFile, writeOfficeFile } from '../../../shared/domain/office-file.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import type { Template } from '../../../shared/domain/template.ts';

const snippet: Snippet = { id: '0000aaaa-0000-7000-8000-000000000001', name: 'Đường dây nóng', shortcut: 'nong', scope: 'office', document: documentOf(paragraph('*Gọi* 0900')), builtIn: false, changed: false, hidden: false, updatedAt: 7 };
const template: Template = { id: '0000aaaa-0000-7000-8000-000000000002', name: 'Thông báo', description: 'Cắt điện', scope: 'office', fields: { ...emptyFields, headline: 'Thông báo «…»', tags: ['điện'] }, document: documentOf(paragraph('«nội dung»')), builtIn: true, changed: true, hidden: true, updatedAt: 8 };
const written = JSON.parse(writeOfficeFile([template], [snippet], 99).text) as { templates: object[]; snippets: object[] };
const file = (change: object): string => JSON.stringify({ ...written, ...change });
const withSnippet = (change: object): string => file({ snippets: [{ ...written.snippets[0], ...change }] });

/** A document nested so deeply that anything that walks it by calling itself would fall over. */
function deep(levels: number): Envelope {
  let node: object = { type: 'paragraph', children: [] };
  for (let level = 0; level < levels; level += 1) node = { type: 'list', children: [node] };
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: 'x', state: { root: { type: 'root', children: [node] } } };
}

describe('a file of the office', () => {
  it('holds what is shared, and nothing of this PC', () => {
    const back = readOfficeFile(writeOfficeFile([template], [snippet], 99).text);
    expect(back).toEqual({
      app: 'toasoan',
      kind: 'mau',
      version: 1,
      exportedAt: 99,
      templates: [{ id: template.id, name: 'Thông báo', description: 'Cắt điện', scope: 'office', fields: template.fields, document: template.document, updatedAt: 8 }],
      snippets: [{ id: snippet.id, name: 'Đường dây nóng', shortcut: 'nong', scope: 'office', document: snippet.document, updatedAt: 7 }],
    });
  });

  it('leaves photos and attachments behind and says how many', () => {
    const picture = { type: 'figure', version: 1, $: { assetId: 'a'.repeat(64) } };
    const paper = { type: 'attachment', version: 1, $: { assetId: 'b'.repeat(64) } };
    const { text, leftOut } = writeOfficeFile([{ ...template, document: documentOf(paragraph('trước'), picture, paper) }], [{ ...snippet, document: documentOf(picture) }], 1);
    expect(leftOut).toBe(3);
    expect(text).not.toContain('assetId');
    expect(readOfficeFile(text)).toMatchObject({ templates: [{ document: documentOf(paragraph('trước')) }] });
  });

  it('brings names in order: one line, NFC, nothing invisible', () => {
    expect(readOfficeFile(withSnippet({ name: ' Đường\u00a0dây\n\u202enóng\u200b ', shortcut: ' ấ '.normalize('NFD') }))).toMatchObject({ snippets: [{ name: 'Đường dây nóng', shortcut: 'ấ' }] });
  });

  it.each([
    ['not JSON', 'PK\u0003\u0004'],
    ['nothing', ''],
    ['another kind of JSON', '{"name":"package"}'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['an article', JSON.stringify(template.document)],
  ])('is refused as not ours: %s', (_, text) => {
    expect(readOfficeFile(text)).toBe('not-ours');
  });

  it.each([
    ['its version', file({ version: 2 })],
    ['a document in it', withSnippet({ document: { ...snippet.document, schema: DOCUMENT_SCHEMA + 1 } })],
  ])('is refused as newer by %s', (_, text) => {
    expect(readOfficeFile(text)).toBe('newer');
  });

  it.each([
    ['no list of snippets', file({ snippets: undefined })],
    ['a part that nobody knows', file({ macro: 'run' })],
    ['a snippet with a path', withSnippet({ path: '../../x' })],
    ['an id that is none', withSnippet({ id: '../../x' })],
    ['a name of nothing', withSnippet({ name: '\u200b \n' })],
    ['a name without end', withSnippet({ name: 'x'.repeat(121) })],
    ['a shortcut of two words', withSnippet({ shortcut: 'a b' })],
    ['a scope of its own', withSnippet({ scope: 'personal' })],
    ['a time that is none', withSnippet({ updatedAt: 1e300 })],
    ['a document that is none', withSnippet({ document: 'text' })],
    ['a body that is none', withSnippet({ document: { ...snippet.document, state: { root: { children: 'x' } } } })],
    ['a body without end', withSnippet({ document: documentOf(paragraph('x'.repeat(2_000_001))) })],
    ['too many items', file({ snippets: Array.from({ length: 2_001 }, () => written.snippets[0]) })],
    ['one id twice', file({ snippets: [written.snippets[0], written.snippets[0]] })],
    ['nesting like an attack', withSnippet({ document: deep(300) })],
  ])('is refused as damaged: %s', (_, text) => {
    expect(readOfficeFile(text)).toBe('damaged');
  });

  it('does not fall over when nested a hundred thousand times', () => {
    const text = `${'{"root":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const hostile = withSnippet({ document: { ...snippet.document, state: 0 } }).replace('"state":0', `"state":${text}`);
    expect(readOfficeFile(hostile)).toBe('damaged');
  });
});
