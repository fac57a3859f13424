import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';
import { CheckResult } from './check-result.tsx';
import { PortalHead } from './portal-head.tsx';
import { RemovePortal } from './remove-portal.tsx';
import { ProfileLine } from './profile-line.tsx';
import { usePortalActions } from './use-portal-actions.ts';

/** A portal somebody has added. */
export function OwnPortal({ status, onEdit }: { readonly status: PortalStatus; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const { notices } = useWorkspace();
  const { busy, error, checked, check, remove } = usePortalActions();
  const { portal } = status;
  return (
    <section className="card" aria-label={portal.name}>
      <PortalHead status={status} />
      <p className="portal-line">{portal.address}</p>
      <p className="portal-line">{t('portals.signedInAs', { user: portal.username || t('portals.noUser') })}</p>
      <ProfileLine profile={portal.photos} />
      <div className="portal-actions">
        <Button size="s" isDisabled={busy} onPress={() => void check(portal.id)}>
          {t('portals.check')}
        </Button>
        <Button data-opens={portal.id} size="s" aria-label={`${t('portals.edit')}: ${portal.name}`} onPress={onEdit}>
          {t('portals.edit')}
        </Button>
        <RemovePortal
          name={portal.name}
          busy={busy}
          onRemove={() => void remove(portal.id).then((removed) => removed && notices.show({ tone: 'ok', text: t('portals.removed', { name: portal.name }) }))}
        />
      </div>
      <CheckResult busy={busy} error={error} checked={checked} />
    </section>
  );
}
