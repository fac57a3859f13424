import { useState, type DragEvent } from 'react';
import { filesInFolders, filesOf } from '../../../ui/dropped-folders.ts';
import { isPhotoName } from '../../../../shared/domain/asset.ts';

/** Files of the system that are let fall on the desk. `over`: some are held above it now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const inFolders = filesInFolders(event.dataTransfer, isPhotoName);
        const files = filesOf(event.dataTransfer);
        // One round for all of it, in one order.
        if (inFolders === null) onFiles(files);
        else void inFolders.then((found) => onFiles([...files, ...found]));
      },
    },
  };
}
