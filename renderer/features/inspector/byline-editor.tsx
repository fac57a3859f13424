import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printedByline, type Byline } from '../../../shared/domain/byline.ts';
import { Button } from '../../ui/button.tsx';
import { AuthorRow } from './author-row.tsx';
import { changed, moved, without } from '../article/byline.ts';
import './byline.css';

const MOST = 20;

type BylineEditorProps = {
  readonly byline: Byline;
  readonly readOnly: boolean;
  readonly onChange: (byline: Byline) => void;
  /** Letters typed into a name; separate, so that taking back works by words. */
  readonly onType: (index: number, name: 'name' | 'penName', text: string) => void;
};

/** *Tác giả*: who made the article, in the order in which the names are printed. */
export function BylineEditor({ byline, readOnly, onChange, onType }: BylineEditorProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const printed = printedByline(byline.filter((entry) => entry.name.trim() !== ''));

  /** After the list has been drawn: the control that was used keeps the focus, wherever its row went. */
  const focus = (row: number, control: string): void =>
    void requestAnimationFrame(() => list.current?.children[row]?.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus());

  const move = (from: number, to: number, control: string): void => {
    const next = moved(byline, from, to);
    if (next === byline) return;
    onChange(next);
    focus(to, control);
  };

  return (
    <div className="field" role="group" aria-labelledby="byline-label">
      <span className="field-label" id="byline-label">
        {t('inspector.byline')}
      </span>
      {byline.length === 0 ? <p className="field-hint byline-none">{t('inspector.bylineEmpty')}</p> : null}
      <ol ref={list} className="byline">
        {byline.map((entry, index) => (
          // Rows have no identity of their own: two people may share a name, one may appear twice.
          <AuthorRow
            key={index}
            entry={entry}
            index={index}
            count={byline.length}
            readOnly={readOnly}
            isDragged={dragged === index}
            onChange={(patch) => onChange(changed(byline, index, patch))}
            onType={(name, text) => onType(index, name, text)}
            onMove={(to, control) => move(index, to, control)}
            onRemove={() => {
              onChange(without(byline, index));
              if (byline.length > 1) focus(Math.min(index, byline.length - 2), 'remove');
            }}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== null) move(dragged, index, 'grip');
              setDragged(null);
            }}
          />
        ))}
      </ol>
      {readOnly ? null : (
        <div>
          <Button
            size="s"
            isDisabled={byline.length >= MOST}
            onPress={() => {
              onChange([...byline, { name: '', penName: '', role: 'writer' }]);
              focus(byline.length, 'name');
            }}
          >
            <Plus size={14} aria-hidden />
            {t('inspector.addAuthor')}
          </Button>
        </div>
      )}
      {byline.length > 0 ? (
        <p className="field-hint">{printed === '' ? t('inspector.bylineNotPrinted') : <>{t('inspector.bylinePrinted')} <strong className="byline-printed">{printed}</strong></>}</p>
      ) : null}
    </div>
  );
}
