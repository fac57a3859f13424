import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';

const tones: Record<PortalStatus['reach'], Tone> = { unknown: 'plain', online: 'ok', offline: 'wait', 'sign-in-refused': 'bad' };

/** Name, how it was reached last, and whether articles go there by default. */
export function PortalHead({ status }: { readonly status: PortalStatus }) {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const { portal, reach, running } = status;
  const off = portal.kind === 'training' && !running;
  return (
    <div className="portal-head">
      <h3>{portal.name}</h3>
      <Badge tone={off ? 'plain' : tones[reach]}>{t(off ? 'portals.reach.off' : `portals.reach.${reach}`)}</Badge>
      <span className="portal-default">
        {preferences.portalId === portal.id ? (
          <Badge tone="go">{t('portals.isDefault')}</Badge>
        ) : (
          <Button size="s" look="link" aria-label={`${t('portals.makeDefault')}: ${portal.name}`} onPress={() => change({ portalId: portal.id })}>
            {t('portals.makeDefault')}
          </Button>
        )}
      </span>
    </div>
  );
}
