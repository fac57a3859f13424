/** Where a video lives. `portal` stands for every other https page: the portal's own player, a provincial station. */
export const videoProviders = ['youtube', 'facebook', 'portal'] as const;
export type VideoProvider = (typeof videoProviders)[number];

export type VideoLink = { readonly provider: VideoProvider; readonly href: string };

/** There wherever this code runs; declared here because it is compiled without the types of a page or of Node. */
type Address = { href: string; readonly protocol: string; readonly hostname: string; readonly pathname: string; search: string; hash: string; readonly username: string; readonly searchParams: Parameters };
type Parameters = { readonly get: (name: string) => string | null };
declare const URL: { readonly parse: (address: string) => Address | null };

const youtube = /^(?:www\.|m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com)$/;
const facebook = /^(?:www\.|m\.|web\.)?(?:facebook\.com)$/;
/** YouTube's ids of videos. */
const youtubeId = /^[\w-]{6,20}$/;

/**
 * The address of a video as people copy it, in one form per provider and without what only tracks the reader; null
 * when it is not an https or http address. Nothing is fetched: the card must work without a network.
 */
export function videoFromAddress(typed: string): VideoLink | null {
  const url = URL.parse(typed.trim()) ?? URL.parse(`https://${typed.trim()}`);
  if (!url || !['https:', 'http:'].includes(url.protocol) || !/\.[a-z0-9-]+$|^localhost$|^\d/i.test(url.hostname) || url.username !== '') return null;
  const host = url.hostname.toLowerCase();
  if (youtube.test(host) || host === 'youtu.be') {
    const id = youtubeVideo(url, host);
    return id === null ? { provider: 'youtube', href: url.href } : { provider: 'youtube', href: `https://www.youtube.com/watch?v=${id}${startOf(url)}` };
  }
  if (facebook.test(host) || host === 'fb.watch') {
    const id = url.searchParams.get('v');
    url.search = id === null ? '' : `v=${encodeURIComponent(id)}`;
    url.hash = '';
    return { provider: 'facebook', href: url.href };
  }
  return { provider: 'portal', href: url.href };
}

/** Whether the address is of one video, not of a channel or a page: only such an address becomes a card by itself. */
export function isVideoPage({ provider, href }: VideoLink): boolean {
  if (provider === 'youtube') return /^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{6,20}(?:&t=\w+)?$/.test(href);
  return provider === 'facebook' && /^https?:\/\/(?:fb\.watch\/[\w-]+|[\w.]+\/(?:watch\/?\?v=\d+|(?:[^/?]+\/videos\/(?:[^/?]+\/)?|reel\/|share\/[vr]\/)[\w-]+))/i.test(href);
}

/** Where the video is, in words. */
export function videoPlace({ provider, href }: VideoLink): string {
  if (provider === 'youtube') return 'YouTube';
  return provider === 'facebook' ? 'Facebook' : (shortAddress(href).split('/')[0] ?? '');
}

/** An address as people read it. */
export function shortAddress(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/, '');
}

function youtubeVideo(url: Address, host: string): string | null {
  const [first = '', second = ''] = url.pathname.split('/').slice(1);
  const id = host === 'youtu.be' ? first : ['shorts', 'embed', 'live', 'v'].includes(first) ? second : url.searchParams.get('v');
  return id !== null && youtubeId.test(id) ? id : null;
}

function startOf(url: Address): string {
  const start = url.searchParams.get('t') ?? url.searchParams.get('start');
  return start !== null && /^[\dhms]{1,12}$/.test(start) ? `&t=${start}` : '';
}
