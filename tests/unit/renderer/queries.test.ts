import { describe, expect, it } from 'vitest';
import { createQueryClient, keys, patchSaved, putPortal } from '../../../renderer/bridge/queries.ts';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';
import { fakeNewsroom } from './fake-newsroom.ts';

const row = (id: string, savedAt: number): ArticleSummary => ({ id, headline: id, section: '', state: 'draft', sample: false, savedAt, trashedAt: null, firstPhoto: null });

function client(...rows: readonly ArticleSummary[]) {
  const created = createQueryClient();
  created.setQueryData(keys.articleList(false, ''), rows);
  return { created, rows: () => created.getQueryData<readonly ArticleSummary[]>(keys.articleList(false, '')) };
}

describe('rows of the library after a save', () => {
  it('hold the new words, and the article is first', () => {
    const { created, rows } = client(row('a', 300_000), row('b', 200_000), row('c', 100_000));
    patchSaved(created, 'c', { headline: 'mới', section: 'tin', savedAt: 400_000, firstPhoto: null });
    expect(rows()?.map(({ headline }) => headline)).toEqual(['mới', 'a', 'b']);
  });

  it('are the same list when nothing would look different', () => {
    const { created, rows } = client(row('a', 300_000), row('b', 200_000));
    const before = rows();
    patchSaved(created, 'a', { headline: 'a', section: '', savedAt: 310_000, firstPhoto: null });
    expect(rows()).toBe(before);
    patchSaved(created, 'a', { headline: 'a', section: '', savedAt: 370_000, firstPhoto: null });
    expect(rows()?.[0]?.savedAt).toBe(370_000);
  });

  it('leave lists alone that do not hold the article', () => {
    const { created, rows } = client(row('a', 1));
    const before = rows();
    patchSaved(created, 'z', { headline: 'z', section: '', savedAt: 2, firstPhoto: null });
    expect(rows()).toBe(before);
  });
});

describe('portals in the cache', () => {
  it('keep their order when one changes', () => {
    const created = createQueryClient();
    const [training] = fakeNewsroom().portals;
    if (!training) throw new Error('no portal');
    const own: PortalStatus = { ...training, portal: { ...training.portal, id: 'own', kind: 'toasoan' } };
    created.setQueryData(keys.portals, [training, own]);
    putPortal(created, { ...training, reach: 'offline' });
    const after = created.getQueryData<readonly PortalStatus[]>(keys.portals);
    expect(after?.map(({ portal, reach }) => `${portal.id} ${reach}`)).toEqual(['training offline', 'own online']);
  });
});
