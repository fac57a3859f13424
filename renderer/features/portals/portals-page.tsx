import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortals } from '../../bridge/queries.ts';
import { Button } from '../../ui/button.tsx';
import { OwnPortal } from './own-portal.tsx';
import { PortalForm } from './portal-form.tsx';
import { TrainingPortal } from './training-portal.tsx';
import './portals.css';

/** All destinations: the training portal that comes with the app, and those people have added. */
export function PortalsPage() {
  const { t } = useTranslation();
  const portals = usePortals();
  /** Id of the portal being edited; empty = a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className="settings-page">
      <p className="portals-intro">{t('portals.intro')}</p>
      {portals.map((status) =>
        editing === status.portal.id ? (
          <PortalForm key={status.portal.id} portal={status.portal} onDone={() => setEditing(null)} />
        ) : status.portal.kind === 'training' ? (
          <TrainingPortal key={status.portal.id} status={status} onEdit={() => setEditing(status.portal.id)} />
        ) : (
          <OwnPortal key={status.portal.id} status={status} onEdit={() => setEditing(status.portal.id)} />
        ),
      )}
      {editing === '' ? (
        <PortalForm portal={null} onDone={() => setEditing(null)} />
      ) : (
        <Button onPress={() => setEditing('')}>
          <Plus size={15} aria-hidden />
          {t('portals.add')}
        </Button>
      )}
    </div>
  );
}
