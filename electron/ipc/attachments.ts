import type { AttachmentCopies } from '../app/attachment-copies.ts';
import type { AttachmentIntake } from '../app/attachment-intake.ts';
import type { Broadcast } from '../app/broadcast.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = {
  readonly attachmentIntake: AttachmentIntake;
  readonly attachmentCopies: AttachmentCopies;
  /** Asks the person for files; answers paths that the page never sees. */
  readonly chooseAttachments: (windowId: number) => Promise<readonly string[]>;
  readonly broadcast: Pick<Broadcast, 'one'>;
};

export function attachmentHandlers({ attachmentIntake, attachmentCopies, chooseAttachments, broadcast }: Deps): HandlersOf<'file'> {
  return {
    'file:choose': async ({ batch }, { windowId }) =>
      attachmentIntake.fromFiles(await chooseAttachments(windowId), (done, total) => broadcast.one(windowId, 'photo:progress', { batch, done, total })),
    'file:part': (part, { windowId }) => attachmentIntake.part(part, windowId),
    'file:open': (file) => attachmentCopies.open(file),
    'file:save': (file, { windowId }) => attachmentCopies.save(file, windowId),
  };
}
