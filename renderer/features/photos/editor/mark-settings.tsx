import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../app/preferences.tsx';
import type { PhotoMark } from '../../../../shared/domain/photo-edit.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { MarkFields } from './mark-fields.tsx';
import { useLogoChoice } from './use-logo-choice.ts';
import { firstMark } from './use-editor.ts';
import './mark-settings.css';

/** *Dấu đơn vị trên ảnh*: the unit's logo, and whether new photos get it. */
export function MarkSettings() {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const choose = useLogoChoice();
  const { unitMark, markNewPhotos } = preferences;
  /** What is being pulled at: stored when it is let go. */
  const [pulled, setPulled] = useState<PhotoMark | null>(null);
  const mark = pulled ?? unitMark;
  const keep = (next: PhotoMark | null): void => {
    setPulled(null);
    change({ unitMark: next });
  };
  return (
    <section className="mark-settings" aria-label={t('photoMark.settings')}>
      <h3 className="field-label">{t('photoMark.settings')}</h3>
      <MarkFields
        mark={mark}
        onChoose={() =>
          void choose().then((assetId) => {
            if (assetId !== null) keep({ ...(mark ?? firstMark), assetId });
          })
        }
        onChange={(next) => (next.corner === mark?.corner ? setPulled(next) : keep(next))}
        onChangeEnd={keep}
      />
      {mark ? (
        <div className="mark-more">
          <Switch label={t('photoMark.newPhotos')} on={markNewPhotos} onChange={(on) => change({ markNewPhotos: on })} />
          <Button look="link" onPress={() => keep(null)}>
            {t('photoMark.remove')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
