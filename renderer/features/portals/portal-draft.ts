import type { Portal } from '../../../shared/domain/portal.ts';

/** What stands in the boxes of the portal form. */
export type PortalDraft = { readonly name: string; readonly address: string; readonly username: string; readonly password: string };

type Faults = { readonly [K in keyof PortalDraft]?: 'needName' | 'needAddress' | 'needUser' | 'needPassword' };

/**
 * What is missing or wrong, as keys of the locale file. A password already kept need not be entered again, unless the
 * address changes: it is never shown to another server. The training portal's address is the app's own business.
 */
export function faultsOf({ name, address, username, password }: PortalDraft, before: Portal | null): Faults {
  const training = before?.kind === 'training';
  const kept = before !== null && before.hasPassword && (training || before.address === plainAddress(address));
  return {
    ...(name.trim() === '' ? { name: 'needName' as const } : {}),
    ...(training || isHttp(address.trim()) ? {} : { address: 'needAddress' as const }),
    ...(username.trim() === '' ? { username: 'needUser' as const } : {}),
    ...(password === '' && !kept ? { password: 'needPassword' as const } : {}),
  };
}

/** The address as it is stored: without the slashes people copy along. */
export function plainAddress(address: string): string {
  return address.trim().replace(/\/+$/, '');
}

function isHttp(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
}
