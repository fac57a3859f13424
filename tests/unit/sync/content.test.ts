import { describe, expect, it } from 'vitest';
import { assetsOf, buildContent, hashContent, uploadsOf, type ArticleFiles } from '../../../electron/sync/content.ts';
import { contentFor, everyForm } from '../../../electron/sync/portal-features.ts';
import type { RenditionRow } from '../../../electron/store/interfaces.ts';
import type { SerializedNode } from '../../../shared/document/envelope.ts';
import { attachmentTypes } from '../../../shared/domain/attachment.ts';
import { sampleDocument, sampleFields } from '../../sync/sample-article.ts';

const ATTACHED = 'e'.repeat(64);
const [first, second] = [{ assetId: 'a'.repeat(64), portalSha: 'b'.repeat(64) }, { assetId: 'c'.repeat(64), portalSha: 'd'.repeat(64) }];
const renditionOf = (assetId: string): RenditionRow | null => {
  const photo = [first, second].find((known) => known.assetId === assetId);
  return photo === undefined ? null : { assetId, purpose: 'portal', sha256: photo.portalSha, mime: 'image/jpeg', bytes: 10, width: 48, height: 32 };
};
const files: ArticleFiles = { rendition: renditionOf, attachment: (id) => (id === ATTACHED ? { id, name: 'Kế hoạch.pdf', mime: attachmentTypes.pdf, bytes: 600 } : null), origin: (id) => (id === second.assetId ? first.assetId : id) };
const revision = { fields: sampleFields, document: sampleDocument([first, second, first]) };
const failure = (kind: string, detail?: string) => expect.objectContaining({ error: expect.objectContaining(detail === undefined ? { kind } : { kind, detail }) });

describe('buildContent', () => {
  it('sends the fields as they are and every photo under the name of its portal rendition', () => {
    const content = buildContent(revision, files);
    const { cover: _, ...sent } = sampleFields;
    expect(content).toMatchObject(sent);
    expect(content.blocks.map((block) => (block.type === 'figure' ? block.asset[0] : block.type))).toEqual(['paragraph', 'heading', 'b', 'd', 'b']);
    expect(JSON.stringify(content)).not.toContain(first.assetId);
  });

  it('asks for every photo once, in order of appearance', () => {
    expect(assetsOf(buildContent(revision, files))).toEqual([first.portalSha, second.portalSha]);
    expect([...uploadsOf(revision, files).keys()]).toEqual([first.portalSha, second.portalSha]);
  });

  it('sends attachments after the photos, with the type and size that were found when they came in', () => {
    const card: SerializedNode = { type: 'attachment', version: 1, $: { blockId: 'tep-0000001', assetId: ATTACHED, name: 'Kế hoạch.exe', mime: attachmentTypes.zip, bytes: 1, title: 'Kế hoạch' } };
    const { state } = sampleDocument([first]);
    const { root } = state as { readonly root: { readonly children: readonly SerializedNode[] } };
    const document = { ...revision.document, state: { root: { ...root, children: [card, ...root.children, card] } } };
    const content = buildContent({ ...revision, document }, files);
    expect(content.blocks[0]).toMatchObject({ type: 'attachment', asset: ATTACHED, name: 'Kế hoạch.exe.zip.pdf', mime: attachmentTypes.pdf, bytes: 600 });
    expect(assetsOf(content)).toEqual([first.portalSha, ATTACHED]);
    expect([...uploadsOf({ ...revision, document }, files).values()].map(({ what, bytes }) => [what, bytes])).toEqual([['file', 600], ['photo', 10]]);
    expect(() => buildContent({ ...revision, document }, { ...files, attachment: () => null })).toThrow(failure('corrupt'));
  });

  it('names the field that is missing', () => {
    for (const headline of ['', '  \n']) expect(() => buildContent({ ...revision, fields: { ...sampleFields, headline } }, files)).toThrow(failure('invalid-input', 'headline'));
    for (const section of ['', ' ']) expect(() => buildContent({ ...revision, fields: { ...sampleFields, section } }, files)).toThrow(failure('invalid-input', 'section'));
    expect(() => buildContent({ ...revision, fields: { ...sampleFields, lead: 'x'.repeat(5_000) } }, files)).toThrow(failure('invalid-input', 'lead'));
    expect(() => buildContent({ ...revision, document: sampleDocument([], 'x'.repeat(200_001)) }, files)).toThrow(failure('invalid-input', 'body'));
  });

  it('refuses to send an article whose body it cannot read as if it were empty', () => {
    const { document } = revision;
    expect(() => buildContent({ ...revision, document: { ...document, editor: 'unreadable', state: '{"root":' } }, files)).toThrow(failure('corrupt', 'body'));
    expect(() => buildContent({ ...revision, document: { ...document, schema: document.schema + 1 } }, files)).toThrow(failure('newer-schema', 'body'));
  });

  it('refuses an article whose photo has no rendition', () => {
    expect(() => buildContent(revision, { ...files, rendition: () => null })).toThrow(failure('corrupt'));
  });

  it('gives the same hash for the same revision, and another one for one letter more', async () => {
    const hash = await hashContent(buildContent(revision, files));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashContent(buildContent(structuredClone(revision), files))).toBe(hash);
    expect(await hashContent(buildContent({ ...revision, fields: { ...sampleFields, lead: `${sampleFields.lead} ` } }, files))).not.toBe(hash);
  });

  it('keeps the hash of articles without galleries and cover that were sent before there were any', async () => {
    const { cover: _, ...before } = sampleFields;
    const sent = buildContent({ fields: { ...before, cover: null }, document: sampleDocument([first]) }, files);
    expect(Object.keys(sent)).not.toContain('cover');
    // From the receipt of a version that knew neither.
    expect(await hashContent(sent)).toBe('1afe9345a6f6ca72b069ab914e7e92d35273057c2e125d6ba6d5ccf50e1f36f2');
    for (const features of [[], ['gallery'], ['cover'], ['gallery', 'cover']] as const) expect(contentFor(sent, new Set(features))).toEqual(sent);
    expect(everyForm(sent)).toEqual([sent]);
  });

  it('names the cover by its rendition and with the words of the same photo, whichever version of it that is', () => {
    const withCover = (assetId: string) => buildContent({ ...revision, fields: { ...sampleFields, cover: { assetId, focus: { x: 0, y: 1 } } }, document: sampleDocument([first]) }, files);
    expect(withCover(first.assetId).cover).toEqual({ asset: first.portalSha, width: 48, height: 32, alt: 'Đường ngập nước', focus: { x: 0, y: 1 } });
    expect(withCover(second.assetId).cover).toMatchObject({ asset: second.portalSha, alt: 'Đường ngập nước' });
    expect(assetsOf(withCover(second.assetId))).toEqual([first.portalSha, second.portalSha]);
    expect(() => withCover('f'.repeat(64))).toThrow(failure('corrupt'));
    const uploads = uploadsOf({ fields: { ...sampleFields, cover: { assetId: second.assetId, focus: null } }, document: sampleDocument([first]) }, files);
    expect([...uploads.keys()]).toEqual([first.portalSha, second.portalSha]);
  });
});
