import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import './notices.css';

/** Notices, newest last, over the lower edge of the window. Read out politely; never focused by themselves. */
export function NoticeStack() {
  const { t } = useTranslation();
  const { notices } = useWorkspace();
  const list = useStore(notices.list);
  return (
    <div className="notices" role="log" aria-live="polite" aria-label={t('notice.region')}>
      {list.map(({ id, tone, text, error, action }) => (
        <div key={id} className="notice">
          <Callout
            tone={tone}
            title={text}
            actions={
              <>
                {action ? (
                  <Button
                    look="link"
                    size="s"
                    onPress={() => {
                      notices.close(id);
                      action.run();
                    }}
                  >
                    {action.label}
                  </Button>
                ) : null}
                <IconButton label={t('notice.close')} size="s" onPress={() => notices.close(id)}>
                  <X size={15} aria-hidden />
                </IconButton>
              </>
            }
          >
            {error ? <ErrorWords error={error} /> : null}
          </Callout>
        </div>
      ))}
    </div>
  );
}
