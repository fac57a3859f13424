import { ExportPhotos } from './export-photos.tsx';
import { StorageDialog } from './storage-dialog.tsx';
import { TargetDialog } from './target-dialog.tsx';
import type { Desk } from './use-desk.ts';
import type { Placing } from './use-placing.ts';

/** What lies over the desk, one at a time. */
export function DeskDialogs({ desk, placing }: { readonly desk: Desk; readonly placing: Placing }) {
  const { dialog, show } = desk;
  const close = (): void => show(null);
  switch (dialog?.kind) {
    case 'target':
      return <TargetDialog item={dialog.item} onClose={close} onChoose={(blockId) => void placing.replace(blockId, dialog.item)} />;
    case 'export':
      return <ExportPhotos items={dialog.items} onClose={close} />;
    case 'storage':
      return <StorageDialog onClose={close} />;
    case undefined:
      return null;
  }
}
