import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Switch } from '../../ui/switch.tsx';
import { MarkSettings } from '../photos/editor/mark-settings.tsx';
import { PageSettings } from '../view/page-settings.tsx';

const themes = ['auto', 'light', 'dark', 'contrast'] as const;
const sizes = ['90', '100', '115', '130'] as const;
const sizeOf = { '90': 90, '100': 100, '115': 115, '130': 130 } as const;

/** Language, appearance and text size. */
export function GeneralPage() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  return (
    <div className="settings-page">
      <Radios
        label={t('settings.language')}
        choices={[
          { key: 'vi', label: t('settings.vi') },
          { key: 'en', label: t('settings.en') },
        ]}
        value={preferences.locale}
        onChange={(locale) => change({ locale })}
      />
      <Radios label={t('settings.theme')} choices={themes.map((key) => ({ key, label: t(`settings.themes.${key}`) }))} value={preferences.theme} onChange={(theme) => change({ theme })} />
      <Radios
        label={t('settings.textSize')}
        choices={sizes.map((key) => ({ key, label: t(`settings.textSizes.${key}`) }))}
        value={sizes.find((key) => sizeOf[key] === preferences.textSize) ?? '100'}
        onChange={(key) => change({ textSize: sizeOf[key] })}
      />
      <PageSettings />
      <Switch label={t('settings.smartSigns')} on={preferences.smartSigns} onChange={(smartSigns) => change({ smartSigns })} />
      <MarkSettings />
    </div>
  );
}
