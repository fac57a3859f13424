import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REMOVED_KEPT_MS } from '../../electron/store/shelf.ts';
import { builtInSnippets } from '../../shared/domain/built-in/snippets.ts';
import { builtInTemplates } from '../../shared/domain/built-in/templates.ts';
import { SHELF_DOCUMENT_MAX } from '../../shared/domain/shelf.ts';
import type { SnippetContent } from '../../shared/domain/snippet.ts';
import type { TemplateContent } from '../../shared/domain/template.ts';
import { document, fields, kindOf, openTemp, START } from './support.ts';

const hotline: SnippetContent = { name: 'Đường dây nóng xã', shortcut: 'ddnx', scope: 'personal', document: document('0900 000 000') };
const notice: TemplateContent = { name: 'Thông báo cắt điện', description: 'Khi có lịch cắt điện', scope: 'office', fields: fields('Thông báo «…»', { tags: ['điện'] }), document: document('«nội dung»') };
const localName = (name: string): string => `${name} (máy này)`;
const [shippedSnippet] = builtInSnippets;
const [shippedTemplate] = builtInTemplates;
if (!shippedSnippet || !shippedTemplate) throw new Error('nothing came with the app');

describe('the shelf', () => {
  it('begins with what comes with the app, in its order, without a row for any of it', () => {
    const { store, raw } = openTemp();
    expect(store.templates.list().map(({ id, builtIn, changed, hidden, updatedAt }) => ({ id, builtIn, changed, hidden, updatedAt }))).toEqual(
      builtInTemplates.map(({ id }) => ({ id, builtIn: true, changed: false, hidden: false, updatedAt: 0 })),
    );
    expect(store.snippets.list()).toHaveLength(builtInSnippets.length);
    expect(raw().prepare('SELECT (SELECT count(*) FROM snippets) + (SELECT count(*) FROM templates)').pluck().get()).toBe(0);
  });

  it('keeps no cover with a template: it belongs to one piece', () => {
    const { store, raw } = openTemp();
    const saved = store.templates.save({ ...notice, fields: { ...notice.fields, cover: { assetId: 'a'.repeat(64), focus: null } } });
    expect(saved.fields).toEqual(notice.fields);
    expect(raw().prepare('SELECT details FROM templates').pluck().get()).not.toContain('cover');
  });

  it('keeps own items over a restart, by name, before those that came with the app', () => {
    const { dir, store, clock } = openTemp();
    const kept = store.snippets.save(hotline);
    expect(kept).toEqual({ ...hotline, id: kept.id, builtIn: false, changed: false, hidden: false, updatedAt: START });
    store.snippets.save({ ...hotline, name: 'Ấm áp' });
    store.snippets.save({ ...hotline, name: 'Bà con' });
    const template = store.templates.save(notice);
    clock.advance(1_000);
    expect(store.snippets.save({ ...hotline, shortcut: 'nong' }, kept.id)).toMatchObject({ id: kept.id, shortcut: 'nong', updatedAt: START + 1_000 });
    store.close();
    const again = openTemp(dir).store;
    expect(again.snippets.list().slice(0, 4).map(({ name }) => name)).toEqual(['Ấm áp', 'Bà con', 'Đường dây nóng xã', shippedSnippet.name]);
    expect(again.templates.get(template.id)).toEqual(template);
    expect(again.templates.get('none')).toBeNull();
  });

  it('does not count saving the same again as a change', () => {
    const { store, clock, raw } = openTemp();
    const kept = store.templates.save(notice);
    clock.advance(5_000);
    expect(store.templates.save(notice, kept.id).updatedAt).toBe(START);
    const { id, ...content } = shippedTemplate;
    expect(store.templates.save(content, id)).toMatchObject({ changed: false, updatedAt: 0 });
    expect(raw().prepare('SELECT id FROM templates').pluck().all()).toEqual([kept.id]);
    // A clock that was set back must not make a change look older than what it changes.
    clock.set(START - 60_000);
    expect(store.templates.save({ ...notice, name: 'Khác' }, kept.id).updatedAt).toBe(START + 1);
  });

  it('lets built-in items be changed, put back and hidden, but not removed', () => {
    const { store, raw } = openTemp();
    const { id } = shippedTemplate;
    expect(store.templates.setHidden(id, true)).toMatchObject({ name: shippedTemplate.name, hidden: true, changed: false, updatedAt: 0 });
    // A hidden one has no content of its own: what a newer version of the app brings shows through.
    expect(raw().prepare('SELECT name, details, document FROM templates').get()).toEqual({ name: null, details: null, document: null });
    expect(store.templates.save({ ...shippedTemplate, name: 'Họp dân' }, id)).toMatchObject({ name: 'Họp dân', hidden: true, changed: true, builtIn: true });
    expect(store.templates.setHidden(id, false)).toMatchObject({ name: 'Họp dân', hidden: false });
    expect(kindOf(() => store.templates.remove(id))).toBe('forbidden');
    expect(store.templates.reset(id)).toEqual({ ...shippedTemplate, builtIn: true, changed: false, hidden: false, updatedAt: 0 });
    const own = store.templates.save(notice);
    expect(kindOf(() => store.templates.reset(own.id))).toBe('forbidden');
    expect(kindOf(() => store.templates.setHidden('00000000-0000-7000-8000-00000000dead', true))).toBe('not-found');
  });

  it('gives removed items back for a month', () => {
    const { dir, store, clock } = openTemp();
    const kept = store.snippets.save(hotline);
    store.snippets.remove(kept.id);
    expect(store.snippets.get(kept.id)).toBeNull();
    expect(kindOf(() => store.snippets.remove(kept.id))).toBe('not-found');
    expect(store.snippets.restore(kept.id)).toEqual(kept);
    store.snippets.remove(kept.id);
    clock.advance(REMOVED_KEPT_MS);
    store.close();
    const month = openTemp(dir, clock).store;
    expect(month.snippets.restore(kept.id)).toEqual(kept);
    month.snippets.remove(kept.id);
    clock.advance(REMOVED_KEPT_MS + 1);
    month.close();
    expect(kindOf(() => openTemp(dir, clock).store.snippets.restore(kept.id))).toBe('not-found');
  });

  it('refuses what is too large and an id that is none', () => {
    const { store } = openTemp();
    expect(kindOf(() => store.snippets.save({ ...hotline, document: document('x'.repeat(SHELF_DOCUMENT_MAX)) }))).toBe('invalid-input');
    expect(kindOf(() => store.snippets.save(hotline, '../nowhere'))).toBe('invalid-input');
    expect(store.snippets.list()).toHaveLength(builtInSnippets.length);
  });

  it('opens whatever a row holds', () => {
    const { store, raw } = openTemp();
    const kept = store.templates.save(notice);
    raw().prepare("UPDATE templates SET details = '[{', document = 'hỏng', scope = 'everybody', updated_at = 9007199254740993").run();
    expect(store.templates.get(kept.id)).toMatchObject({ name: notice.name, scope: 'personal', description: '', fields: fields(''), updatedAt: 0, document: { editor: 'unreadable', state: 'hỏng' } });
  });
});

