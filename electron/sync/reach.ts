import type { PortalStatus } from '../../shared/ipc/contract.ts';
import type { PortalStore } from '../store/interfaces.ts';
import type { Verdict } from './retry.ts';

export type Reach = PortalStatus['reach'];

/** What the engine knows about a portal. */
export type PortalReport = Pick<PortalStatus, 'reach' | 'sections' | 'authors'> & { readonly portalId: string };

/** Remembers the result of the last attempt to reach each portal, and how long each asked to be left alone. */
export type ReachBook = {
  readonly report: (portalId: string) => PortalReport;
  /** Answers whether this is news. */
  readonly note: (portalId: string, reach: Reach) => boolean;
  /** Until when the portal wants no requests, ms since the epoch; 0 when it never said so. */
  readonly heldUntil: (portalId: string) => number;
  readonly hold: (portalId: string, until: number) => void;
};

export function createReachBook(portals: Pick<PortalStore, 'catalogue'>): ReachBook {
  const reaches = new Map<string, Reach>();
  const holds = new Map<string, number>();
  return {
    report: (portalId) => {
      const { sections, authors } = portals.catalogue(portalId);
      return { portalId, reach: reaches.get(portalId) ?? 'unknown', sections: [...sections], authors: [...authors] };
    },
    note: (portalId, reach) => {
      const news = reaches.get(portalId) !== reach;
      reaches.set(portalId, reach);
      return news;
    },
    heldUntil: (portalId) => holds.get(portalId) ?? 0,
    hold: (portalId, until) => void holds.set(portalId, until),
  };
}

/** What a failed try says about the portal; null when it says nothing (the trouble is on this PC). */
export function reachAfter({ error }: Verdict): Reach | null {
  switch (error.kind) {
    case 'offline':
    case 'portal-down':
      return 'offline';
    case 'sign-in-refused':
      return 'sign-in-refused';
    case 'conflict':
    case 'forbidden':
    case 'not-found':
    case 'rejected':
    case 'files-not-accepted':
      return 'online';
    default:
      return null;
  }
}
