import { fail } from '../../shared/domain/app-error.ts';
import { DOCUMENT_SCHEMA, type Envelope } from '../../shared/document/envelope.ts';
import type { Block } from '../../shared/document/model.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { articleContentSchema, type ArticleContent } from '../../shared/portal-api/schemas.ts';
import type { RenditionRow, Revision } from '../store/interfaces.ts';
import { sha256Hex } from './hash.ts';

/** The rendition of an original that portals get, or null when the store has none. */
export type RenditionOf = (assetId: string) => RenditionRow | null;

/**
 * What is sent for a revision: its fields, and its body with every photo named by its portal rendition.
 * Throws AppFailure `invalid-input` whose detail is the field (`headline`, `section`, `body`, …), `corrupt` when the
 * body cannot be read or a photo has no rendition, and `newer-schema`: what this version does not understand would be
 * missing at the portal. Pure: the same revision and renditions always give the same content.
 */
export function buildContent(revision: Pick<Revision, 'fields' | 'document'>, renditionOf: RenditionOf): ArticleContent {
  const { fields } = revision;
  if (fields.headline.trim() === '') fail('invalid-input', 'headline');
  if (fields.section.trim() === '') fail('invalid-input', 'section');
  requireReadable(revision.document);
  const blocks = toBlocks(revision.document).blocks.map((block) => withRendition(block, renditionOf));
  const parsed = articleContentSchema.safeParse({
    headline: fields.headline,
    lead: fields.lead,
    section: fields.section,
    byline: fields.byline,
    source: fields.source,
    tags: fields.tags,
    blocks,
  });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'body');
    return fail('invalid-input', field === 'blocks' ? 'body' : field);
  }
  return parsed.data;
}

/** A body that is only kept byte for byte looks empty, and would empty the article at the portal. */
function requireReadable({ schema, state }: Envelope): void {
  if (schema > DOCUMENT_SCHEMA) fail('newer-schema', 'body');
  if (typeof state !== 'object' || state === null || !('root' in state)) fail('corrupt', 'body');
}

function withRendition(block: Block, renditionOf: RenditionOf): Block {
  if (block.type !== 'figure') return block;
  const rendition = renditionOf(block.asset);
  if (rendition === null) return fail('corrupt', `photo ${block.asset.slice(0, 12)} has no rendition`);
  return { ...block, asset: rendition.sha256 };
}

/** The photos an article names, in order of appearance, each once. */
export function photosOf(content: ArticleContent): readonly string[] {
  return [...new Set(content.blocks.flatMap((block) => (block.type === 'figure' ? [block.asset] : [])))];
}

/** Looks a portal rendition's row up by its own hash, among the photos of a revision. */
export function renditionsBySha(revision: Pick<Revision, 'document'>, renditionOf: RenditionOf): ReadonlyMap<string, RenditionRow> {
  const originals = toBlocks(revision.document).blocks.flatMap((block) => (block.type === 'figure' ? [block.asset] : []));
  const rows = originals.map(renditionOf).filter((row) => row !== null);
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** The hash that both sides must agree on (see shared/portal-api/content-hash.ts). */
export function hashContent(content: ArticleContent): Promise<string> {
  return sha256Hex(canonicalContent(content));
}
