import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';

/** Also what cannot be read: the dialog says what to do about it. */
const wordFile = /\.(?:docx|docm|dotx|doc|rtf)$/i;

type WordDrop = {
  /** Takes the Word files out of what was dropped or pasted, and begins to read the first; answers the other files. */
  readonly take: (files: readonly File[]) => readonly File[];
  /** Lets Word files fall on something that is not the page. */
  readonly handlers: { readonly onDragOver: (event: DragEvent) => void; readonly onDrop: (event: DragEvent) => void };
};

/** Word files that are dropped somewhere in the window. */
export function useWordDrop(): WordDrop {
  const { t } = useTranslation();
  const { wordImport, notices } = useWorkspace();
  const take = (files: readonly File[]): readonly File[] => {
    const [first, ...more] = files.filter(({ name }) => wordFile.test(name));
    if (first) void wordImport.take(first);
    if (more.length > 0) notices.show({ tone: 'wait', text: t('wordImport.oneAtATime', { names: more.map(({ name }) => name).join(', ') }) });
    return files.filter(({ name }) => !wordFile.test(name));
  };
  return {
    take,
    handlers: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        // Also what is not taken: otherwise the window would leave the article to show the file.
        event.preventDefault();
        take(files);
      },
    },
  };
}
