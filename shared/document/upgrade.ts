import { DOCUMENT_SCHEMA } from './envelope.ts';

/** Turns a state of one schema into one of the next. Pure; never changes its input. */
export type Upgrade = (state: unknown) => unknown;

/** `upgrades[n - 1]` leads from schema n to n + 1. Functions are only ever added: old documents stay readable for good. */
const upgrades: readonly Upgrade[] = [];

/**
 * The state as this version of the app understands it, or null when it was written by a newer one.
 * `chain` is the list of steps; its length plus one is the newest schema it can reach.
 */
export function upgradeState(schema: number, state: unknown, chain: readonly Upgrade[] = upgrades): unknown {
  if (schema > chain.length + 1) return null;
  return chain.slice(schema - 1).reduce((current, upgrade) => upgrade(current), state);
}

/** Proof that the chain and the schema number grow together. */
export const reachableSchema: number = upgrades.length + 1;
export const isNewer = (schema: number): boolean => schema > DOCUMENT_SCHEMA;
