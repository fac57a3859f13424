import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../shared/domain/photo-profile.ts';
import type { Portal } from '../../shared/domain/portal.ts';
import { document, fields, kindOf, openTemp } from './support.ts';

const commune: Portal = { id: 'xa', name: 'Cổng xã', kind: 'toasoan', address: 'https://xa.gov.vn', username: 'huong', hasPassword: true, photos: defaultProfile };

describe('portals', () => {
  it('always hold the training portal, first, and keep what is set on it', () => {
    const { dir, store, raw } = openTemp();
    const [training] = store.portals.list();
    expect(training).toEqual({ id: 'training', name: 'Cổng tập huấn', kind: 'training', address: '', username: '', hasPassword: false, photos: defaultProfile });
    store.portals.save(commune);
    store.portals.save({ ...commune, id: 'a', name: 'A' });
    store.portals.save({ id: 'training', name: 'Tập huấn', kind: 'training', address: 'http://127.0.0.1:9', username: 'phongvien', hasPassword: true, photos: defaultProfile });
    store.close();
    const again = openTemp(dir).store;
    expect(again.portals.list().map(({ name }) => name)).toEqual(['Tập huấn', 'Cổng xã', 'A']);
    expect(again.portals.get('training')).toMatchObject({ address: 'http://127.0.0.1:9', hasPassword: true });
    again.close();
    raw().exec("DELETE FROM portals WHERE id = 'training'");
    expect(openTemp(dir).store.portals.list()[0]?.name).toBe('Cổng tập huấn');
  });

  it('are changed by saving and refuse what is not a portal', () => {
    const { store } = openTemp();
    store.portals.save(commune);
    store.portals.save({ ...commune, name: 'Cổng mới', hasPassword: false });
    expect(store.portals.get('xa')).toEqual({ ...commune, name: 'Cổng mới', hasPassword: false });
    expect(store.portals.get('none')).toBeNull();
    for (const wrong of [{ ...commune, name: '' }, { ...commune, kind: 'training' as const }, { ...commune, id: 'training' }]) {
      expect(kindOf(() => store.portals.save(wrong))).toBe('invalid-input');
    }
  });

  it('remember sections and authors', () => {
    const { store, raw } = openTemp();
    const sections = [{ code: 'tin-tuc', name: 'Tin tức - Sự kiện' }];
    const authors = [{ name: 'Bích Hường', penName: 'BH' }];
    expect(store.portals.catalogue('training')).toEqual({ sections: [], authors: [] });
    store.portals.setCatalogue('training', [], authors);
    store.portals.setCatalogue('training', sections, authors);
    expect(store.portals.catalogue('training')).toEqual({ sections, authors });
    expect(kindOf(() => store.portals.setCatalogue('none', [], []))).toBe('not-found');
    raw().exec("UPDATE portal_catalogues SET sections = '[{'");
    expect(store.portals.catalogue('training')).toEqual({ sections: [], authors });
  });

  it('are removed unless a delivery needs them, and leave the delivery book as it is', () => {
    const { store } = openTemp();
    store.portals.save(commune);
    store.portals.setCatalogue('xa', [{ code: 'a', name: 'A' }], []);
    const article = store.articles.create({ fields: fields('Bài'), document: document('x'), sample: false });
    const { id } = store.deliveries.create({ articleId: article.id, portalId: 'xa', intent: 'draft', assets: [] });
    expect(kindOf(() => store.portals.remove('training'))).toBe('forbidden');
    expect(kindOf(() => store.portals.remove('xa'))).toBe('conflict');
    store.deliveries.cancel(id);
    store.portals.remove('xa');
    expect(store.portals.get('xa')).toBeNull();
    expect(store.portals.catalogue('xa').sections).toEqual([]);
    expect(store.deliveries.list()).toEqual([expect.objectContaining({ id, portalId: 'xa' })]);
    expect(kindOf(() => store.portals.remove('xa'))).toBe('not-found');
  });
});