describe('a file of the office', () => {
  const ID = '0000aaaa-0000-7000-8000-00000000000a';
  const office = { ...notice, id: ID, updatedAt: 5_000 };

  it('brings new items, and twice the same brings nothing', () => {
    const { store } = openTemp();
    expect(store.templates.receive([office], localName)).toEqual({ added: 1, updated: 0, unchanged: 0, keptBoth: 0 });
    const before = store.templates.list();
    expect(before[0]).toMatchObject({ id: ID, name: notice.name, scope: 'office', updatedAt: 5_000 });
    expect(store.templates.receive([office], localName)).toEqual({ added: 0, updated: 0, unchanged: 1, keptBoth: 0 });
    expect(store.templates.list()).toEqual(before);
  });

  it('the newer version wins, whichever comes first', () => {
    const { store } = openTemp();
    const newer = { ...office, name: 'Bản mới', updatedAt: 6_000 };
    store.templates.receive([office], localName);
    expect(store.templates.receive([newer], localName).updated).toBe(1);
    expect(store.templates.receive([office], localName).unchanged).toBe(1);
    expect(store.templates.get(ID)).toMatchObject({ name: 'Bản mới', updatedAt: 6_000 });
  });

  it('never overwrites what was changed here: both are kept, once', () => {
    const { store } = openTemp();
    store.templates.receive([office], localName);
    store.templates.save({ ...notice, name: 'Sửa ở đây', document: document('chữ của tôi') }, ID);
    // The version that was changed here comes again: nothing new.
    expect(store.templates.receive([office], localName).unchanged).toBe(1);
    expect(store.templates.get(ID)?.name).toBe('Sửa ở đây');

    const newer = { ...office, document: document('chữ của cơ quan'), updatedAt: 6_000 };
    expect(store.templates.receive([newer], localName).keptBoth).toBe(1);
    const own = () => store.templates.list().filter(({ builtIn }) => !builtIn);
    expect(own()).toEqual([
      expect.objectContaining({ name: 'Sửa ở đây (máy này)', scope: 'personal', document: document('chữ của tôi') }),
      expect.objectContaining({ id: ID, scope: 'office', document: document('chữ của cơ quan') }),
    ]);
    expect(store.templates.receive([newer], localName).unchanged).toBe(1);
    expect(own()).toHaveLength(2);
  });

  it('treats built-in items that were changed here in the same way', () => {
    const { store } = openTemp();
    const { id, ...content } = shippedSnippet;
    const fromOffice = { ...content, id, name: 'Của cơ quan', scope: 'office' as const, updatedAt: 1 };
    store.snippets.setHidden(id, true);
    expect(store.snippets.receive([fromOffice], localName).added).toBe(1);
    expect(store.snippets.get(id)).toMatchObject({ name: 'Của cơ quan', hidden: true, changed: true, builtIn: true });
    store.snippets.reset(id);
    store.snippets.save({ ...content, name: 'Của tôi' }, id);
    expect(store.snippets.receive([fromOffice], localName).keptBoth).toBe(1);
    expect(store.snippets.get(id)?.name).toBe('Của cơ quan');
    expect(store.snippets.list()[0]).toMatchObject({ name: 'Của tôi (máy này)', builtIn: false });
  });

  it('that was written here comes back without a copy, and an answer to it wins', () => {
    const { store } = openTemp();
    const mine = store.templates.save(notice);
    store.templates.handedOut([mine]);
    expect(store.templates.receive([mine], localName).unchanged).toBe(1);
    expect(store.templates.receive([{ ...mine, name: 'Góp ý', updatedAt: mine.updatedAt + 1 }], localName).updated).toBe(1);
    expect(store.templates.list().filter(({ builtIn }) => !builtIn)).toHaveLength(1);
  });

  it('is taken in as a whole or not at all', () => {
    const { store } = openTemp();
    const broken = { ...office, id: '0000aaaa-0000-7000-8000-00000000000b', document: document('x'.repeat(SHELF_DOCUMENT_MAX)) };
    expect(kindOf(() => store.templates.receive([office, broken], localName))).toBe('invalid-input');
    expect(store.templates.get(ID)).toBeNull();
  });

  it('keeps names within bounds when both are kept', () => {
    const { store } = openTemp();
    const long = 'Ấ'.repeat(120);
    store.templates.receive([office], localName);
    store.templates.save({ ...notice, name: long }, ID);
    store.templates.receive([{ ...office, name: 'Mới', updatedAt: 9_000 }], localName);
    expect(store.templates.list().find(({ id, builtIn }) => !builtIn && id !== ID)?.name).toBe(long);
  });
});

describe('a damaged database', () => {
  it('gives back items that are newer than the backup', async () => {
    const { dir, store, clock } = openTemp();
    store.snippets.save(hotline);
    await store.backup();
    clock.advance(1_000);
    const later = store.templates.save(notice);
    store.snippets.setHidden(shippedSnippet.id, true);
    store.close();
    const path = join(dir, 'toasoan.db');
    const page = openTempPage(dir);
    const file = openSync(path, 'r+');
    writeSync(file, new Uint8Array(4_096), 0, 4_096, (page - 1) * 4_096);
    closeSync(file);
    writeFileSync(`${path}-wal`, '');
    const again = openTemp(dir).store;
    expect(again.restored).toBe(true);
    expect(again.templates.get(later.id)).toEqual(later);
    expect(again.snippets.list()[0]).toMatchObject(hotline);
    expect(again.snippets.get(shippedSnippet.id)?.hidden).toBe(true);
  });
});

/** A page of the database that holds none of the shelf. */
function openTempPage(dir: string): number {
  const { store, raw } = openTemp(dir);
  const page = raw().prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'portals'").pluck().get() ?? 0;
  store.close();
  return page;
}
