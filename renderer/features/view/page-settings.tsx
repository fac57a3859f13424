import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { zoomSteps } from './page-zoom.ts';

/** How the page is shown: its text size and where the line being typed stands. */
export function PageSettings() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const { pageZoom, typewriter } = preferences;
  // A size that is no step comes from an edited file; it is shown as it is.
  const sizes = [...new Set([...zoomSteps, pageZoom])].toSorted((a, b) => a - b);
  return (
    <>
      <Select
        label={t('view.pageZoom')}
        choices={sizes.map((size) => ({ key: String(size), label: `${String(size)} %` }))}
        value={String(pageZoom)}
        onChange={(key) => change({ pageZoom: Number(key) })}
      />
      <Switch label={t('commands.typewriter')} on={typewriter} onChange={(on) => change({ typewriter: on })} />
    </>
  );
}
