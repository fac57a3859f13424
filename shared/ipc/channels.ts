import type { Channel, EventName } from './contract.ts';

/**
 * Names of the contract, without its schemas: the preload script loads before every page and must stay small,
 * so it may not pull in zod. A test keeps both lists equal to the contract; the types keep out strangers.
 */
export const channels = [
  'app:boot',
  'preferences:set',
  'window:new',
  'shell:open',
  'article:list',
  'article:create',
  'article:open',
  'article:take-over',
  'article:close',
  'article:save',
  'article:duplicate',
  'article:trash',
  'article:restore',
  'article:flushed',
  'photo:choose',
  'photo:import',
  'portal:list',
  'portal:save',
  'portal:remove',
  'portal:check',
  'training:set-running',
  'delivery:send',
  'delivery:list',
  'delivery:retry',
  'delivery:cancel',
] as const satisfies readonly Channel[];

/** Events of the main process that a page may listen to. */
export const eventNames = [
  'article:changed',
  'article:lease-lost',
  'flush',
  'photo:progress',
  'delivery:changed',
  'portal:changed',
  'preferences:changed',
  'command',
] as const satisfies readonly EventName[];
