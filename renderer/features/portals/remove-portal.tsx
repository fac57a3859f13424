import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

type RemovePortalProps = { readonly name: string; readonly busy: boolean; readonly onRemove: () => void };

/** *Xóa cổng*, asked once more in its place: the password goes with the portal and cannot be brought back. */
export function RemovePortal({ name, busy, onRemove }: RemovePortalProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // To the harmless answer when asked, back to the button when not.
    if (asked || wasAsked.current) place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    wasAsked.current = asked;
  }, [asked]);
  return (
    <div
      ref={place}
      className={asked ? 'portal-remove' : undefined}
      onKeyDownCapture={(event) => {
        if (!asked || event.key !== 'Escape') return;
        event.stopPropagation();
        setAsked(false);
      }}
    >
      {asked ? (
        <div role="alertdialog" aria-label={t('portals.removeAsk', { name })} aria-describedby="portal-remove-text">
          <Callout
            tone="bad"
            title={t('portals.removeAsk', { name })}
            actions={
              <>
                <Button size="s" look="bad" isDisabled={busy} onPress={onRemove}>
                  {t('portals.removeYes')}
                </Button>
                <Button size="s" onPress={() => setAsked(false)}>
                  {t('portals.cancel')}
                </Button>
              </>
            }
          >
            <span id="portal-remove-text">{t('portals.removeText')}</span>
          </Callout>
        </div>
      ) : (
        <Button size="s" look="bad" isDisabled={busy} onPress={() => setAsked(true)}>
          {t('portals.remove')}
        </Button>
      )}
    </div>
  );
}
