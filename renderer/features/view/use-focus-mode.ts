import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { rememberCaret } from '../../ui/caret.ts';

/** Whether the window shows the page alone. Escape leaves, unless something nearer has its own use for it. */
export function useFocusMode(): boolean {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const on = useStore(ui.focusMode);
  const open = useStore(session.view, (view) => view.phase === 'open');
  useEffect(() => {
    if (!on) return undefined;
    session.editor()?.announce(t('view.focusModeOn'));
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229 || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      event.preventDefault();
      const back = rememberCaret();
      ui.focusMode.set(false);
      back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on, session, t, ui]);
  return on && open;
}
