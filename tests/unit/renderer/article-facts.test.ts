import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { missingIn, remarksOn } from '../../../renderer/features/article/checklist.ts';
import type { FigureInfo } from '../../../renderer/features/article/editor-port.ts';
import { figuresIn } from '../../../renderer/editor/figure-info.ts';
import { outlineOf, textsOf } from '../../../renderer/features/article/outline.ts';
import { changed, moved, without } from '../../../renderer/features/article/byline.ts';
import { withTags } from '../../../renderer/features/inspector/tags.ts';
import { demoAccounts } from '../../../renderer/features/portals/demo-accounts.ts';
import { faultsOf } from '../../../renderer/features/portals/portal-draft.ts';
import { defaultProfile } from '../../../shared/domain/photo-profile.ts';
import type { Portal } from '../../../shared/domain/portal.ts';
import { demoAccounts as portalAccounts } from '../../../electron/training-portal/accounts.ts';

const envelope = (...children: readonly unknown[]): Envelope => ({ app: 'toasoan', schema: 1, editor: 'lexical@0.52.0', state: { root: { type: 'root', children } } });
const text = (words: string) => ({ type: 'text', text: words });
const figure = { type: 'figure', $: { blockId: 'figure-1', assetId: 'a'.repeat(64), credit: 'Minh Châu', alt: '', width: 10, height: 5 }, $slots: { caption: { type: 'paragraph', children: [text('Vớt bèo '), { type: 'link', children: [text('trên kênh')] }] } } };

describe('outline of an article', () => {
  it('has the words of headline, lead, body and captions', () => {
    const document = envelope({ type: 'paragraph', children: [text('Từ 6 giờ – sáng')] }, figure);
    expect([...textsOf({ headline: 'Tiêu đề', lead: 'Sáng 22/11', document })].map((piece) => piece.text)).toEqual(['Tiêu đề', 'Sáng 22/11', 'Từ 6 giờ – sáng', 'Vớt bèo trên kênh']);
  });
  it.each([
    [true, '', []],
    [true, ' – ', [{ type: 'paragraph', children: [text(' … ')] }]],
    [false, 'Sáng', []],
    [false, '', [figure]],
  ])('knows whether there is a word at all: %j', (blank, lead, blocks) => {
    expect(outlineOf({ headline: 'Tiêu đề', lead, document: envelope(...blocks) }).blank).toBe(blank);
  });
  it('lists figures with the words of their captions', () => {
    expect(figuresIn(envelope(figure))).toEqual([{ blockId: 'figure-1', galleryId: null, assetId: 'a'.repeat(64), caption: 'Vớt bèo trên kênh', sharedCaption: '', credit: 'Minh Châu', alt: '', width: 10, height: 5 }]);
  });
  it('finds photos of galleries, each with the name and the caption of its gallery', () => {
    const line = { type: 'paragraph', children: [text('Cả bộ')] };
    const gallery = { type: 'gallery', $: { blockId: 'gallery-1' }, $slots: { caption: line }, children: [figure, { type: 'paragraph' }, { ...figure, $: { ...figure.$, blockId: 'figure-2' } }] };
    expect(figuresIn(envelope(gallery, figure)).map(({ blockId, galleryId, sharedCaption }) => [blockId, galleryId, sharedCaption])).toEqual([
      ['figure-1', 'gallery-1', 'Cả bộ'],
      ['figure-2', 'gallery-1', 'Cả bộ'],
      ['figure-1', null, ''],
    ]);
  });
  it.each([[null], ['text'], [{}], [{ root: { children: 'no' } }], [{ root: { children: [null, { type: 'figure' }, { type: 'figure', $: { blockId: 7 } }] } }]])('survives a body that cannot be read: %j', (state) => {
    expect(figuresIn({ app: 'toasoan', schema: 1, editor: '', state })).toEqual([]);
  });
});

