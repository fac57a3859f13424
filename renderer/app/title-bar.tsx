import { ArrowUp, ChevronDown, Command, Eye, Images, List, PanelRight, Plus, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../bridge/newsroom.ts';
import { useDeliveries, usePortals } from '../bridge/queries.ts';
import { publicAddress } from '../features/deliveries/facts.ts';
import { useSend } from '../features/deliveries/use-send.ts';
import { ExchangeMenu } from '../features/exchange/exchange-menu.tsx';
import { useLibraryActions } from '../features/library/use-library-actions.ts';
import { usePortal } from '../features/portals/use-portal.ts';
import { NewFromTemplate } from '../features/templates/new-from-template.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { chordText } from '../ui/chord.ts';
import { MenuButton, type MenuEntry } from '../ui/menu.tsx';
import { runCommand } from './commands.ts';
import { usePreferences } from './preferences.tsx';
import { useStore } from './store.ts';
import { usePanes } from './use-panes.ts';
import { useWorkspace } from './workspace.tsx';
import './title-bar.css';

/** The top bar: panes, the brand, the two things done most, and the way to the portal. */
export function TitleBar() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const { libraryOpen, inspectorOpen, setLibrary, setInspector } = usePanes();
  const { create } = useLibraryActions();
  return (
    <header className="bar" aria-label={t('bar.label')}>
      <IconButton label={t('bar.library')} keys="Ctrl \" aria-expanded={libraryOpen} onPress={() => setLibrary(!libraryOpen)}>
        <List size={17} aria-hidden />
      </IconButton>
      <h1 className="brand">
        <b>{t('app.brandA')}</b> {t('app.brandB')}
      </h1>
      <div className="bar-new">
        <Button onPress={create}>
          <Plus size={16} aria-hidden />
          {t('bar.newArticle')}
        </Button>
        <NewFromTemplate />
      </div>
      <Button preventFocusOnPress onPress={() => runCommand('photo-desk')}>
        <Images size={16} aria-hidden />
        {t('commands.photoDesk')}
      </Button>
      <ExchangeMenu />
      <span className="bar-space" />
      <ViewOnPortal />
      <SendButton />
      <IconButton label={t('commands.palette')} keys={chordText('Mod+Shift+P')} onPress={() => runCommand('palette')}>
        <Command size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('bar.settings')} keys="Ctrl ," onPress={() => ui.settings.set('general')}>
        <Settings size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('bar.inspector')} keys="Ctrl \" aria-expanded={inspectorOpen} onPress={() => setInspector(!inspectorOpen)}>
        <PanelRight size={17} aria-hidden />
      </IconButton>
    </header>
  );
}

function ViewOnPortal() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const id = useStore(session.view, (view) => (view.phase === 'open' ? view.opened.article.id : null));
  const deliveries = useDeliveries();
  const address = id === null ? null : publicAddress(deliveries, id);
  const reason = id === null ? t('bar.viewNoArticle') : t('bar.viewNone');
  if (address !== null) {
    return (
      <Button look="plain" onPress={() => void newsroom().shellOpen({ url: address })}>
        <Eye size={16} aria-hidden />
        {t('bar.view')}
      </Button>
    );
  }
  // Not the `disabled` attribute: the reason must stay within reach of the keyboard and of screen readers.
  return (
    <button type="button" className="button button-plain button-m" aria-disabled="true" aria-describedby="view-reason" title={reason}>
      <Eye size={16} aria-hidden />
      {t('bar.view')}
      <span id="view-reason" hidden>
        {reason}
      </span>
    </button>
  );
}

function SendButton() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const { preferences, change } = usePreferences();
  const send = useSend();
  const portals = usePortals();
  const chosen = usePortal();
  const sendable = useStore(session.view, (view) => view.phase === 'open' && view.readOnly === null);
  const entries: readonly MenuEntry[] = [
    { key: 'publish', label: t('bar.publishNow'), hint: t('bar.publishHint'), run: () => void send('publish') },
    { key: 'draft', label: t('bar.draftThere'), hint: t('bar.draftHint'), run: () => void send('draft') },
    ...(portals.length > 1
      ? [
          'line' as const,
          ...portals.map(({ portal }) => ({
            key: `to-${portal.id}`,
            label: `${portal.id === chosen?.portal.id ? '✓ ' : ''}${t('bar.sendTo')} ${portal.name}`,
            disabled: portal.id === preferences.portalId,
            run: () => change({ portalId: portal.id }),
          })),
        ]
      : []),
  ];
  return (
    <div className="send" role="group" aria-label={t('send.to')}>
      <Button look="go" isDisabled={!sendable} onPress={() => void send('publish')}>
        <ArrowUp size={16} aria-hidden />
        {t('bar.send')}
      </Button>
      <MenuButton className="button button-go button-m" label={t('bar.sendMore')} entries={entries} isDisabled={!sendable}>
        <ChevronDown size={15} aria-hidden />
      </MenuButton>
    </div>
  );
}
