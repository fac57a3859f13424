import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/domain/app-error.ts';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { PAUSE_MS } from '../../../renderer/app/autosave.ts';
import { createArticleHistory } from '../../../renderer/editor/article-history.ts';
import { blankPageView } from '../../../renderer/editor/page-view.ts';
import { blankPhotoPort } from '../../../renderer/editor/photo-port.ts';
import type { EditorPort } from '../../../renderer/features/article/editor-port.ts';
import { createSession } from '../../../renderer/features/article/session.ts';
import { emptyBody, fakeNewsroom } from './fake-newsroom.ts';
import { manualTimers } from './manual-timers.ts';

/** A page that holds a headline and nothing else. */
function page(headline: string, blanks = 0) {
  const held = { headline, lead: '', document: emptyBody };
  const focused: string[] = [];
  const port: EditorPort = {
    ...blankPageView,
    ...blankPhotoPort,
    snapshot: () => ({ ...held }),
    insertAttachments: () => undefined,
    insertBlocks: () => Promise.resolve(),
    find: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    focusToolbar: () => undefined,
    recordField: () => undefined,
    together: (work) => work(),
    selectionDocument: () => null,
    nextBlank: () => false,
    blanksLeft: () => blanks,
    focus: (place) => void focused.push(place),
  };
  return { held, port, focused };
}

function setUp() {
  const timers = manualTimers(1_000_000);
  const newsroom = fakeNewsroom({ now: timers.now });
  const saved: string[] = [];
  let stayed = 0;
  const session = createSession({
    api: newsroom.api,
    timers,
    onSaved: (_id, fields) => saved.push(fields.headline),
    onStayed: () => (stayed += 1),
  });
  const first = newsroom.add({ fields: { headline: 'Bài một' } });
  const second = newsroom.add({ fields: { headline: 'Bài hai' } });
  const type = (to: ReturnType<typeof page>, headline: string): void => {
    to.held.headline = headline;
    session.touch();
  };
  return { timers, newsroom, session, saved, first, second, type, stayed: () => stayed };
}

