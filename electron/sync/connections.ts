import { fail } from '../../shared/domain/app-error.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Portal } from '../../shared/domain/portal.ts';
import { API_PREFIX } from '../../shared/portal-api/schemas.ts';
import type { PortalStore } from '../store/interfaces.ts';
import { PortalFailure } from './portals/failure.ts';
import type { PortalAdapter } from './portals/portal.ts';
import { createToasoanAdapter } from './portals/toasoan/adapter.ts';
import { createHttp } from './portals/toasoan/http.ts';
import { createSession, type Credentials, type Session } from './portals/toasoan/session.ts';
import type { Timer } from './timer.ts';

export type ConnectionOptions = {
  readonly portals: Pick<PortalStore, 'get'>;
  readonly fetch: typeof globalThis.fetch;
  readonly timer: Timer;
  /** Ends everything when the engine stops. */
  readonly signal: AbortSignal;
  readonly secretFor: (portalId: string) => Promise<Credentials | null>;
  readonly addressOf: (portalId: string) => Promise<string | null>;
};

/** Signed-in connections to portals, kept while address, name and password stay the same. */
export type Connections = {
  /**
   * An adapter for one piece of work, ended by `signal`. Nothing is sent yet. Throws PortalFailure `unreachable` while
   * the portal has no address, `sign-in-refused` without a password; AppFailure `invalid-input` for an unsafe address.
   */
  readonly connect: (portalId: string, signal: AbortSignal) => Promise<PortalAdapter>;
  /** Whether the portal refused exactly the name and password that are set now. */
  readonly refused: (portalId: string) => Promise<boolean>;
  /** Forgets tokens and refusals: a person wants it tried again. */
  readonly forget: (portalId: string) => void;
};

type Entry = { readonly base: string; readonly credentials: Credentials; readonly session: Session };

export function createConnections({ portals, fetch, timer, signal, secretFor, addressOf }: ConnectionOptions): Connections {
  const entries = new Map<string, Entry>();

  /** The entry for what is set now; a token never outlives the address or the password it was made for. */
  const entryOf = async (portalId: string): Promise<Entry> => {
    const address = await addressOf(portalId);
    if (!address) throw new PortalFailure('unreachable', { detail: 'the portal has no address now' });
    const base = apiBase(address);
    const credentials = await secretFor(portalId);
    if (credentials === null) throw new PortalFailure('sign-in-refused', { detail: 'no password is set' });
    const known = entries.get(portalId);
    const same = known?.base === base && known.credentials.username === credentials.username && known.credentials.password === credentials.password;
    if (known !== undefined && same) return known;
    const entry = { base, credentials, session: createSession(createHttp({ base, fetch, timer, signal }), credentials) };
    entries.set(portalId, entry);
    return entry;
  };

  return {
    connect: async (portalId, workSignal) => {
      const { kind } = portals.get(portalId) ?? fail('not-found', 'portal');
      const { base, session } = await entryOf(portalId);
      return adapterFor(kind, createHttp({ base, fetch, timer, signal: AbortSignal.any([signal, workSignal]) }), session);
    },
    refused: async (portalId) => {
      const known = entries.get(portalId);
      return known !== undefined && known.session.refused() && (await entryOf(portalId)) === known;
    },
    forget: (portalId) => void entries.delete(portalId),
  };
}

function adapterFor(kind: Portal['kind'], http: ReturnType<typeof createHttp>, session: Session): PortalAdapter {
  switch (kind) {
    case 'training':
    case 'toasoan':
      return createToasoanAdapter(http, session);
    default:
      return assertNever(kind);
  }
}

/**
 * Where the API of a portal begins. Plain http is for this PC only: the password would travel readable.
 * Throws AppFailure `invalid-input` with detail `address`.
 */
export function apiBase(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : fail('invalid-input', 'address');
  const local = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  if (!safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return fail('invalid-input', 'address');
  return url.origin + url.pathname.replace(/\/+$/, '') + API_PREFIX;
}
