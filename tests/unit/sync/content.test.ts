import { describe, expect, it } from 'vitest';
import { buildContent, hashContent, photosOf, renditionsBySha } from '../../../electron/sync/content.ts';
import type { RenditionRow } from '../../../electron/store/interfaces.ts';
import { sampleDocument, sampleFields } from '../../sync/sample-article.ts';

const [first, second] = [{ assetId: 'a'.repeat(64), portalSha: 'b'.repeat(64) }, { assetId: 'c'.repeat(64), portalSha: 'd'.repeat(64) }];
const renditionOf = (assetId: string): RenditionRow | null => {
  const photo = [first, second].find((known) => known.assetId === assetId);
  return photo === undefined ? null : { assetId, purpose: 'portal', sha256: photo.portalSha, mime: 'image/jpeg', bytes: 10, width: 48, height: 32 };
};
const revision = { fields: sampleFields, document: sampleDocument([first, second, first]) };
const failure = (kind: string, detail?: string) => expect.objectContaining({ error: expect.objectContaining(detail === undefined ? { kind } : { kind, detail }) });

describe('buildContent', () => {
  it('sends the fields as they are and every photo under the name of its portal rendition', () => {
    const content = buildContent(revision, renditionOf);
    expect(content).toMatchObject(sampleFields);
    expect(content.blocks.map((block) => (block.type === 'figure' ? block.asset[0] : block.type))).toEqual(['paragraph', 'heading', 'b', 'd', 'b']);
    expect(JSON.stringify(content)).not.toContain(first.assetId);
  });

  it('asks for every photo once, in order of appearance', () => {
    expect(photosOf(buildContent(revision, renditionOf))).toEqual([first.portalSha, second.portalSha]);
    expect([...renditionsBySha(revision, renditionOf).keys()]).toEqual([first.portalSha, second.portalSha]);
  });

  it('names the field that is missing', () => {
    for (const headline of ['', '  \n']) expect(() => buildContent({ ...revision, fields: { ...sampleFields, headline } }, renditionOf)).toThrow(failure('invalid-input', 'headline'));
    for (const section of ['', ' ']) expect(() => buildContent({ ...revision, fields: { ...sampleFields, section } }, renditionOf)).toThrow(failure('invalid-input', 'section'));
    expect(() => buildContent({ ...revision, fields: { ...sampleFields, lead: 'x'.repeat(5_000) } }, renditionOf)).toThrow(failure('invalid-input', 'lead'));
    expect(() => buildContent({ ...revision, document: sampleDocument([], 'x'.repeat(200_001)) }, renditionOf)).toThrow(failure('invalid-input', 'body'));
  });

  it('refuses to send an article whose body it cannot read as if it were empty', () => {
    const { document } = revision;
    expect(() => buildContent({ ...revision, document: { ...document, editor: 'unreadable', state: '{"root":' } }, renditionOf)).toThrow(failure('corrupt', 'body'));
    expect(() => buildContent({ ...revision, document: { ...document, schema: document.schema + 1 } }, renditionOf)).toThrow(failure('newer-schema', 'body'));
  });

  it('refuses an article whose photo has no rendition', () => {
    expect(() => buildContent(revision, () => null)).toThrow(failure('corrupt'));
  });

  it('gives the same hash for the same revision, and another one for one letter more', async () => {
    const hash = await hashContent(buildContent(revision, renditionOf));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashContent(buildContent(structuredClone(revision), renditionOf))).toBe(hash);
    expect(await hashContent(buildContent({ ...revision, fields: { ...sampleFields, lead: `${sampleFields.lead} ` } }, renditionOf))).not.toBe(hash);
  });
});
