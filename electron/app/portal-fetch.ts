import { net } from 'electron';

/**
 * How the main process reaches portals. Chromium's network stack rather than Node's: it obeys the system's proxy and
 * certificate settings, without which many office networks let nothing through. No cookies, no cache, and never into
 * our own `app:` scheme.
 */
export const portalFetch: typeof fetch = (input, init) => {
  const address = input instanceof URL ? input.href : input;
  return net.fetch(address, { ...init, cache: 'no-store', credentials: 'omit', bypassCustomProtocolHandlers: true });
};
