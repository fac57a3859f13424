import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Long work in short turns: other work of the main process (saves above all) goes in between. Counted in bytes and
 * rows, not in time: a turn is then about 3 ms on an office PC and the same in every run.
 */
export type ShortTurns = {
  /** Says what was done since the last call; lets others go first when that is a turn's worth. */
  readonly done: (bytes: number) => Promise<void>;
};

/** What is read in one turn, in bytes. */
export const TURN_BYTES = 500_000;
const ROW_COST = 4_000;

export function shortTurns(pause: () => Promise<unknown> = nextTurn): ShortTurns {
  let spent = 0;
  return {
    done: async (bytes) => {
      spent += bytes + ROW_COST;
      if (spent < TURN_BYTES) return;
      spent = 0;
      await pause();
    },
  };
}
