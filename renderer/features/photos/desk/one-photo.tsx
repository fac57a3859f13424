import { Maximize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { photoUrl } from '../photo-url.ts';
import type { DeskItem } from './desk-item.ts';
import { FigureWordsForm } from './figure-words-form.tsx';
import { PhotoFacts } from './photo-facts.tsx';
import { StoredWordsForm } from './stored-words-form.tsx';

type OnePhotoProps = { readonly item: DeskItem; readonly writable: boolean; readonly onView: () => void };

/** One photo, large, with what is known of it and its words. */
export function OnePhoto({ item, writable, onView }: OnePhotoProps) {
  const { t } = useTranslation();
  const { assetId, blockId, number, name, alt, width, height } = item;
  return (
    <>
      <div className="panel-preview">
        <img src={photoUrl(assetId, 'portal')} alt={alt} width={width} height={height} decoding="async" onDoubleClick={onView} />
        <span className="panel-enlarge">
          <IconButton label={t('desk.act.view')} size="s" onPress={onView}>
            <Maximize2 size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
      <h2 className="panel-title">{number === null ? name : t('desk.titleInText', { n: number, name })}</h2>
      {blockId === null ? <StoredWordsForm item={item} /> : <FigureWordsForm item={item} blockId={blockId} writable={writable} />}
      <p className="panel-hint">{t('desk.stepHint')}</p>
      <PhotoFacts item={item} />
    </>
  );
}
