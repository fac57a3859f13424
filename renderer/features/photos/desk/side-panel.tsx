import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ManyPhotos } from './many-photos.tsx';
import { NoPhoto } from './no-photo.tsx';
import { OnePhoto } from './one-photo.tsx';
import type { Desk } from './use-desk.ts';
import './side-panel.css';

type SidePanelProps = { readonly desk: Desk; readonly panelRef: Ref<HTMLElement>; readonly onView: () => void };

/** Beside the sheet: what is known of the chosen photos, and their words. */
export function SidePanel({ desk, panelRef, onView }: SidePanelProps) {
  const { t } = useTranslation();
  const { chosen } = desk;
  const [first] = chosen;
  return (
    // Scrolled anew only when something else is shown: from photo to photo the same box stays in sight.
    <aside key={Math.min(chosen.length, 2)} ref={panelRef} className="desk-panel" aria-label={t('desk.panel')}>
      {first === undefined ? <NoPhoto desk={desk} /> : chosen.length === 1 ? <OnePhoto key={first.key} item={first} writable={desk.writable} onView={onView} /> : <ManyPhotos desk={desk} />}
    </aside>
  );
}
