import { Eye, EyeOff, FilePlus2, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../app/autosave.ts';
import { useFormats } from '../../app/format.ts';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import { Button } from '../../ui/button.tsx';
import type { ShelfEntry } from './item-draft.ts';
import type { Told } from './shelf-told.tsx';
import { useShelfActions } from './use-shelf-actions.ts';

type ItemBarProps = {
  readonly entry: ShelfEntry;
  readonly state: SaveState;
  readonly flush: () => Promise<boolean>;
  readonly onTold: (told: Told) => void;
  readonly onAttempt: (run: () => Promise<unknown>) => void;
  readonly onClose: () => void;
};

/** What can be done with an item as a whole. Whatever takes something away can be taken back. */
export function ItemBar({ entry, state, flush, onTold, onAttempt, onClose }: ItemBarProps) {
  const { t } = useTranslation();
  const { seconds } = useFormats();
  const { create } = useShelfActions(onTold);
  const { kind, item } = entry;
  const { id, name, hidden } = item;
  const ref = { id };
  const undoBy = (run: () => Promise<unknown>) => ({ label: t('library.undo'), run: () => onAttempt(run) });

  const remove = async (): Promise<void> => {
    if (!(await flush())) return;
    await unwrap(kind === 'templates' ? newsroom().templateRemove(ref) : newsroom().snippetRemove(ref));
    onTold({ tone: 'info', text: t('templates.removed', { name }), action: undoBy(async () => unwrap<unknown>(kind === 'templates' ? newsroom().templateRestore(ref) : newsroom().snippetRestore(ref))) });
  };
  const reset = async (): Promise<void> => {
    if (!(await flush())) return;
    await unwrap<unknown>(kind === 'templates' ? newsroom().templateReset(ref) : newsroom().snippetReset(ref));
    onTold({ tone: 'info', text: t('templates.wasReset', { name }), action: undoBy(putBack) });
  };
  /** What stood there before it was put back to how it came. */
  const putBack = async (): Promise<void> => {
    if (kind === 'templates') await unwrap(newsroom().templateSave({ id, name, scope: item.scope, document: item.document, description: item.description, fields: item.fields }));
    else await unwrap(newsroom().snippetSave({ id, name, scope: item.scope, document: item.document, shortcut: item.shortcut }));
  };
  const hide = async (): Promise<void> => {
    const hiding = { id, hidden: !hidden };
    await unwrap<unknown>(kind === 'templates' ? newsroom().templateSetHidden(hiding) : newsroom().snippetSetHidden(hiding));
  };

  return (
    <div className="shelf-bar">
      <span className={state.kind === 'failing' ? 'shelf-saved is-bad' : 'shelf-saved'}>
        {state.kind === 'failing' ? t('status.failing') : state.kind === 'saving' ? t('status.saving') : item.updatedAt > 0 ? t('templates.savedAt', { time: seconds(state.savedAt) }) : t('templates.asShipped')}
      </span>
      {kind === 'templates' ? (
        <Button
          size="s"
          onPress={() =>
            onAttempt(async () => {
              if (!(await flush())) return;
              onClose();
              create(item);
            })
          }
        >
          <FilePlus2 size={14} aria-hidden />
          {t('templates.use')}
        </Button>
      ) : null}
      <Button size="s" onPress={() => onAttempt(hide)}>
        {hidden ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
        {t(hidden ? 'templates.unhide' : 'templates.hide')}
      </Button>
      {item.changed ? (
        <Button size="s" onPress={() => onAttempt(reset)}>
          <RotateCcw size={14} aria-hidden />
          {t('templates.reset')}
        </Button>
      ) : null}
      {item.builtIn ? null : (
        <Button size="s" look="bad" onPress={() => onAttempt(remove)}>
          <Trash2 size={14} aria-hidden />
          {t('templates.remove')}
        </Button>
      )}
    </div>
  );
}
