import { describe, expect, it } from 'vitest';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import { emptyFields } from '../../../shared/domain/article.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import type { Template } from '../../../shared/domain/template.ts';
import { wordEndingAt } from '../../../renderer/editor/extensions/snippets/shortcut-word.ts';
import { bylineFrom, draftOf, pageOf, snippetToStore, templateToStore } from '../../../renderer/features/templates/item-draft.ts';
import { byShortcut, found, listed } from '../../../renderer/features/templates/search.ts';

let last = 0;
const snippet = (name: string, shortcut: string, text = '', more: Partial<Snippet> = {}): Snippet => ({
  id: `0000aaaa-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`,
  name,
  shortcut,
  scope: 'personal',
  document: documentOf(paragraph(text)),
  builtIn: false,
  changed: false,
  hidden: false,
  updatedAt: 1,
  ...more,
});

describe('finding a snippet', () => {
  const items = listed([
    snippet('Đường dây nóng', 'nong', 'Gọi 0900'),
    snippet('Chữ ký cơ quan', 'ckcq', 'Địa chỉ: đường Lê Lợi'),
    snippet('Lời nóng', 'loi'),
    snippet('Đã ẩn', 'nongan', 'nóng', { hidden: true }),
  ]);
  const names = (query: string): readonly string[] => found(items, query).map((item) => item.snippet.name);

  it('needs no accents, and looks at name, shortcut and text', () => {
    expect(names('duong day')).toEqual(['Đường dây nóng']);
    expect(names('LE LOI')).toEqual(['Chữ ký cơ quan']);
    expect(names('0900')).toEqual(['Đường dây nóng']);
    expect(names('quan chu')).toEqual(['Chữ ký cơ quan']);
    expect(names('không có')).toEqual([]);
    expect(names('  ')).toHaveLength(3);
  });

  it('puts the likeliest first: its shortcut, then names that begin so', () => {
    expect(names('nong')).toEqual(['Đường dây nóng', 'Lời nóng']);
    expect(names('loi')).toEqual(['Lời nóng', 'Chữ ký cơ quan']);
    expect(names('duong')).toEqual(['Đường dây nóng', 'Chữ ký cơ quan']);
  });

  it('takes a shortcut word as typed, whatever its case, and what an input method made of it', () => {
    expect(byShortcut(items, 'CKCQ')?.name).toBe('Chữ ký cơ quan');
    expect(byShortcut(items, 'nóng')?.name).toBe('Đường dây nóng');
    expect(byShortcut(items, 'nong'.normalize('NFD'))?.name).toBe('Đường dây nóng');
    expect(byShortcut(items, '')).toBeNull();
    expect(byShortcut(items, 'nongan')).toBeNull();
    expect(byShortcut(items, 'n')).toBeNull();
    // Two that differ by accents only: what was typed decides, and otherwise nobody guesses.
    const close = listed([snippet('Một', 'ma'), snippet('Hai', 'má')]);
    expect(byShortcut(close, 'má')?.name).toBe('Hai');
    expect(byShortcut(close, 'mà')).toBeNull();
  });

  it('never meets those without a shortcut', () => {
    expect(byShortcut(listed([snippet('Không tắt', '')]), '')).toBeNull();
  });
});

describe('the word before the caret', () => {
  it.each([
    ['gửi ckcq', 8, 'ckcq'],
    ['(ckcq', 5, 'ckcq'],
    ['“ckcq', 5, 'ckcq'],
    ['ckcq ', 5, ''],
    ['', 0, ''],
    ['ckcq sau', 2, 'ck'],
    ['x'.repeat(25), 25, ''],
    ['nóng', 4, 'nóng'],
  ])('in %j at %i is %j', (text, caret, expected) => {
    expect(wordEndingAt(text, caret)).toBe(expected);
  });
});

describe('what is edited of an item', () => {
  const template: Template = {
    ...snippet('Thông báo', ''),
    description: 'Cắt điện',
    fields: { ...emptyFields, headline: 'Tít', lead: 'Sapo', section: 'tin', byline: [{ name: 'Bích Hường', penName: 'BH', role: 'editor' }], source: 'Đài xã', tags: ['điện', 'lịch'] },
  };

  it('goes there and back', () => {
    const entry = { kind: 'templates', item: template } as const;
    expect(templateToStore(template, draftOf(entry), pageOf(entry))).toEqual({ id: template.id, name: 'Thông báo', description: 'Cắt điện', scope: 'personal', fields: template.fields, document: template.document });
    const item = snippet('Đoạn', 'dn', 'chữ');
    expect(snippetToStore(item, draftOf({ kind: 'snippets', item }), pageOf({ kind: 'snippets', item }))).toEqual({ id: item.id, name: 'Đoạn', shortcut: 'dn', scope: 'personal', document: item.document });
  });

  it('keeps its name while the box is empty, and reads lists between commas', () => {
    const draft = { ...draftOf({ kind: 'templates', item: template }), name: '  ', authors: ' Văn Tịnh,, Bích Hường ', tags: 'điện, ,  điện ,mới' };
    const stored = templateToStore(template, draft, { headline: 'A\nB', lead: '', document: template.document });
    expect(stored.name).toBe('Thông báo');
    expect(stored.fields).toMatchObject({ headline: 'A B', tags: ['điện', 'mới'], byline: [{ name: 'Văn Tịnh', penName: '', role: 'writer' }, { name: 'Bích Hường', penName: 'BH', role: 'editor' }] });
    expect(bylineFrom('', template.fields.byline)).toEqual([]);
  });
});
