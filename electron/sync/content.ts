import { fail } from '../../shared/domain/app-error.ts';
import { attachmentMimes, attachmentName } from '../../shared/domain/attachment.ts';
import { DOCUMENT_SCHEMA, type Envelope } from '../../shared/document/envelope.ts';
import type { Block } from '../../shared/document/model.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { articleContentSchema, type ArticleContent } from '../../shared/portal-api/schemas.ts';
import type { AttachmentRow, RenditionRow, Revision, Store } from '../store/interfaces.ts';
import { sha256Hex } from './hash.ts';

/** What the store knows of the files that an article names; null for one that is not on this PC. */
export type ArticleFiles = {
  /** The rendition of an original that portals get. */
  readonly rendition: (assetId: string) => RenditionRow | null;
  readonly attachment: (assetId: string) => AttachmentRow | null;
};

/** Bytes that go to the portal under their own hash. */
export type Upload = { readonly what: 'photo' | 'file'; readonly sha256: string; readonly mime: string; readonly bytes: number };

export function filesIn({ assets, attachments }: Pick<Store, 'assets' | 'attachments'>): ArticleFiles {
  return { rendition: (assetId) => assets.rendition(assetId, 'portal'), attachment: attachments.get };
}

/**
 * What is sent for a revision: its fields, and its body with every photo named by its portal rendition.
 * Throws AppFailure `invalid-input` whose detail is the field (`headline`, `section`, `body`, …), `corrupt` when the
 * body cannot be read, a photo has no rendition or an attachment is not here, and `newer-schema`: what this version
 * does not understand would be missing at the portal. Pure: the same revision and files always give the same content.
 */
export function buildContent(revision: Pick<Revision, 'fields' | 'document'>, files: ArticleFiles): ArticleContent {
  const { fields } = revision;
  if (fields.headline.trim() === '') fail('invalid-input', 'headline');
  if (fields.section.trim() === '') fail('invalid-input', 'section');
  requireReadable(revision.document);
  const blocks = toBlocks(revision.document).blocks.map((block) => withFiles(block, files));
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

function withFiles(block: Block, files: ArticleFiles): Block {
  if (block.type === 'figure') {
    const rendition = files.rendition(block.asset);
    if (rendition === null) return fail('corrupt', `photo ${block.asset.slice(0, 12)} has no rendition`);
    return { ...block, asset: rendition.sha256 };
  }
  if (block.type !== 'attachment') return block;
  // Type and size were found out when the file came in; what the document says of them is only a copy.
  const row = files.attachment(block.asset);
  const mime = attachmentMimes.find((known) => known === row?.mime);
  if (row === null || mime === undefined) return fail('corrupt', `file ${block.asset.slice(0, 12)} is not on this PC`);
  return { ...block, mime, bytes: row.bytes, name: attachmentName(block.name, mime) };
}

/** Hashes of the photos, then of the attachments that an article names, in order of appearance, each once. */
export function assetsOf({ blocks }: ArticleContent): readonly string[] {
  const named = (type: 'figure' | 'attachment') => blocks.flatMap((block) => (block.type === type ? [block.asset] : []));
  return [...new Set([...named('figure'), ...named('attachment')])];
}

/** What an article uploads, by the hash of the bytes. */
export function uploadsOf(revision: Pick<Revision, 'document'>, files: ArticleFiles): ReadonlyMap<string, Upload> {
  const uploads = toBlocks(revision.document).blocks.flatMap((block): readonly Upload[] => {
    if (block.type === 'figure') {
      const row = files.rendition(block.asset);
      return row === null ? [] : [{ what: 'photo', sha256: row.sha256, mime: row.mime, bytes: row.bytes }];
    }
    const row = block.type === 'attachment' ? files.attachment(block.asset) : null;
    return row === null ? [] : [{ what: 'file', sha256: row.id, mime: row.mime, bytes: row.bytes }];
  });
  return new Map(uploads.map((upload) => [upload.sha256, upload]));
}

/** The hash that both sides must agree on (see shared/portal-api/content-hash.ts). */
export function hashContent(content: ArticleContent): Promise<string> {
  return sha256Hex(canonicalContent(content));
}
