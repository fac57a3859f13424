import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
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
  const page = useRef<HTMLDivElement>(null);
  /** The form that has just been closed; the focus goes back to what opened it, or Escape would reach nothing. */
  const closed = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (editing === null && closed.current !== null) page.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(closed.current)}"]`)?.focus();
    closed.current = editing;
  }, [editing]);
  return (
    <div ref={page} className="settings-page">
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
        <Button data-opens="" onPress={() => setEditing('')}>
          <Plus size={15} aria-hidden />
          {t('portals.add')}
        </Button>
      )}
    </div>
  );
}
