import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';
import { CheckResult } from './check-result.tsx';
import { demoAccounts } from './demo-accounts.ts';
import { PortalHead } from './portal-head.tsx';
import { ProfileLine } from './profile-line.tsx';
import { usePortalActions } from './use-portal-actions.ts';

/** The portal that comes with the app: on or off, where it is, and how to sign in to it. */
export function TrainingPortal({ status, onEdit }: { readonly status: PortalStatus; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const { busy, error, checked, check, setTraining } = usePortalActions();
  const { portal, running } = status;
  return (
    <section className="card" aria-label={portal.name}>
      <PortalHead status={status} />
      <p className="portal-text">{t('portals.trainingText')}</p>
      <Switch label={t('portals.trainingSwitch')} on={running} isBusy={busy} onChange={(on) => void setTraining(on)} />
      <p className="portal-line" role="status">
        <strong>{t(running ? 'portals.trainingOn' : 'portals.trainingOff')}</strong>
        {running && portal.address ? <> · {portal.address}</> : null}
      </p>
      <p className="portal-line">{t('portals.signedInAs', { user: portal.username || t('portals.noUser') })}</p>
      <ProfileLine profile={portal.photos} />
      <table className="portal-accounts">
        <caption>{t('portals.trainingAccounts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('portals.accountRole')}</th>
            <th scope="col">{t('portals.accountUser')}</th>
            <th scope="col">{t('portals.accountPassword')}</th>
          </tr>
        </thead>
        <tbody>
          {demoAccounts.map(({ username, password, role }) => (
            <tr key={username}>
              <td>{t(`portals.accountRoles.${role}`)}</td>
              <td>
                <code>{username}</code>
              </td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="portal-actions">
        <Button size="s" isDisabled={busy || !running} onPress={() => void check(portal.id)}>
          {t('portals.check')}
        </Button>
        <Button data-opens={portal.id} size="s" aria-label={`${t('portals.edit')}: ${portal.name}`} onPress={onEdit}>
          {t('portals.edit')}
        </Button>
        <Button size="s" isDisabled={!running || portal.address === ''} onPress={() => void newsroom().shellOpen({ url: portal.address })}>
          <ExternalLink size={14} aria-hidden />
          {t('portals.openSite')}
        </Button>
      </div>
      <CheckResult busy={busy} error={error} checked={checked} />
    </section>
  );
}
