/** What stands in the boxes of the portal form. */
export type PortalDraft = { readonly name: string; readonly address: string; readonly username: string; readonly password: string };

type Faults = { readonly [K in keyof PortalDraft]?: 'needName' | 'needAddress' | 'needUser' | 'needPassword' };

/** What is missing or wrong, as keys of the locale file. A kept password need not be entered again. */
export function faultsOf({ name, address, username, password }: PortalDraft, hasPassword: boolean): Faults {
  return {
    ...(name.trim() === '' ? { name: 'needName' as const } : {}),
    ...(isHttp(address.trim()) ? {} : { address: 'needAddress' as const }),
    ...(username.trim() === '' ? { username: 'needUser' as const } : {}),
    ...(password === '' && !hasPassword ? { password: 'needPassword' as const } : {}),
  };
}

function isHttp(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
}
