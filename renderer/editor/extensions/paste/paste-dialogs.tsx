import { useSyncExternalStore } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { usePageHost } from '../../host.ts';
import type { PasteDesk, PasteView } from './desk.ts';
import './paste-dialogs.css';

/**
 * Shows a paste that takes a while, and asks about one that is longer than any article. Nobody types meanwhile: the
 * dialog itself has the focus, and none of its buttons, which the next space would press.
 */
export function PasteDialogs({ desk }: { readonly desk: PasteDesk }) {
  const { labels } = usePageHost();
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const close = (): void => {
    if (view?.phase === 'asking') view.answer('cancel');
    else view?.cancel();
  };
  return (
    <Dialog title={view?.phase === 'asking' ? labels.pasteLarge : labels.pasteWorking} closeLabel={labels.cancel} open={view !== null} onClose={close}>
      {view === null ? null : view.phase === 'asking' ? <Question view={view} /> : <Working view={view} />}
    </Dialog>
  );
}

function Question({ view }: { readonly view: Extract<PasteView, { readonly phase: 'asking' }> }) {
  const { labels } = usePageHost();
  return (
    <div className="paste-dialog">
      <p className="paste-words">{labels.pasteLargeText}</p>
      <div className="paste-answers">
        <Button onPress={() => view.answer('cancel')}>{labels.cancel}</Button>
        {view.plain ? <Button onPress={() => view.answer('plain')}>{labels.pasteAllPlain}</Button> : null}
        <Button look="go" onPress={() => view.answer('all')}>
          {labels.pasteAll}
        </Button>
      </div>
    </div>
  );
}

function Working({ view }: { readonly view: Extract<PasteView, { readonly phase: 'working' }> }) {
  const { labels } = usePageHost();
  return (
    <div className="paste-dialog">
      <Progress label={labels.pasteWorking} value={view.done} />
      <div className="paste-answers">
        <Button onPress={view.cancel}>{labels.cancel}</Button>
      </div>
    </div>
  );
}
