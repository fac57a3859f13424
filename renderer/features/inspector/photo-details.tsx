import { Images } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Callout } from '../../ui/callout.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CoverPhoto } from './cover-photo.tsx';
import { FigureFields } from './figure-fields.tsx';
import { FigureList } from './figure-list.tsx';
import './photos.css';

/** *Ảnh*: credit and alternative text of the selected figure, and all figures with what they lack. */
export function PhotoDetails() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const { figures } = useStore(session.outline);
  const selected = useStore(session.selected);
  const at = figures.findIndex(({ blockId }) => blockId === selected);
  const figure = figures[at];
  if (figures.length === 0) {
    return (
      <>
        <CoverPhoto />
        <EmptyState icon={<Images size={24} aria-hidden />} title={t('photo.none')}>
          {t('photo.noneText')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <CoverPhoto />
      {figure ? <FigureFields key={figure.blockId} figure={figure} n={at + 1} /> : <Callout tone="info">{t('photo.pick')}</Callout>}
      <FigureList figures={figures} selected={selected} />
    </>
  );
}
