import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../../electron/store/interfaces.ts';
import { canonicalEdit, noEdit, type PhotoEdit } from '../../shared/domain/photo-edit.ts';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

type Words = { readonly name?: string; readonly caption?: string; readonly credit?: string; readonly alt?: string; readonly place?: string; readonly takenAt?: number };

/** Adds a photo of a few random bytes with both usual renditions; answers its id and the hashes of its renditions. */
export async function addPhoto(store: Store, words: Words = {}): Promise<{ readonly id: string; readonly files: readonly string[] }> {
  const [original, thumb, portal] = [randomBytes(300), randomBytes(40), randomBytes(120)];
  const id = sha256(original);
  const row = { mime: 'image/jpeg', width: 40, height: 30 };
  await store.assets.add({
    asset: { ...row, id, name: 'ảnh.jpg', bytes: original.byteLength, caption: '', credit: '', ...words },
    original,
    renditions: [
      { row: { ...row, assetId: id, purpose: 'thumb', sha256: sha256(thumb), bytes: thumb.byteLength }, data: thumb },
      { row: { ...row, assetId: id, purpose: 'portal', sha256: sha256(portal), bytes: portal.byteLength }, data: portal },
    ],
  });
  return { id, files: [sha256(thumb), sha256(portal)] };
}

/** Adds a picture with itself as both renditions, so that all of its files are real pictures; answers its id. */
export async function addPhotoBytes(store: Store, bytes: Uint8Array, words: Words = {}): Promise<string> {
  const id = sha256(bytes);
  const row = { mime: 'image/jpeg', width: 160, height: 120, bytes: bytes.byteLength };
  await store.assets.add({
    asset: { ...row, id, name: 'ảnh.jpg', caption: '', credit: '', ...words },
    original: bytes,
    renditions: (['thumb', 'portal'] as const).map((purpose) => ({ row: { ...row, assetId: id, purpose, sha256: id }, data: bytes })),
  });
  return id;
}

/** Adds an edited version of a photo with one rendition. */
export async function addVersion(store: Store, origin: string, edit: Partial<PhotoEdit>): Promise<{ readonly id: string; readonly files: readonly string[] }> {
  const recipe = canonicalEdit({ ...noEdit, ...edit });
  const id = sha256(`${origin}\n${recipe}`);
  const portal = randomBytes(100);
  await store.edits.add({ id, origin, recipe, width: 40, height: 30 }, [{ row: { purpose: 'portal', sha256: sha256(portal), mime: 'image/jpeg', bytes: portal.byteLength, width: 40, height: 30 }, data: portal }]);
  return { id, files: [sha256(portal)] };
}

/** A removal with nothing but the database to ask. */
export const nothingElse = { otherTexts: () => '', settle: () => Promise.resolve() };
