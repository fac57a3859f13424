/** Where "now" comes from. Injected everywhere so that tests are deterministic. */
export type Clock = {
  /** Milliseconds since the Unix epoch, UTC. */
  readonly now: () => number;
};

/** The machine's own clock. Created only in composition roots. */
export const systemClock: Clock = { now: () => Date.now() };
