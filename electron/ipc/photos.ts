import type { Broadcast } from '../app/broadcast.ts';
import type { PhotoIntake } from '../app/photo-intake.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly intake: PhotoIntake;
  /** Asks the person for files; answers paths that the page never sees. */
  readonly choose: (windowId: number) => Promise<readonly string[]>;
  readonly broadcast: Pick<Broadcast, 'one'>;
};

export function photoHandlers({ intake, choose, broadcast }: Deps): HandlersOf<'photo'> {
  return {
    'photo:choose': async ({ batch }, { windowId }) =>
      intake.fromFiles(await choose(windowId), (done, total) => broadcast.one(windowId, 'photo:progress', { batch, done, total })),
    'photo:import': ({ name, bytes }) => intake.fromPage(name, bytes),
  };
}
