import type { photoContract } from '../../shared/ipc/photo-contract.ts';
import type { Broadcast } from '../app/broadcast.ts';
import type { PhotoIntake, RoundReport } from '../app/photo-intake.ts';
import type { Handlers } from './handlers.ts';

type Deps = {
  readonly intake: PhotoIntake;
  /** Asks the person for files or a folder; answers paths that the page never sees. */
  readonly choose: (windowId: number, from: 'files' | 'folder') => Promise<readonly string[]>;
  readonly broadcast: Pick<Broadcast, 'one'>;
};

export function photoHandlers({ intake, choose, broadcast }: Deps): Pick<Handlers, keyof typeof photoContract> {
  const report = (batch: string, windowId: number): RoundReport => ({
    found: (names, left) => void broadcast.one(windowId, 'photo:found', { batch, names: [...names], left }),
    imported: (index, result) => void broadcast.one(windowId, 'photo:imported', { batch, index, name: result.name, result }),
  });
  return {
    'photo:choose': ({ batch, from, articleId }, { windowId }) => intake.fromPaths(choose(windowId, from), { batch, windowId, articleId }, report(batch, windowId)),
    'photo:part': (part, { windowId }) => intake.part(part, windowId),
    'photo:cancel': ({ batch }, { windowId }) => intake.cancel(batch, windowId),
    'photo:retry': ({ batch }, { windowId }) => intake.retry(batch, windowId, report(batch, windowId).imported),
  };
}