describe('article session', () => {
  it('saves what was typed before another article is shown, and gives the first one back', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    t.type(one, 'Bài một, sửa');
    expect(await t.session.open(t.second.id)).toBe(true);
    expect(t.newsroom.articles.get(t.first.id)?.fields.headline).toBe('Bài một, sửa');
    expect(t.session.openId()).toBe(t.second.id);
    expect(t.newsroom.callsOf('articleClose')).toEqual([{ id: t.first.id }]);
  });

  it('saves letters typed while the next article was still being read', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    const opening = t.session.open(t.second.id);
    await Promise.resolve();
    t.type(one, 'Bài một và một chữ nữa');
    expect(await opening).toBe(true);
    expect(t.newsroom.articles.get(t.first.id)?.fields.headline).toBe('Bài một và một chữ nữa');
  });

  it('stays on an article that cannot be saved', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    t.newsroom.failNext('articleSave', appError('storage-full'));
    t.type(one, 'Chữ chưa lưu');
    expect(await t.session.open(t.second.id)).toBe(false);
    expect(t.session.openId()).toBe(t.first.id);
    expect(t.stayed()).toBe(1);
    await t.timers.advance(60_000);
    expect(t.saved).toEqual(['Chữ chưa lưu']);
  });

  it('names the newest revision in every save', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    for (const headline of ['a', 'ab', 'abc']) {
      t.type(one, headline);
      await t.timers.advance(PAUSE_MS);
    }
    expect(t.saved).toEqual(['a', 'ab', 'abc']);
    expect(t.session.save.get()).toEqual({ kind: 'saved', savedAt: t.timers.now() });
  });

  it('does not write the content of opening time back when the page has gone', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    t.type(one, 'Tiêu đề mới');
    await t.timers.advance(PAUSE_MS);
    t.session.attach(null);
    t.session.changeDetail('source', 'Báo xã');
    await t.timers.advance(PAUSE_MS);
    expect(t.newsroom.articles.get(t.first.id)?.fields).toMatchObject({ headline: 'Tiêu đề mới', source: 'Báo xã' });
  });

  it('a refused save makes the page read-only, keeps the text on it, and can become a new article', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    t.newsroom.heldElsewhere.add(t.first.id);
    t.type(one, 'Bản của tôi');
    await t.timers.advance(PAUSE_MS);
    expect(t.session.save.get().kind).toBe('refused');
    expect(t.session.view.get()).toMatchObject({ phase: 'open', readOnly: 'other-window' });
    t.session.changedElsewhere(t.first.id);
    await t.timers.advance(0);
    expect(t.session.editor()).toBe(one.port);
    expect(await t.session.keepAsNew()).toBe(true);
    const kept = t.newsroom.articles.get(t.session.openId() ?? '');
    expect(kept?.id).not.toBe(t.first.id);
    expect(kept?.fields.headline).toBe('Bản của tôi');
    expect(t.newsroom.articles.get(t.first.id)?.fields.headline).toBe('Bài một');
  });

  it('makes a new article of content that came from elsewhere; where that cannot be saved, none stays behind', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const { document } = t.first;
    const content = { fields: { ...t.first.fields, headline: 'Từ Word' }, document };
    expect(await t.session.createWith(content)).toBe(true);
    const made = t.newsroom.articles.get(t.session.openId() ?? '');
    expect([made?.fields.headline, made?.document]).toEqual(['Từ Word', document]);
    expect(t.newsroom.articles.get(t.first.id)?.fields.headline).toBe('Bài một');

    t.newsroom.failNext('articleSave', appError('storage-full'));
    await expect(t.session.createWith(content)).rejects.toMatchObject({ error: { kind: 'storage-full' } });
    expect(t.session.openId()).toBe(made?.id);
    expect([...t.newsroom.articles.values()].filter(({ trashedAt }) => trashedAt !== null)).toHaveLength(1);
  });

  it('takes the right to write over with the newest text', async () => {
    const t = setUp();
    t.newsroom.heldElsewhere.add(t.first.id);
    await t.session.open(t.first.id);
    expect(t.session.view.get()).toMatchObject({ readOnly: 'other-window' });
    t.session.changeDetail('source', 'không được ghi');
    expect(t.session.details.get().source).toBe('');
    expect(await t.session.takeOver()).toBe(true);
    expect(t.session.view.get()).toMatchObject({ readOnly: null });
  });

  it('follows another window while it may only read', async () => {
    const t = setUp();
    t.newsroom.heldElsewhere.add(t.first.id);
    await t.session.open(t.first.id);
    const article = t.newsroom.articles.get(t.first.id);
    if (article) t.newsroom.articles.set(t.first.id, { ...article, revisionId: 'another', fields: { ...article.fields, headline: 'Cửa sổ kia viết' } });
    t.session.changedElsewhere(t.first.id);
    await t.timers.advance(0);
    expect(t.session.outline.get().headline).toBe('Cửa sổ kia viết');
  });

  it('may write by itself once the other window has gone, and is not mounted again for nothing', async () => {
    const t = setUp();
    t.newsroom.heldElsewhere.add(t.first.id);
    await t.session.open(t.first.id);
    const before = t.session.view.get();
    await t.session.lookAgain();
    expect(t.session.view.get()).toBe(before);
    t.newsroom.heldElsewhere.delete(t.first.id);
    await t.session.lookAgain();
    expect(t.session.view.get()).toMatchObject({ phase: 'open', readOnly: null });
    const writable = t.session.view.get();
    await t.session.lookAgain();
    expect(t.session.view.get()).toBe(writable);
  });

  it('loses the right to write when told so, and keeps the page', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    t.session.leaseLost(t.second.id);
    expect(t.session.view.get()).toMatchObject({ readOnly: null });
    t.session.leaseLost(t.first.id);
    expect(t.session.view.get()).toMatchObject({ phase: 'open', readOnly: 'other-window' });
  });

  it('answers a flush only when everything is durable', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('Bài một');
    t.session.attach(one.port);
    t.newsroom.failNext('articleSave', appError('storage-full'), appError('storage-full'));
    t.type(one, 'Chữ cuối');
    await t.session.answer('token-1');
    expect(t.newsroom.callsOf('articleFlushed')).toEqual([]);
    await t.timers.advance(60_000);
    expect(t.newsroom.callsOf('articleFlushed')).toEqual([{ token: 'token-1' }]);
    await t.session.answer('token-2');
    expect(t.newsroom.callsOf('articleFlushed')).toEqual([{ token: 'token-1' }, { token: 'token-2' }]);
  });

  it('only the newest of two quick openings counts', async () => {
    const t = setUp();
    const [one, two] = await Promise.all([t.session.open(t.first.id), t.session.open(t.second.id)]);
    expect([one, two]).toEqual([false, true]);
    expect(t.session.openId()).toBe(t.second.id);
    expect(t.newsroom.callsOf('articleClose')).toEqual([{ id: t.first.id }]);
  });

  it('an article that cannot be opened leaves the present one open', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    t.newsroom.failNext('articleOpen', appError('not-found'));
    await expect(t.session.open(t.second.id)).rejects.toMatchObject({ error: { kind: 'not-found' } });
    expect(t.session.openId()).toBe(t.first.id);
  });

  it('stores clean fields: NFC, one line, no author without a name', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const one = page('x');
    t.session.attach(one.port);
    t.session.changeDetail('byline', [
      { name: '  Minh  Châu ', penName: '', role: 'writer' },
      { name: '   ', penName: 'không tên', role: 'writer' },
    ]);
    t.type(one, 'Hội nghị'.normalize('NFD') + '\n tổng kết ');
    await t.timers.advance(PAUSE_MS);
    const fields = t.newsroom.articles.get(t.first.id)?.fields;
    expect(fields?.headline).toBe('Hội nghị tổng kết');
    expect(fields?.byline).toEqual([{ name: 'Minh Châu', penName: '', role: 'writer' }]);
    expect(t.session.details.get().byline).toHaveLength(2);
  });

  it('takes changes of the inspector back and brings them again, letters of one word together', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    const history = createArticleHistory(t.timers.now);
    t.session.attach({ ...page('Bài một').port, recordField: history.recordField });
    t.session.changeDetail('tags', ['thủy lợi']);
    t.session.changeDetail('byline', [{ name: '', penName: '', role: 'writer' }]);
    for (const name of ['M', 'Mi', 'Min', 'Minh']) t.session.typeAuthor(0, 'name', name);
    history.undo();
    expect(t.session.details.get().byline).toEqual([{ name: '', penName: '', role: 'writer' }]);
    history.undo();
    history.undo();
    expect(t.session.details.get()).toMatchObject({ byline: [], tags: [] });
    history.redo();
    history.redo();
    history.redo();
    expect(t.session.details.get()).toMatchObject({ byline: [{ name: 'Minh' }], tags: ['thủy lợi'] });
    await t.timers.advance(PAUSE_MS);
    expect(t.newsroom.articles.get(t.first.id)?.fields).toMatchObject({ byline: [{ name: 'Minh' }], tags: ['thủy lợi'] });
  });

  it('puts the caret where it was asked for once the page is there', async () => {
    const t = setUp();
    await t.session.open(t.first.id);
    t.session.focusWhenReady('headline');
    const one = page('Bài một');
    t.session.attach(one.port);
    expect(one.focused).toEqual(['headline']);
    t.session.attach(one.port);
    expect(one.focused).toEqual(['headline']);
  });

  it('knows a blank article from one with anything in it', async () => {
    const t = setUp();
    await t.session.create();
    expect(t.session.isBlank()).toBe(true);
    t.session.proposeSection('tin-tuc');
    expect(t.session.isBlank()).toBe(true);
    const body = { ...emptyBody, state: { root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Một' }] }] } } } satisfies Envelope;
    t.session.attach({ ...page('').port, snapshot: () => ({ headline: '', lead: '', document: body }) });
    expect(t.session.isBlank()).toBe(false);
  });

  it('makes an article from a template; an empty one takes it up, one with text does not', async () => {
    const t = setUp();
    const saved = await t.newsroom.api.templateSave({ name: 'Thông báo', description: '', scope: 'personal', fields: { headline: 'Thông báo «…»', lead: '', section: '', byline: [], source: '', tags: [] }, document: emptyBody });
    const templateId = saved.ok ? saved.value.id : '';
    await t.session.open(t.first.id);
    const one = page('Bài một', 3);
    t.session.attach(one.port);
    expect(t.session.blanks.get()).toBe(3);
    expect(await t.session.createFrom(templateId)).toBe(true);
    const made = t.session.openId();
    expect(made).not.toBe(t.first.id);
    expect(t.newsroom.articles.get(made ?? '')?.fields.headline).toBe('Thông báo «…»');
    expect(t.session.blanks.get()).toBe(0);

    await t.session.create();
    const empty = t.session.openId();
    t.session.attach(page('').port);
    t.session.focusWhenReady('headline');
    expect(await t.session.createFrom(templateId)).toBe(true);
    expect(t.session.openId()).toBe(empty);
    expect(t.newsroom.callsOf('articleCreateFrom')).toEqual([{ templateId }, { templateId, into: empty }]);
    await expect(t.session.createFrom('00000000-0000-7000-8000-00000000dead')).rejects.toThrow('not-found');
    expect(t.session.openId()).toBe(empty);
  });

  it('hands out what stands on the page now, and nothing without an article', async () => {
    const t = setUp();
    expect(t.session.present()).toBeNull();
    await t.session.open(t.first.id);
    t.session.attach(page('  Đang   viết ').port);
    expect(t.session.present()).toMatchObject({ fields: { headline: 'Đang viết' }, document: emptyBody });
  });
});
