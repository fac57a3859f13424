import { beforeEach, describe, expect, it } from 'vitest';
import { createBroadcast } from '../../../electron/app/broadcast.ts';
import { createPortalAccounts } from '../../../electron/app/portal-accounts.ts';
import { createPortalDesk } from '../../../electron/app/portal-desk.ts';
import type { PortalStore } from '../../../electron/store/interfaces.ts';
import { defaultProfile, noLimits } from '../../../shared/domain/photo-profile.ts';
import { AppFailure, fail } from '../../../shared/domain/app-error.ts';
import type { Portal } from '../../../shared/domain/portal.ts';
import { defaultPreferences, type Preferences } from '../../../shared/domain/preferences.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

const practice: Portal = { id: 'training', name: 'Cổng tập huấn', kind: 'training', address: '', username: '', hasPassword: false, photos: defaultProfile };
const ward = { name: 'Cổng phường 1', address: ' https://phuong1.gov.vn/cong/ ', username: 'chau', password: 'mật' };

function setUp() {
  const rows = new Map<string, Portal>([['training', practice]]);
  const passwords = new Map<string, string>();
  const events: { readonly event: string; readonly payload: unknown }[] = [];
  const calls: string[] = [];
  let address: string | null = null;
  let preferences: Preferences = defaultPreferences;
  let refuse = false;
  const portals = {
    list: () => [...rows.values()],
    get: (id: string) => rows.get(id) ?? null,
    limits: (id: string) => (id === 'training' ? { ...noLimits, coverRatio: 2 } : noLimits),
    save: (portal: Portal) => void rows.set(portal.id, portal),
    remove: (id: string) => (id === 'training' ? fail('forbidden') : void rows.delete(id)),
  } as unknown as PortalStore;
  const secrets = {
    has: (id: string) => passwords.has(id),
    get: async (id: string) => passwords.get(id) ?? null,
    set: async (id: string, secret: string) => (refuse ? fail('secrets-unavailable') : void passwords.set(id, secret)),
    remove: async (id: string) => void passwords.delete(id),
  };
  const accounts = createPortalAccounts({ portals, secrets, demo: { username: 'phongvien', password: 'tap-huan' } });
  const desk = createPortalDesk({
    portals,
    accounts,
    secrets,
    training: {
      address: () => address,
      start: async () => void (address = 'http://127.0.0.1:4321'),
      stop: async () => void (address = null),
    },
    settings: {
      preferences: () => preferences,
      setPreferences: (change) => (preferences = { ...preferences, ...(change as Partial<Preferences>) }),
      setTrainingWanted: (wanted) => void calls.push(`wanted ${wanted}`),
    },
    engine: {
      check: async (portalId) => (calls.push(`check ${portalId}`), { portalId, reach: 'online', sections: [], authors: [] }),
      report: (portalId) => ({ portalId, reach: 'online', sections: [], authors: [] }),
      wake: () => void calls.push('wake'),
    },
    ids: { next: () => '01890a5d-ac96-774b-bcce-b302099a8057' },
    broadcast: createBroadcast(() => [{ id: 1, send: (event, payload) => void events.push({ event, payload }) }]),
    log: memoryLog(),
  });
  return { desk, accounts, rows, passwords, events, calls, refuseSecrets: () => void (refuse = true), choose: (id: string) => void (preferences = { ...preferences, portalId: id }), preferences: () => preferences };
}

let at: ReturnType<typeof setUp>;
beforeEach(() => void (at = setUp()));

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppFailure ? error.error.kind : 'other'),
  );

describe('a new portal', () => {
  it('is stored without its password, tried at once, and told to the pages', async () => {
    const portal = await at.desk.save(ward);
    expect(portal).toEqual({ id: '01890a5d-ac96-774b-bcce-b302099a8057', name: ward.name, kind: 'toasoan', address: 'https://phuong1.gov.vn/cong', username: 'chau', hasPassword: true, photos: defaultProfile });
    expect(at.rows.get(portal.id)).toEqual(portal);
    expect(at.calls).toEqual(['wake', `check ${portal.id}`]);
    expect(await at.accounts.secretFor(portal.id)).toEqual({ username: 'chau', password: 'mật' });
    expect(JSON.stringify([at.events, [...at.rows.values()]])).not.toContain('mật');
  });

  it.each(['http://phuong1.gov.vn', 'ftp://phuong1.gov.vn', 'javascript:alert(1)', 'https://a:b@phuong1.gov.vn', 'https://phuong1.gov.vn/?x=1', 'phuong1.gov.vn', '', 'file:///etc'])(
    'is refused at %j',
    async (address) => {
      expect(await kindOf(at.desk.save({ ...ward, address }))).toBe('invalid-input');
      expect([at.rows.size, at.passwords.size]).toEqual([1, 0]);
    },
  );

  it('is not stored when its password cannot be', async () => {
    at.refuseSecrets();
    expect(await kindOf(at.desk.save(ward))).toBe('secrets-unavailable');
    expect(at.rows.size).toBe(1);
  });
});

