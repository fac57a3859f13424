import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { remarksOn, type Remark } from '../article/checklist.ts';
import { useRemarkWords } from '../article/use-remark-words.ts';
import { usePortal } from '../portals/use-portal.ts';
import { PhotoWeightLine } from './photo-weight.tsx';
import { sentPhotos } from './total-weight.ts';
import { useSend } from './use-send.ts';
import './check-card.css';

/** What to look at before sending: the portal needs a headline and a section, the rest is advice. */
export function CheckCard() {
  const { t } = useTranslation();
  const { session, importer, ui } = useWorkspace();
  const details = useStore(session.details);
  const outline = useStore(session.outline);
  const blanks = useStore(session.blanks);
  const importing = useStore(importer.round, (round) => round?.running ?? false);
  const writable = useStore(session.view, (view) => view.phase === 'open' && view.readOnly === null);
  const wordsOf = useRemarkWords();
  const portal = usePortal();
  const send = useSend();
  const card = useRef<HTMLElement>(null);
  const wantsFocus = useStore(ui.sendFocus);
  useEffect(() => {
    if (!wantsFocus) return;
    card.current?.querySelector<HTMLElement>('.check-send button')?.focus();
    ui.sendFocus.set(false);
  }, [ui, wantsFocus]);

  const remarks = remarksOn({ ...outline, blanks, details, importing });
  const needed = remarks.filter((remark) => remark.needed).length;
  const title = needed > 0 ? t('check.required', { count: needed }) : remarks.length > 0 ? t('check.advice', { count: remarks.length }) : t('check.ready');
  const Icon = needed > 0 ? CircleAlert : remarks.length > 0 ? TriangleAlert : Check;
  const look = needed > 0 ? 'is-bad' : remarks.length > 0 ? 'is-wait' : 'is-ok';

  const cure = (remark: Remark): void => {
    switch (remark.what) {
      case 'headline':
      case 'lead':
      case 'body':
        session.editor()?.focus(remark.what);
        return;
      case 'blanks':
        // The last ones may stand in the fields beside the page.
        if (session.editor()?.nextBlank() !== true) ui.inspectorTab.set('article');
        return;
      case 'section':
      case 'byline':
        ui.inspectorTab.set('article');
        return;
      case 'caption':
      case 'credit':
      case 'alt':
        session.selected.set(remark.blockId);
        session.editor()?.showFigure(remark.blockId);
        if (remark.what !== 'caption') ui.inspectorTab.set('photos');
        return;
      case 'unsent':
      case 'importing':
    }
  };

  return (
    <section ref={card} className="card" aria-labelledby="check-title">
      <h2 className="card-title" id="check-title">
        <Icon size={16} aria-hidden className={look} />
        {title}
      </h2>
      {remarks.length === 0 ? <p className="check-fine">{t('check.fine')}</p> : null}
      <ul className="check-list">
        {remarks.map((remark) => (
          <li key={keyOf(remark)} className="check">
            {remark.needed ? <CircleAlert size={15} aria-hidden className="is-bad" /> : <TriangleAlert size={15} aria-hidden className="is-wait" />}
            <span>
              {wordsOf(remark)} {remark.needed ? <small>({t('check.needed')})</small> : null}
            </span>
            {remark.what === 'importing' || remark.what === 'unsent' || !writable ? null : (
              <Button look="link" size="s" aria-label={`${t(remark.what === 'section' ? 'check.choose' : 'check.write')}: ${wordsOf(remark)}`} onPress={() => cure(remark)}>
                {t(remark.what === 'section' ? 'check.choose' : 'check.write')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {writable ? (
        <div className="check-send">
          <Button look={needed > 0 ? 'line' : 'go'} size="s" onPress={() => void send('publish')}>
            {t('bar.publishNow')}
          </Button>
          <Button size="s" onPress={() => void send('draft')}>
            {t('bar.draftThere')}
          </Button>
        </div>
      ) : null}
      {portal ? <PhotoWeightLine assetIds={sentPhotos(outline.figures, details.cover)} portal={portal.portal} /> : null}
      {portal ? (
        <p className="check-portal">
          {t('bar.sendTo')} <strong>{portal.portal.name}</strong>
        </p>
      ) : null}
    </section>
  );
}

function keyOf(remark: Remark): string {
  if ('blockId' in remark) return `${remark.what}-${remark.blockId}`;
  return remark.what === 'unsent' ? `unsent-${remark.part}` : remark.what;
}