describe('checklist before sending', () => {
  const photo: FigureInfo = { blockId: 'figure-1', galleryId: null, assetId: 'a', caption: 'Chú thích', sharedCaption: '', credit: 'Minh Châu', alt: 'Người vớt bèo', width: 1, height: 1 };
  const full = {
    headline: 'Tiêu đề',
    lead: 'Sapo',
    blank: false,
    blanks: 0,
    importing: false,
    unsent: [],
    figures: [photo],
    details: { section: 'tin', byline: [{ name: 'Minh Châu', penName: '', role: 'writer' as const }], source: '', tags: [], cover: null },
  };
  it('has nothing to say about a complete article', () => {
    expect(remarksOn(full)).toEqual([]);
  });
  it('requires headline and section only, and never sends while photos are coming in', () => {
    const remarks = remarksOn({ headline: ' ', lead: '', blank: true, blanks: 0, importing: true, unsent: [], figures: [{ ...photo, caption: '', credit: ' ', alt: '' }], details: { section: '', byline: [], source: '', tags: [], cover: null } });
    expect(remarks.filter(({ needed }) => needed).map(({ what }) => what)).toEqual(['importing', 'headline', 'section']);
    expect(remarks.filter(({ needed }) => !needed).map(({ what }) => what)).toEqual(['lead', 'body', 'byline', 'caption', 'credit', 'alt']);
  });
  it('counts blanks of a template, those beside the page too', () => {
    expect(remarksOn({ ...full, blanks: 2, details: { ...full.details, source: 'Theo «cơ quan»', tags: ['«từ khóa»'] } })).toEqual([{ what: 'blanks', needed: false, n: 4 }]);
  });
  it('says which parts no portal would get, each kind once', () => {
    const attachment = { type: 'attachment', $: { assetId: 'a'.repeat(64), name: 'a.exe', mime: 'application/x-msdownload', bytes: 1 } };
    const document = envelope({ type: 'paragraph', children: [text('Chữ')] }, attachment, attachment, { type: 'video', $: { url: 'javascript:alert(1)' } }, { type: 'ban-do', children: [] }, { type: 'pullquote', children: [], $slots: { source: { type: 'paragraph', children: [text('Bà Hoa')] } } }, { type: 'pullquote', children: [] });
    const { unsent } = outlineOf({ headline: 'Tiêu đề', lead: '', document });
    expect(unsent).toEqual(['video', 'attachment', 'pullquote', 'other']);
    expect(remarksOn({ ...full, unsent: unsent }).map((remark) => 'part' in remark && remark.part)).toEqual(['video', 'attachment', 'pullquote', 'other']);
  });
  it('is the same outline while only words of the text change, and another one when a photo or a heading does', () => {
    const [first, figure, heading] = [{ type: 'paragraph', children: [text('Một')] }, { type: 'figure', $: { blockId: 'anh-mot-11', assetId: 'a'.repeat(64) } }, { type: 'heading', tag: 'h2', $: { blockId: 'tit-xen-11' }, children: [text('Tít')] }];
    const page = (...children: readonly unknown[]) => ({ headline: 'Tiêu đề', lead: '', document: envelope(...children) });
    const before = outlineOf(page(first, figure, heading));
    expect(before).toMatchObject({ figures: [{ blockId: 'anh-mot-11' }], headings: [{ text: 'Tít' }] });
    expect(outlineOf(page({ ...first, children: [text('Một hai')] }, figure, heading), before)).toBe(before);
    const renamed = outlineOf(page(first, figure, { ...heading, children: [text('Tít khác')] }), before);
    expect(renamed.headings).toMatchObject([{ text: 'Tít khác' }]);
    expect(renamed.figures).toBe(before.figures);
    expect(outlineOf(page(first, heading), before).figures).toEqual([]);
    expect(outlineOf({ ...page(first, figure, heading), headline: '' }, before)).toMatchObject({ headline: '' });
  });
  it('asks for caption and alternative text separately', () => {
    expect(missingIn({ ...photo, alt: '' })).toEqual(['alt']);
    expect(missingIn({ ...photo, caption: '' })).toEqual(['caption']);
    expect(missingIn({ ...photo, caption: '', sharedCaption: 'Của cả bộ' })).toEqual([]);
  });
});

describe('byline and keywords', () => {
  const byline = ['Một', 'Hai', 'Ba'].map((name) => ({ name, penName: '', role: 'writer' as const }));
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(' ');
  it('moves an author and refuses places outside the list', () => {
    expect(names(moved(byline, 0, 2))).toBe('Hai Ba Một');
    expect(names(moved(byline, 2, 0))).toBe('Ba Một Hai');
    expect(moved(byline, 0, -1)).toBe(byline);
    expect(moved(byline, 2, 3)).toBe(byline);
    expect(moved(byline, 7, 0)).toBe(byline);
  });
  it('changes and removes one author', () => {
    expect(changed(byline, 1, { role: 'editor' })[1]).toEqual({ name: 'Hai', penName: '', role: 'editor' });
    expect(names(without(byline, 1))).toBe('Một Ba');
  });
  it('adds keywords once, whatever the case, but keeps words that differ by their marks', () => {
    expect(withTags(['thủy lợi'], ' Thủy  lợi , đông xuân,, đồng xuân')).toEqual(['thủy lợi', 'đông xuân', 'đồng xuân']);
    expect(withTags([], 'thủy lợi'.normalize('NFD'))).toEqual(['thủy lợi'.normalize('NFC')]);
  });
  it('stays within the bounds of the contract', () => {
    expect(withTags([], Array.from({ length: 80 }, (_, index) => `từ ${String(index)}`).join(','))).toHaveLength(50);
    expect(withTags([], 'x'.repeat(200))[0]).toHaveLength(80);
  });
});

describe('portal form', () => {
  const good = { name: 'Cổng xã', address: 'https://xa.example.vn', username: 'an', password: 'x' };
  const stored: Portal = { id: 'p', name: 'Cổng xã', kind: 'toasoan', address: 'https://xa.example.vn', username: 'an', hasPassword: true, photos: defaultProfile };
  it('accepts what can work', () => {
    expect(faultsOf(good, null)).toEqual({});
    expect(faultsOf({ ...good, password: '' }, stored)).toEqual({});
    expect(faultsOf({ ...good, address: 'https://xa.example.vn/ ', password: '' }, stored)).toEqual({});
  });
  it('asks for the password again when the address changes', () => {
    expect(faultsOf({ ...good, address: 'https://khac.example.vn', password: '' }, stored)).toEqual({ password: 'needPassword' });
  });
  it('leaves the address of the training portal to the app', () => {
    expect(faultsOf({ ...good, address: '', password: '' }, { ...stored, kind: 'training', address: '' })).toEqual({});
  });
  it.each(['', 'xa.example.vn', 'ftp://xa.example.vn', 'javascript:alert(1)', 'https://'])('refuses the address %j', (address) => {
    expect(faultsOf({ ...good, address }, null)).toEqual({ address: 'needAddress' });
  });
  it('says what is missing', () => {
    expect(faultsOf({ name: ' ', address: 'http://x', username: '', password: '' }, null)).toEqual({ name: 'needName', username: 'needUser', password: 'needPassword' });
  });
});

describe('practice accounts', () => {
  it('are those of the training portal', () => {
    expect(demoAccounts).toEqual(portalAccounts.map(({ username, password, role }) => ({ username, password, role })));
  });
});
