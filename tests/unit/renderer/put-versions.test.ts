import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createArticleHistory, fieldStep } from '../../../renderer/editor/article-history.ts';
import { blankPhotoPort } from '../../../renderer/editor/photo-port.ts';
import { putVersions } from '../../../renderer/features/photos/put-versions.ts';
import type { Cover } from '../../../shared/domain/article.ts';
import { canonicalEdit, isNoEdit, noEdit, type PhotoEdit } from '../../../shared/domain/photo-edit.ts';
import { appError } from '../../../shared/domain/app-error.ts';
import { err, ok } from '../../../shared/ipc/result.ts';

const face = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
const blurred: PhotoEdit = { ...noEdit, blurs: [face] };
const crop: PhotoEdit = { ...noEdit, crop: { x: 0, y: 0, width: 1, height: 0.5 } };

/** Recipes as the main process keeps them, and an article with two figures and a cover. */
function setUp({ coverOf = 'x', full = false } = {}) {
  const recipes = new Map<string, { readonly origin: string; readonly edit: PhotoEdit | null }>(['x', 'y'].map((id) => [id, { origin: id, edit: null }]));
  const made = (origin: string, edit: PhotoEdit | null) => {
    const id = edit === null || isNoEdit(edit) ? origin : createHash('sha256').update(origin + canonicalEdit(edit)).digest('hex');
    if (edit !== null) recipes.set(id, { origin, edit });
    return { assetId: id, name: '', width: 6, height: 4, bytes: 1, caption: '', credit: '' };
  };
  const shown: unknown[] = [];
  const api: Parameters<typeof putVersions>[3] = {
    photoRecipe: ({ assetId }) => Promise.resolve(ok(recipes.get(assetId) ?? { origin: assetId, edit: null })),
    photoEdit: ({ assetId, edit }) => Promise.resolve(full ? err(appError('storage-full')) : ok(made(assetId, edit))),
    photoShow: (input) => (shown.push(input), Promise.resolve(ok(undefined))),
  };
  const history = createArticleHistory(() => 0);
  const words = { galleryId: null, caption: '', sharedCaption: '', credit: '', alt: '', width: 6, height: 4 };
  let figures = [{ ...words, blockId: 'one', assetId: 'x' }, { ...words, blockId: 'two', assetId: 'y' }, { ...words, blockId: 'three', assetId: 'x' }];
  let cover: Cover | null = { assetId: made(coverOf, crop).assetId, focus: { x: 0.5, y: 0.5 } };
  const put = (next: typeof figures): void => void (figures = next);
  const port = {
    ...blankPhotoPort,
    figures: () => figures,
    together: history.together,
    changeFigures: (changes: readonly { readonly blockId: string; readonly photo?: { readonly assetId: string } }[]) => {
      const before = figures;
      put(before.map((figure) => ({ ...figure, ...changes.find(({ blockId }) => blockId === figure.blockId)?.photo })));
      history.push(fieldStep(before, figures, put));
    },
  };
  const session = {
    openId: () => 'article',
    isWritable: () => true,
    editor: () => port,
    details: { get: () => ({ cover }) },
    changeDetail: (_: string, after: Cover | null) => {
      const before = cover;
      cover = after;
      history.recordField({ name: 'cover', before, after, apply: (value) => void (cover = value) });
    },
    refreshOutline: () => undefined,
  } as unknown as Parameters<typeof putVersions>[0];
  const editOf = (assetId: string | undefined) => recipes.get(assetId ?? '')?.edit ?? null;
  return { api, session, history, made, shown, figures: () => figures.map(({ assetId }) => assetId), coverEdit: () => editOf(cover?.assetId), cover: () => cover };
}

it('a face that is covered in one figure is covered on the cover and in other figures too, as one step of undo', async () => {
  const { api, session, history, made, shown, figures, coverEdit, cover } = setUp();
  const before = [figures(), cover()];
  const photo = made('x', blurred);
  await putVersions(session, 'article', [{ blockId: 'one', before: 'x', photo }], api);
  expect(figures()).toEqual([photo.assetId, 'y', photo.assetId]);
  expect(coverEdit()).toEqual({ ...crop, blurs: [face] });
  expect(cover()?.focus).toEqual({ x: 0.5, y: 0.5 });
  expect(shown).toEqual([{ assetId: 'x', version: photo.assetId }]);
  history.undo();
  expect([figures(), cover()]).toEqual(before);
  expect(history.canUndo()).toBe(false);
  history.redo();
  expect(coverEdit()?.blurs).toEqual([face]);
});

it('a photo that stands only on the cover is followed from the desk, and what stands for it is noted', async () => {
  const { api, session, made, shown, figures, coverEdit } = setUp({ coverOf: 'z' });
  const photo = made('z', blurred);
  await putVersions(session, 'article', [{ blockId: null, before: 'z', photo }], api);
  expect(coverEdit()?.blurs).toEqual([face]);
  expect(figures()).toEqual(['x', 'y', 'x']);
  await putVersions(session, null, [{ blockId: null, before: photo.assetId, photo: made('z', null) }], api);
  expect(shown).toEqual([{ assetId: 'z', version: photo.assetId }, { assetId: 'z', version: null }]);
});

it('a figure that goes back to the original says nothing about the photo elsewhere, and other edits move nothing', async () => {
  const { api, session, made, shown, figures, coverEdit } = setUp();
  const turned = made('x', { ...noEdit, rotate: 90 });
  await putVersions(session, 'article', [{ blockId: 'one', before: 'x', photo: turned }], api);
  await putVersions(session, 'article', [{ blockId: 'one', before: turned.assetId, photo: made('x', null) }], api);
  expect([figures(), coverEdit()]).toEqual([['x', 'y', 'x'], crop]);
  expect(shown).toEqual([{ assetId: 'x', version: turned.assetId }]);
});

it('when the others cannot be made the edit itself stands, and that is told', async () => {
  const { api, session, made, figures, coverEdit } = setUp({ full: true });
  const photo = made('x', blurred);
  await expect(putVersions(session, 'article', [{ blockId: 'one', before: 'x', photo }], api)).rejects.toThrow('storage-full');
  expect([figures(), coverEdit()]).toEqual([[photo.assetId, 'y', 'x'], crop]);
});
