import { useEffect } from 'react';
import { useCommand } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { useAttachments } from '../attachments/use-attachments.ts';
import { usePhotos } from '../photos/use-photos.ts';
import { useFindCommands } from './use-find-commands.ts';
import { useLegacyCommands } from './use-legacy-commands.ts';

/**
 * Boxes whose text is not part of the article (search, settings, a keyword being typed) keep the browser's own undo.
 * Everything else is undone by the article's history.
 */
function hasOwnUndo(target: Element | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const beside = target.closest('.library, [role="dialog"], [data-undo="box"]') !== null && target.closest('.page-editor') === null;
  return beside || (target.dataset['undo'] === 'own' && target.value !== '');
}

/** Menu entries and keys that act on the open article, wherever the focus is. */
export function usePageCommands(): void {
  const { session, ui } = useWorkspace();
  /** The page of a template, while one is being edited above the article. */
  const page = () => ui.shelfPage.get() ?? session.editor();
  const { choose } = usePhotos();
  const { choose: chooseFiles } = useAttachments();
  const undo = (): void => void (hasOwnUndo(document.activeElement) ? document.execCommand('undo') : page()?.undo());
  const redo = (): void => void (hasOwnUndo(document.activeElement) ? document.execCommand('redo') : page()?.redo());
  useCommand('undo', undo);
  useCommand('redo', redo);
  useCommand('insert-photo', choose);
  useCommand('insert-file', chooseFiles);
  useFindCommands();
  useLegacyCommands();
  useCommand('toolbar', () => session.editor()?.focusToolbar());
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const inInspector = target?.closest('.inspector, .desk') !== null && target !== null;
      if (!inInspector || event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      // The browser would undo inside the box only, behind the back of what is stored.
      event.preventDefault();
      if (isRedo) session.editor()?.redo();
      else session.editor()?.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}
