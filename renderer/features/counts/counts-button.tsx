import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Popover } from 'react-aria-components';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { secondsToRead } from '../../../shared/text/count.ts';
import { CountsSheet } from './counts-sheet.tsx';
import { useNumber } from './use-number.ts';
import { useSelectionCounts } from './use-selection-counts.ts';
import './counts.css';

/** How long the article is: short in the status bar, everything in a small sheet above it. */
export function CountsButton() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const button = useRef<HTMLButtonElement>(null);
  const whole = useStore(session.counts);
  const selected = useSelectionCounts();
  const open = useStore(ui.counts);
  const number = useNumber();
  useCommand('counts', () => ui.counts.set(true));
  const minutes = Math.max(1, Math.round(secondsToRead(whole, 'silently') / 60));
  const words = t('status.words', { count: whole.words });
  return (
    <>
      <Button ref={button} className="status-button" aria-haspopup="dialog" aria-expanded={open} onPress={() => ui.counts.set(!open)}>
        {selected ? `${number.format(selected.words)} / ${words}` : whole.words > 0 ? `${words} · ${t('status.minutes', { count: minutes })}` : words}
      </Button>
      <Popover className="popover counts" triggerRef={button} placement="top start" isOpen={open} onOpenChange={ui.counts.set}>
        <Dialog className="counts-body" aria-label={t('counts.title')}>
          <CountsSheet whole={whole} selected={selected} />
        </Dialog>
      </Popover>
    </>
  );
}
