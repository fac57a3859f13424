import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';

/** Version, and the way to the keyboard shortcuts. */
export function AboutPage() {
  const { t } = useTranslation();
  const { boot, ui } = useWorkspace();
  return (
    <div className="settings-page">
      <p className="about-version">{t('settings.version', { version: boot.version })}</p>
      <p className="about-text">{t('settings.aboutText')}</p>
      <div>
        <Button
          onPress={() => {
            ui.settings.set(null);
            ui.keyboardSheet.set(true);
          }}
        >
          <Keyboard size={16} aria-hidden />
          {t('settings.keys')}
        </Button>
      </div>
    </div>
  );
}
