/**
 * Names of photos and files that somebody is about to give a row. What is found whole on the disk is not written again,
 * so between finding it and committing its row nobody may delete it. In memory: one process at a time has the folder.
 */
export type FileClaims = {
  /** Claims these names until the answer is called. */
  readonly claim: (names: readonly string[]) => () => void;
  readonly isClaimed: (name: string) => boolean;
};

export function createFileClaims(): FileClaims {
  const counts = new Map<string, number>();
  return {
    claim: (names) => {
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      return () => {
        for (const name of names) {
          const left = (counts.get(name) ?? 0) - 1;
          if (left > 0) counts.set(name, left);
          else counts.delete(name);
        }
      };
    },
    isClaimed: (name) => counts.has(name),
  };
}
