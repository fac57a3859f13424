import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import type { Cover } from '../../../shared/domain/article.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { noEdit, type PhotoEdit, type Region } from '../../../shared/domain/photo-edit.ts';
import { withBlursOf } from '../../../shared/domain/same-blurs.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { Session } from '../article/session.ts';

type Sized = Pick<Photo, 'assetId' | 'width' | 'height'>;
/** A photo that became another version of itself. `blockId`: its figure; null where it does not stand in the text. */
export type ChangedPhoto = { readonly blockId: string | null; readonly before: string; readonly photo: Sized };
type Api = Pick<NewsroomApi, 'photoEdit' | 'photoRecipe' | 'photoShow'>;
type Article = Pick<Session, 'openId' | 'isWritable' | 'editor' | 'details' | 'changeDetail' | 'refreshOutline'>;

/**
 * Puts edited versions where their photos stand, as one step of undo. Whoever was covered by the edit is covered on the
 * cover and wherever else the article has the same photo, too. Outside texts the store notes what stands for a photo,
 * so that it does not come back uncovered. `articleId`: the article for which the edits were begun; null = none. Throws
 * AppFailure when something could not be made; what could be made stands then.
 */
export async function putVersions(session: Article, articleId: string | null, changed: readonly ChangedPhoto[], api: Api = newsroom()): Promise<void> {
  const isOpen = (): boolean => articleId !== null && session.openId() === articleId && session.isWritable();
  const figures = isOpen() ? (session.editor()?.figures() ?? []) : [];
  const cover = isOpen() ? session.details.get().cover : null;
  const others = [...figures.filter(({ blockId }) => !changed.some((change) => change.blockId === blockId)).map(({ assetId }) => assetId), ...(cover ? [cover.assetId] : [])];
  const [followed] = await Promise.allSettled([followers(api, changed, new Set(others))]);
  const covered = followed.status === 'fulfilled' ? followed.value : new Map<string, Sized>();
  if (isOpen()) {
    const wanted = (blockId: string, assetId: string): Sized | undefined => {
      const own = changed.find((change) => change.blockId === blockId);
      return own === undefined ? covered.get(assetId) : own.before === assetId ? own.photo : undefined;
    };
    // Making photos may take long: only what still stands there is changed.
    const changes = (session.editor()?.figures() ?? []).flatMap(({ blockId, assetId }) => {
      const photo = wanted(blockId, assetId);
      return photo === undefined ? [] : [{ blockId, photo: { assetId: photo.assetId, width: photo.width, height: photo.height } }];
    });
    const now: Cover | null = session.details.get().cover;
    const coverPhoto = now === null ? undefined : covered.get(now.assetId);
    session.editor()?.together(() => {
      if (changes.length > 0) session.editor()?.changeFigures(changes);
      if (now !== null && coverPhoto !== undefined) session.changeDetail('cover', { ...now, assetId: coverPhoto.assetId });
    });
    session.refreshOutline();
  }
  await Promise.all(changed.map((change) => show(api, change)));
  if (followed.status === 'rejected') throw followed.reason;
}

/** Notes what stands for a photo outside texts. Taking a figure back to the original says nothing about that. */
async function show(api: Api, { blockId, photo }: ChangedPhoto): Promise<void> {
  const { origin } = await unwrap(api.photoRecipe({ assetId: photo.assetId }));
  const version = photo.assetId === origin ? null : photo.assetId;
  if (blockId === null || version !== null) await unwrap(api.photoShow({ assetId: origin, version }));
}

/** What other uses of the changed photos become, by the asset that stands there now. */
async function followers(api: Api, changed: readonly ChangedPhoto[], others: ReadonlySet<string>): Promise<ReadonlyMap<string, Sized>> {
  const recipeOf = async (assetId: string) => unwrap(api.photoRecipe({ assetId }));
  const edits = await Promise.all(
    changed.map(async ({ before, photo }) => {
      const [old, fresh] = await Promise.all([recipeOf(before), recipeOf(photo.assetId)]);
      return { origin: fresh.origin, before: blursIn(old.edit), after: blursIn(fresh.edit) };
    }),
  );
  const covering = edits.filter(({ after }) => after.length > 0);
  if (covering.length === 0) return new Map();
  const made = await Promise.all(
    [...others].map(async (assetId) => {
      const { origin, edit } = await recipeOf(assetId);
      const next = covering.reduce((now, change) => (change.origin === origin ? (withBlursOf(now, change.before, change.after) ?? now) : now), edit ?? noEdit);
      return next === (edit ?? noEdit) ? [] : [[assetId, await unwrap(api.photoEdit({ assetId: origin, edit: next }))] as const];
    }),
  );
  return new Map(made.flat());
}

const blursIn = (edit: PhotoEdit | null): readonly Region[] => edit?.blurs ?? [];
