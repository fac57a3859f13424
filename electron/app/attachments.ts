import type { BrowserWindow } from 'electron';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { Store } from '../store/interfaces.ts';
import { createAttachmentCopies } from './attachment-copies.ts';
import { chooseAttachments, chooseCopyPlace } from './attachment-dialog.ts';
import { createAttachmentIntake } from './attachment-intake.ts';
import type { Log } from './log.ts';
import { openFile } from './open-external.ts';
import type { Words } from './words.ts';

type Deps = {
  readonly store: Pick<Store, 'assets' | 'attachments'>;
  readonly folder: string;
  readonly ids: IdSource;
  readonly window: (windowId: number) => BrowserWindow | null;
  readonly words: () => Words;
  readonly log: Log;
};

/** Files that are published with articles: how they come in, and how people look at them. */
export function createAttachments({ store: { assets, attachments }, folder, ids, window, words, log }: Deps) {
  return {
    attachmentIntake: createAttachmentIntake({ attachments, log }),
    attachmentCopies: createAttachmentCopies({ attachments, assets, ids, folder, show: openFile, place: (id, name) => chooseCopyPlace(window(id), words(), name) }),
    chooseAttachments: (id: number) => chooseAttachments(window(id), words()),
  };
}
