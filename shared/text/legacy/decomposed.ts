import type { Codec } from './encoding.ts';

/** A Latin letter and the Vietnamese marks (and the two old copies of grave and acute) that follow it. */
export const decomposed: Codec = {
  units: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u0303\u0306\u0309\u031b\u0323\u0340\u0341]+/g,
  letter: (unit) => unit.normalize('NFC'),
};
