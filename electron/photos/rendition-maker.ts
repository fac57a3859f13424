import { fail } from '../../shared/domain/app-error.ts';
import { photoMimes } from '../../shared/domain/asset.ts';
import { type PhotoEdit, readEdit } from '../../shared/domain/photo-edit.ts';
import type { AssetStore, EditStore, NewRendition, RenditionRow } from '../store/interfaces.ts';
import { DECODE_SECONDS_MAX, type RenderRequest } from './photo-job.ts';
import { createPhotoLanes } from './photo-lanes.ts';
import { usualWishes, type Wish } from './renditions.ts';

/** Files made from a stored original, not stored yet. Width and height: pixels of the finished picture at full size. */
export type Rendered = { readonly width: number; readonly height: number; readonly renditions: readonly (NewRendition & { readonly fits: boolean })[] };

export type RenditionMaker = {
  /** Makes files of an original with an edit (null: as it is) and stores nothing. Throws as `renderPhoto`, and `not-found`. */
  readonly render: (originId: string, edit: PhotoEdit | null, wishes: readonly Wish[]) => Promise<Rendered>;
  /**
   * The rendition of an original or an edited version, made when it is missing, or when its file was lost or damaged.
   * Askers of the same one share the work. Throws AppFailure as `render`; `too-large` when the profile's weight cannot be met.
   */
  readonly ensure: (assetId: string, wish: Wish) => Promise<RenditionRow>;
  /** Stops the thread; what waits or is under way fails with `cancelled`. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly assets: Pick<AssetStore, 'get' | 'rendition' | 'pathOf'>;
  readonly edits: EditStore;
  /** Entry of the photo threads. */
  readonly workerUrl?: URL;
  /** Longest time for one photo, in milliseconds. */
  readonly timeoutMs?: number;
};

const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? '../workers/photo-worker.ts' : './photo-worker.js', import.meta.url);

/**
 * Makes renditions later than at import: of edited versions, for the profiles of portals, in place of lost ones. It has a thread
 * of its own, so that nobody who edits a photo waits for a hundred others that come in.
 */
export function createRenditionMaker({ assets, edits, workerUrl = defaultWorker, timeoutMs = (DECODE_SECONDS_MAX + 5) * 1000 }: Options): RenditionMaker {
  const lanes = createPhotoLanes({ workerUrl, lanes: 1, timeoutMs });
  const underWay = new Map<string, Promise<RenditionRow>>();

  const fileOf = (sha256: string) => ({ sha256, path: assets.pathOf(sha256) });

  /** The logo as it is stored for portals: no larger than needed, transparent where it was. */
  function logoOf(edit: PhotoEdit | null): RenderRequest['logo'] {
    if (!edit?.mark) return null;
    return fileOf((assets.rendition(edit.mark.assetId, 'portal') ?? fail('not-found', 'logo')).sha256);
  }

  async function render(originId: string, edit: PhotoEdit | null, wishes: readonly Wish[]): Promise<Rendered> {
    const origin = assets.get(originId) ?? fail('not-found', 'photo');
    const mime = photoMimes.find((known) => known === origin.mime) ?? fail('corrupt', 'photo type');
    const request: RenderRequest = { step: 'render', original: fileOf(originId), mime, edit, logo: logoOf(edit), wishes };
    const { renditions, ...size } = await lanes.use((lane) => lane.ask(request));
    return { ...size, renditions: renditions.map(({ data, fits, ...row }) => ({ row: { ...row, bytes: data.byteLength }, data, fits })) };
  }

  async function make(assetId: string, wish: Wish): Promise<RenditionRow> {
    const recorded = assets.rendition(assetId, wish.purpose);
    if (recorded !== null && (await edits.hasWhole(assetId, wish.purpose))) return recorded;
    const version = edits.get(assetId);
    const edit = version && (readEdit(version.recipe) ?? fail('corrupt', 'recipe'));
    // Those of the import were made together, and come out the same only together.
    const wishes = usualWishes.some(({ purpose }) => purpose === wish.purpose) ? usualWishes : [wish];
    const { renditions } = await render(version?.origin ?? assetId, edit, wishes);
    // Kept under the profile's name it would be taken for one that meets the limit.
    if (renditions.some(({ fits }) => !fits)) fail('too-large', 'the weight limit of the portal cannot be met');
    const rows = await edits.keep(assetId, renditions);
    return rows.find(({ purpose }) => purpose === wish.purpose) ?? fail('internal', 'no rendition was made');
  }

  return {
    render,
    ensure: (assetId, wish) => {
      const key = `${assetId} ${wish.purpose}`;
      const running = underWay.get(key);
      if (running) return running;
      const task = make(assetId, wish).finally(() => underWay.delete(key));
      underWay.set(key, task);
      return task;
    },
    close: lanes.close,
  };
}
