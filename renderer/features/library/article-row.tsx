import { Ellipsis, Image } from 'lucide-react';
import { useState, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/format.ts';
import { Badge } from '../../ui/badge.tsx';
import { chipOf } from '../deliveries/facts.ts';
import { useSectionName } from '../portals/use-section-name.ts';
import { photoUrl } from '../photos/photo-url.ts';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';

type ArticleRowProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly index: number;
  readonly style: CSSProperties;
  readonly article: ArticleSummary;
  readonly delivery: Delivery | undefined;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMenu: (x: number, y: number) => void;
};

/** One article in the library. */
export function ArticleRow({ ref, index, style, article, delivery, isOpen, isActive, onOpen, onKeyDown, onMenu }: ArticleRowProps) {
  const { t } = useTranslation();
  const { minutes } = useFormats();
  const section = useSectionName(article.section);
  const chip = chipOf(article.state, delivery);
  const headline = article.headline || t('library.untitled');
  return (
    <div
      ref={ref}
      data-index={index}
      data-article={article.id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      className="article-row"
      style={style}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        // The menu key has no pointer: the menu then opens at the row.
        const box = event.currentTarget.getBoundingClientRect();
        const byPointer = event.clientX !== 0 || event.clientY !== 0;
        onMenu(byPointer ? event.clientX : box.left + 24, byPointer ? event.clientY : box.top + 24);
      }}
    >
      <div role="gridcell" className="article-text">
        <p className={article.headline ? 'article-headline' : 'article-headline is-untitled'}>{headline}</p>
      </div>
      <div role="gridcell" className="article-meta">
          <Badge tone={chip.tone}>{'total' in chip ? t(`state.${chip.key}`, { done: chip.done, total: chip.total }) : t(`state.${chip.key}`)}</Badge>
          {article.sample ? <Badge tone="note">{t('library.sample')}</Badge> : null}
          <span className="article-when">{section ? `${minutes(article.savedAt)} · ${section}` : minutes(article.savedAt)}</span>
      </div>
      <div role="gridcell" className="article-side">
        <Thumb assetId={article.firstPhoto} />
        <button
          type="button"
          className="article-menu"
          tabIndex={isActive ? 0 : -1}
          aria-haspopup="menu"
          aria-label={t('library.menu', { headline })}
          onClick={(event) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            onMenu(box.left, box.bottom);
          }}
        >
          <Ellipsis size={15} aria-hidden />
        </button>
      </div>
    </div>
  );
}

function Thumb({ assetId }: { readonly assetId: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (assetId === null) return <span className="article-thumb is-none" />;
  if (broken === assetId) {
    return (
      <span className="article-thumb is-none">
        <Image size={16} aria-hidden />
      </span>
    );
  }
  return <img className="article-thumb" src={photoUrl(assetId, 'thumb')} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setBroken(assetId)} />;
}
