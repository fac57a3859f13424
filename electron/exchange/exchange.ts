import { fail } from '../../shared/domain/app-error.ts';
import { captionAlone } from '../../shared/document/block-words.ts';
import { photosIn } from '../../shared/document/photos-in.ts';
import { photosTogether } from '../../shared/document/photos-together.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { blocksToHtml } from '../../shared/document/to-html.ts';
import type { Block } from '../../shared/document/model.ts';
import { printedByline } from '../../shared/domain/byline.ts';
import { foundKinds, lostKinds, type ImportedDocument, type Lost } from '../../shared/domain/imported.ts';
import type { ArticleStore, AssetStore } from '../store/interfaces.ts';
import type { ExportForm } from './exchange-job.ts';
import type { ExchangeLane } from './exchange-lane.ts';
import type { ExportArticle, ExportPhoto } from './export/export-article.ts';
import type { ImportedBlock, ImportedFile, ImportedGallery } from './import/imported-block.ts';

type StoredPhoto = { readonly assetId: string; readonly width: number; readonly height: number };

type Deps = {
  readonly lane: ExchangeLane;
  readonly importer: {
    /** Stores a photo. Throws AppFailure for one that is none. */
    readonly importPhoto: (input: { readonly name: string; readonly bytes: Uint8Array }) => Promise<StoredPhoto>;
  };
  readonly articles: Pick<ArticleStore, 'get'>;
  readonly assets: Pick<AssetStore, 'rendition' | 'read'>;
  /** Name of a section; empty when nobody knows it. */
  readonly sectionName: (code: string) => string;
};

/** A file that was made, and what of the article is not in it. */
export type Made = {
  readonly bytes: Uint8Array;
  /** Photos whose file is gone. */
  readonly missing: number;
  /** Kinds of content that this version cannot read. */
  readonly unsupported: number;
};

export type Exchange = ReturnType<typeof createExchange>;

/** Articles in from other programs and out to them. Knows no dialogs and no paths. */
export function createExchange({ lane, importer, articles, assets, sectionName }: Deps) {
  return {
    /** Reads a Word file and stores its photos. Throws AppFailure as `ExchangeLane.ask`. */
    importWord: async (name: string, bytes: Uint8Array): Promise<ImportedDocument> => {
      const file = await lane.ask({ job: 'import', bytes });
      const lost: Partial<Record<Lost, number>> = { ...file.lost };
      const photos = new Map<number, StoredPhoto>();
      for (const [at, image] of file.images.entries()) {
        if (image.bytes.byteLength === 0) continue;
        const stored = await importer.importPhoto(image).catch(() => null);
        if (stored === null) lost['refused-photos'] = (lost['refused-photos'] ?? 0) + 1;
        else photos.set(at, stored);
      }
      return { name, ...pageOf(file, photos), lost: listed(lost, lostKinds) };
    },

    /** The newest stored text of an article in another form. Throws AppFailure `not-found`, or as `ExchangeLane.ask`. */
    make: async (articleId: string, form: ExportForm): Promise<Made> => {
      const { article, unsupported } = readArticle(articleId);
      const wanted = form.kind === 'docx' || form.kind === 'page' || (form.kind === 'clean' && form.parts.photos);
      const photos = wanted ? await readPhotos(article.blocks) : [];
      const shown = new Set(photosIn(article.blocks).map(({ asset }) => asset));
      return { bytes: await lane.ask({ job: 'export', form, article, photos }), missing: wanted ? shown.size - photos.length : 0, unsupported };
    },

    close: () => lane.close(),
  };

  function readArticle(id: string): { readonly article: ExportArticle; readonly unsupported: number } {
    const { fields, document } = articles.get(id) ?? fail('not-found');
    const { headline, lead, byline, source, tags } = fields;
    const { blocks, dropped } = toBlocks(document);
    return { article: { headline, lead, source, tags, section: sectionName(fields.section), byline: printedByline(byline), blocks }, unsupported: dropped.length };
  }

  /** One after the other; a photo whose file is gone is left out. */
  async function readPhotos(blocks: readonly Block[]): Promise<readonly (readonly [string, ExportPhoto])[]> {
    const found: (readonly [string, ExportPhoto])[] = [];
    for (const asset of new Set(photosIn(blocks).map((photo) => photo.asset))) {
      const row = assets.rendition(asset, 'portal');
      const bytes = row === null ? null : await assets.read(row.sha256).catch(() => null);
      if (row !== null && bytes !== null) found.push([asset, { bytes, mime: row.mime, width: row.width, height: row.height }]);
    }
    return found;
  }
}

function pageOf(file: ImportedFile, photos: ReadonlyMap<number, StoredPhoto>): Omit<ImportedDocument, 'name' | 'lost'> {
  const blocks = file.blocks.map((block, at) => blocksToHtml(named(block, `block-${String(at).padStart(6, '0')}`, photos), { assetUrl: (sha256) => `asset:${sha256}`, alignment: 'style' }));
  const unique = new Map([...photos.values()].map(({ assetId, width, height }) => [assetId, { assetId, width, height }]));
  return { blocks, photos: [...unique.values()], guesses: file.guesses, found: listed(file.found, foundKinds), converted: file.converted };
}

/** A block in the portable form. Where a photo could not be stored its words remain. */
function named(block: ImportedBlock, id: string, photos: ReadonlyMap<number, StoredPhoto>): readonly Block[] {
  if (block.type === 'gallery') return galleryOf(block, id, photos);
  if (block.type !== 'figure') return [{ ...block, id } as Block];
  const photo = photos.get(block.image);
  const words = { id, caption: [...block.caption], credit: block.credit };
  if (photo === undefined) return captionAlone(words);
  return [{ type: 'figure', asset: photo.assetId, width: photo.width, height: photo.height, alt: block.alt, ...words }];
}

function galleryOf({ photos: found, caption }: ImportedGallery, id: string, photos: ReadonlyMap<number, StoredPhoto>): readonly Block[] {
  const placed = found.map(({ image, alt, caption: words, credit }) => ({ stored: photos.get(image), words: { caption: [...words], credit, alt } }));
  const stands = placed.flatMap(({ stored, words }) => (stored === undefined ? [] : [{ asset: stored.assetId, width: stored.width, height: stored.height, ...words }]));
  const lost = placed.flatMap(({ stored, words }) => (stored === undefined ? captionAlone({ id, ...words }) : []));
  return [...photosTogether(stands, caption, () => id), ...lost];
}

/** Always in the same order, so that two reports can be compared at a glance. */
function listed<K extends string>(counts: Readonly<Partial<Record<K, number>>>, order: readonly K[]): { kind: K; count: number }[] {
  return order.map((kind) => ({ kind, count: counts[kind] ?? 0 })).filter(({ count }) => count > 0);
}
