import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { PortalsPage } from '../portals/portals-page.tsx';
import { AboutPage } from './about-page.tsx';
import { GeneralPage } from './general-page.tsx';
import './settings.css';

/** *Cài đặt*. Everything takes effect at once; there is nothing to confirm. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const page = useStore(ui.settings);
  useCommand('settings', () => ui.settings.set('general'));
  return (
    <Dialog title={t('settings.title')} closeLabel={t('app.close')} size="l" open={page !== null} onClose={() => ui.settings.set(null)}>
      <Tabs
        label={t('settings.pages')}
        value={page ?? 'general'}
        onChange={ui.settings.set}
        tabs={[
          { key: 'general', label: t('settings.general'), content: <GeneralPage /> },
          { key: 'portals', label: t('settings.portals'), content: <PortalsPage /> },
          { key: 'about', label: t('settings.about'), content: <AboutPage /> },
        ]}
      />
    </Dialog>
  );
}