describe('changing a portal', () => {
  it('keeps a password that is not given, but never for another server', async () => {
    const { id } = await at.desk.save(ward);
    expect(await at.desk.save({ id, name: 'Mới', address: ward.address, username: 'chau' })).toMatchObject({ name: 'Mới', hasPassword: true });
    expect(await at.desk.save({ id, name: 'Mới', address: 'https://evil.example', username: 'chau' })).toMatchObject({ hasPassword: false });
    expect(await at.accounts.secretFor(id)).toBeNull();
  });

  it('removes a password that is given empty', async () => {
    const { id } = await at.desk.save(ward);
    expect(await at.desk.save({ ...ward, id, password: '' })).toMatchObject({ hasPassword: false });
  });

  it('that is not there says so', async () => {
    expect(await kindOf(at.desk.save({ ...ward, id: 'unknown' }))).toBe('not-found');
  });
});

describe('the training portal', () => {
  it('signs in with the demo account until another one is set', async () => {
    expect(await at.accounts.secretFor('training')).toEqual({ username: 'phongvien', password: 'tap-huan' });
    expect(at.desk.list()[0]?.portal).toMatchObject({ username: 'phongvien', hasPassword: true });
    await at.desk.save({ id: 'training', name: 'Tập huấn', address: 'https://evil.example', username: 'duyet', password: 'khác' });
    expect(at.rows.get('training')).toMatchObject({ name: 'Tập huấn', kind: 'training', address: '', username: 'duyet' });
    expect(await at.accounts.secretFor('training')).toEqual({ username: 'duyet', password: 'khác' });
  });

  it('is where it listens, and nowhere while it does not', async () => {
    expect(at.desk.addressOf('training')).toBeNull();
    expect(at.desk.list()[0]).toMatchObject({ running: false, reach: 'offline' });
    expect(await at.desk.setTraining(true)).toMatchObject({ running: true, reach: 'online' });
    at.desk.trainingChanged('http://127.0.0.1:4321');
    expect(at.rows.get('training')?.address).toBe('http://127.0.0.1:4321');
    expect(at.desk.addressOf('training')).toBe('http://127.0.0.1:4321');
    expect(await at.desk.setTraining(false)).toMatchObject({ running: false, reach: 'offline' });
    expect(at.calls).toEqual(['wanted true', 'wake', 'check training', 'wanted false']);
  });

  it('cannot be removed', async () => {
    expect(await kindOf(at.desk.remove('training'))).toBe('forbidden');
  });
});

describe('removing a portal', () => {
  it('takes its password and the choice of it along', async () => {
    const { id } = await at.desk.save(ward);
    at.choose(id);
    await at.desk.remove(id);
    expect([at.rows.has(id), at.passwords.size, at.preferences().portalId]).toEqual([false, 0, 'training']);
    expect(at.events.at(-1)?.event).toBe('preferences:changed');
    expect(at.desk.addressOf(id)).toBeNull();
    expect(await at.accounts.secretFor(id)).toBeNull();
  });
});

it('tells the shape of covers that a portal said, else the usual one', async () => {
  const { desk } = setUp();
  const { id } = await desk.save(ward);
  expect(desk.list().map(({ portal, coverRatio }) => [portal.id, coverRatio])).toEqual([
    ['training', 2],
    [id, 16 / 9],
  ]);
});

describe('looking around', () => {
  it('asks every portal but the embedded one', async () => {
    const { id } = await at.desk.save(ward);
    at.calls.length = 0;
    at.desk.lookAround();
    expect(at.calls).toEqual([`check ${id}`]);
    expect(await at.desk.check(id)).toMatchObject({ portal: { id }, reach: 'online' });
  });
});
