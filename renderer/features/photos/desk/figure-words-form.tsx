import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { useLiveFigure } from '../../inspector/use-live-figure.ts';
import { PHOTO_ALT_MAX, PHOTO_CAPTION_MAX, PHOTO_CREDIT_MAX } from '../../../../shared/domain/desk-photo.ts';
import { wordKinds, type DeskItem, type WordKind } from './desk-item.ts';

type FigureWordsFormProps = { readonly item: DeskItem; readonly blockId: string; readonly writable: boolean };

const limits = { caption: PHOTO_CAPTION_MAX, credit: PHOTO_CREDIT_MAX, alt: PHOTO_ALT_MAX } as const;

/** Words of a photo that stands in the text: the very text of the page, with its history. */
export function FigureWordsForm({ item, blockId, writable }: FigureWordsFormProps) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const live = useLiveFigure({ blockId, galleryId: item.galleryId, caption: item.caption, sharedCaption: item.sharedCaption, credit: item.credit, alt: item.alt });
  const change = (kind: WordKind, text: string): void => session.editor()?.setFigure(blockId, { [kind]: text });
  return (
    <div className="panel-words">
      {wordKinds.map((kind) => (
        <div key={kind} className="panel-field">
          <Field
            label={t(`desk.word.${kind}`)}
            rows={kind === 'credit' ? 1 : 3}
            value={live[kind]}
            maxLength={limits[kind]}
            isReadOnly={!writable}
            {...(kind === 'caption' ? { 'data-caption': '' } : {})}
            onChange={(text) => change(kind, text)}
          />
          {writable && live[kind].trim() === '' && item.own[kind] !== '' ? (
            // Offered, never put in by itself.
            <Button look="link" size="s" onPress={() => change(kind, item.own[kind])}>
              {t('desk.takeOver', { text: item.own[kind] })}
            </Button>
          ) : null}
          {kind === 'caption' && live.galleryId !== null ? (
            <Field
              label={t('desk.word.sharedCaption')}
              rows={2}
              value={live.sharedCaption}
              maxLength={limits.caption}
              isReadOnly={!writable}
              onChange={(text) => session.editor()?.setFigure(blockId, { sharedCaption: text })}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
