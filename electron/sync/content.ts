import { fail } from '../../shared/domain/app-error.ts';
import type { Cover } from '../../shared/domain/article.ts';
import { attachmentMimes, attachmentName } from '../../shared/domain/attachment.ts';
import { defaultProfile, type PhotoProfile, purposeOf } from '../../shared/domain/photo-profile.ts';
import { DOCUMENT_SCHEMA, type Envelope } from '../../shared/document/envelope.ts';
import type { Block } from '../../shared/document/model.ts';
import { photosIn } from '../../shared/document/photos-in.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { articleContentSchema, type ArticleContent, type RemoteCover } from '../../shared/portal-api/schemas.ts';
import type { AttachmentRow, RenditionRow, Revision, Store } from '../store/interfaces.ts';
import { sha256Hex } from './hash.ts';

/** What the store knows of the files that an article names; null for one that is not on this PC. */
export type ArticleFiles = {
  /** The rendition of an original that portals get. */
  readonly rendition: (assetId: string) => RenditionRow | null;
  readonly attachment: (assetId: string) => AttachmentRow | null;
  /** The original that an edited version was made from; of an original, itself. */
  readonly origin: (assetId: string) => string;
};

/** Bytes that go to the portal under their own hash. */
export type Upload = { readonly what: 'photo' | 'file'; readonly sha256: string; readonly mime: string; readonly bytes: number };

/** `profile`: how the portal wants its photos; the renditions for it have to be made before. */
export function filesIn({ assets, attachments }: Pick<Store, 'assets' | 'attachments'>, profile: PhotoProfile = defaultProfile): ArticleFiles {
  const purpose = purposeOf(profile);
  return { rendition: (assetId) => assets.rendition(assetId, purpose), attachment: attachments.get, origin: (assetId) => assets.get(assetId)?.origin ?? assetId };
}

/**
 * What is sent for a revision: its fields, and its body with every photo named by its rendition for the portal.
 * Throws AppFailure `invalid-input` whose detail is the field (`headline`, `section`, `body`, …), `corrupt` when the
 * body cannot be read, a photo has no rendition or an attachment is not here, and `newer-schema`: what this version
 * does not understand would be missing at the portal. Pure: the same revision and files always give the same content.
 */
export function buildContent(revision: Pick<Revision, 'fields' | 'document'>, files: ArticleFiles): ArticleContent {
  const { fields } = revision;
  if (fields.headline.trim() === '') fail('invalid-input', 'headline');
  if (fields.section.trim() === '') fail('invalid-input', 'section');
  requireReadable(revision.document);
  const original = toBlocks(revision.document).blocks;
  const blocks = original.map((block) => withFiles(block, files));
  const parsed = articleContentSchema.safeParse({
    headline: fields.headline,
    lead: fields.lead,
    section: fields.section,
    byline: fields.byline,
    source: fields.source,
    tags: fields.tags,
    blocks,
    // Without a cover there is no such key: what was sent before there were covers keeps its hash.
    ...(fields.cover === null ? {} : { cover: coverOf(fields.cover, original, files) }),
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
  if (block.type === 'figure') return { ...block, asset: renditionOf(block.asset, files).sha256 };
  if (block.type === 'gallery') return { ...block, photos: block.photos.map((photo) => ({ ...photo, asset: renditionOf(photo.asset, files).sha256 })) };
  if (block.type !== 'attachment') return block;
  // Type and size were found out when the file came in; what the document says of them is only a copy.
  const row = files.attachment(block.asset);
  const mime = attachmentMimes.find((known) => known === row?.mime);
  if (row === null || mime === undefined) return fail('corrupt', `file ${block.asset.slice(0, 12)} is not on this PC`);
  return { ...block, mime, bytes: row.bytes, name: attachmentName(block.name, mime) };
}

function renditionOf(assetId: string, files: ArticleFiles): RenditionRow {
  return files.rendition(assetId) ?? fail('corrupt', `photo ${assetId.slice(0, 12)} has no rendition`);
}

/** A cover is described by what the text says of the same photo; an edited version is the photo it was made from. */
function coverOf({ assetId, focus }: Cover, blocks: readonly Block[], files: ArticleFiles): RemoteCover {
  const { sha256, width, height } = renditionOf(assetId, files);
  const photos = photosIn(blocks);
  const same = photos.find(({ asset }) => asset === assetId) ?? photos.find(({ asset }) => files.origin(asset) === files.origin(assetId));
  return { asset: sha256, width, height, alt: same?.alt ?? '', focus };
}

/** Hashes of the photos, then of the attachments that an article names, in order of appearance, each once. */
export function assetsOf({ blocks, cover }: ArticleContent): readonly string[] {
  const files = blocks.flatMap((block) => (block.type === 'attachment' ? [block.asset] : []));
  return [...new Set([...photosIn(blocks).map(({ asset }) => asset), ...(cover ? [cover.asset] : []), ...files])];
}

/**
 * The content as it was planned: a photo that was made again since (its file was lost, and another version of the encoder
 * makes other bytes) keeps the name under which it was sent. Null when photos and plan no longer match one to one.
 */
export function asPlanned(content: ArticleContent, planned: readonly string[]): ArticleContent | null {
  const now = assetsOf(content);
  if (now.length !== planned.length) return null;
  const names = new Map(now.map((name, at) => [name, planned[at] ?? name]));
  const named = <T extends { readonly asset: string }>(photo: T): T => ({ ...photo, asset: names.get(photo.asset) ?? photo.asset });
  const blocks = content.blocks.map((block) =>
    block.type === 'figure' || block.type === 'attachment' ? named(block) : block.type === 'gallery' ? { ...block, photos: block.photos.map(named) } : block,
  );
  return { ...content, blocks, ...(content.cover ? { cover: named(content.cover) } : {}) };
}

/** What an article uploads, by the hash of the bytes. */
export function uploadsOf({ fields, document }: Pick<Revision, 'fields' | 'document'>, files: ArticleFiles): ReadonlyMap<string, Upload> {
  const photo = (assetId: string): readonly Upload[] => {
    const row = files.rendition(assetId);
    return row === null ? [] : [{ what: 'photo', sha256: row.sha256, mime: row.mime, bytes: row.bytes }];
  };
  const uploads = toBlocks(document).blocks.flatMap((block): readonly Upload[] => {
    const row = block.type === 'attachment' ? files.attachment(block.asset) : null;
    if (row !== null) return [{ what: 'file', sha256: row.id, mime: row.mime, bytes: row.bytes }];
    return photosIn([block]).flatMap(({ asset }) => photo(asset));
  });
  const cover = fields.cover === null ? [] : photo(fields.cover.assetId);
  return new Map([...uploads, ...cover].map((upload) => [upload.sha256, upload]));
}

/** The hash that both sides must agree on (see shared/portal-api/content-hash.ts). */
export function hashContent(content: ArticleContent): Promise<string> {
  return sha256Hex(canonicalContent(content));
}
