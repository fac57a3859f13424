import { Check, CloudOff, Eye, LoaderCircle, Minimize2, TriangleAlert, Wifi, WifiOff } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useDeliveries } from '../bridge/queries.ts';
import { CountsButton } from '../features/counts/counts-button.tsx';
import { articlesToSend } from '../features/deliveries/facts.ts';
import { usePortal } from '../features/portals/use-portal.ts';
import type { SaveState } from './autosave.ts';
import { useFormats } from './format.ts';
import { useStore } from './store.ts';
import { usePanes } from './use-panes.ts';
import { useWorkspace } from './workspace.tsx';
import './status-bar.css';

/** The quiet line at the bottom: what is saved, how long it is, and how things stand with the portal. */
export function StatusBar() {
  const { t } = useTranslation();
  return (
    <footer className="status" aria-label={t('status.label')}>
      <SaveStatus />
      <Length />
      <LeaveFocusMode />
      <span className="status-space" />
      <Reach />
      <Queue />
      <PortalName />
    </footer>
  );
}

const SAVING = { kind: 'saving' } as const;
const shownState = (save: SaveState): SaveState | typeof SAVING => (save.kind === 'saving' ? SAVING : save);

function SaveStatus() {
  const { t } = useTranslation();
  const { seconds } = useFormats();
  const { session } = useWorkspace();
  const view = useStore(session.view);
  // Under continuous typing every save answers while the next is due: the line stays as it is.
  const save = useStore(session.save, shownState);
  const words = (): { readonly look: string; readonly icon: React.ReactNode; readonly text: string; readonly title?: string } => {
    if (view.phase !== 'open') return { look: '', icon: null, text: '' };
    switch (save.kind) {
      case 'saved':
        if (view.readOnly) return { look: '', icon: <Eye size={15} aria-hidden />, text: t('status.readOnly') };
        return { look: 'is-ok', icon: <Check size={15} aria-hidden />, text: t('status.saved', { time: seconds(save.savedAt) }) };
      case 'saving':
        return { look: '', icon: <LoaderCircle size={15} aria-hidden />, text: t('status.saving') };
      case 'failing':
        return { look: 'is-bad', icon: <TriangleAlert size={15} aria-hidden />, text: `${t('status.failing')}. ${t(`error.${save.error.kind}.happened`)} ${t(`error.${save.error.kind}.safe`)}` };
      case 'refused':
        return { look: 'is-wait', icon: <TriangleAlert size={15} aria-hidden />, text: t('status.refused') };
    }
  };
  const { look, icon, text } = words();
  return (
    <span className={`status-save ${look}`}>
      {icon}
      <span role="status" aria-live="polite" title={text}>
        {text}
      </span>
    </span>
  );
}

function Length() {
  const { session } = useWorkspace();
  const open = useStore(session.view, (view) => view.phase === 'open');
  return open ? <CountsButton /> : null;
}

/** The way out for the mouse; Escape is the way out for the keyboard. */
function LeaveFocusMode() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const on = useStore(ui.focusMode);
  if (!on) return null;
  return (
    <button
      type="button"
      className="status-button"
      onClick={() => {
        ui.focusMode.set(false);
        session.editor()?.focusAgain();
      }}
    >
      <Minimize2 size={14} aria-hidden />
      {t('view.leaveFocusMode')}
    </button>
  );
}

function Reach() {
  const { t } = useTranslation();
  const status = usePortal();
  const reach = status?.portal.kind === 'training' && !status.running ? 'offline' : (status?.reach ?? 'unknown');
  switch (reach) {
    case 'online':
      return <Line look="is-ok" icon={<Wifi size={15} aria-hidden />} text={t('status.online')} />;
    case 'offline':
      return <Line look="is-wait" icon={<WifiOff size={15} aria-hidden />} text={t('status.offline')} />;
    case 'sign-in-refused':
      return <Line look="is-bad" icon={<TriangleAlert size={15} aria-hidden />} text={t('status.refusedSignIn')} />;
    case 'unknown':
      return <Line look="" icon={<CloudOff size={15} aria-hidden />} text={t('status.unknown')} />;
  }
}

function Line({ look, icon, text }: { readonly look: string; readonly icon: React.ReactNode; readonly text: string }) {
  return (
    <span className={look}>
      {icon}
      {text}
    </span>
  );
}

function Queue() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const { setInspector } = usePanes();
  const count = articlesToSend(useDeliveries());
  return (
    <button
      type="button"
      className="status-button"
      aria-label={t('status.queueLabel', { count })}
      onClick={() => {
        ui.inspectorTab.set('send');
        ui.ledgerScope.set('all');
        setInspector(true);
      }}
    >
      <Trans t={t} i18nKey="status.queue" count={count} components={{ b: <b /> }} />
    </button>
  );
}

function PortalName() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const status = usePortal();
  if (!status) return null;
  const { name, username } = status.portal;
  const text = username ? `${name} · ${username}` : name;
  return (
    <button type="button" className="status-button" aria-label={t('status.portalLabel', { portal: text })} onClick={() => ui.settings.set('portals')}>
      {text}
    </button>
  );
}
