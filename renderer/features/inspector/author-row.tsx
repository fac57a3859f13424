import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bylineRoles, type BylineEntry } from '../../../shared/domain/byline.ts';
import { fold } from '../../../shared/text/fold.ts';
import { Combo } from '../../ui/combo.tsx';
import { Select } from '../../ui/select.tsx';
import { usePortal } from '../portals/use-portal.ts';

const NAME_MAX = 120;

type AuthorRowProps = {
  readonly entry: BylineEntry;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly isDragged: boolean;
  readonly onChange: (patch: Partial<BylineEntry>) => void;
  readonly onType: (name: 'name' | 'penName', text: string) => void;
  readonly onMove: (to: number, control: string) => void;
  readonly onRemove: () => void;
  readonly onDrag: (index: number | null) => void;
  readonly onDrop: () => void;
};

/** One author: name with suggestions from the portal, pen name, role, and the place in the order. */
export function AuthorRow({ entry, index, count, readOnly, isDragged, onChange, onType, onMove, onRemove, onDrag, onDrop }: AuthorRowProps) {
  const { t } = useTranslation();
  const portal = usePortal();
  const name = entry.name || t('inspector.authorN', { n: index + 1 });
  const suggestions = (portal?.authors ?? []).map((author, at) => ({ key: String(at), text: author.name, ...(author.penName ? { hint: author.penName } : {}) }));
  return (
    <li
      className={isDragged ? 'author is-dragged' : 'author'}
      aria-label={name}
      onDragOver={(event) => {
        // Photos and text dragged over the row are none of its business.
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        onDrop();
      }}
    >
      <div className="author-line">
        {readOnly || count < 2 ? null : (
          <span
            className="author-grip"
            data-control="grip"
            draggable
            title={t('inspector.drag', { name })}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragType, String(index));
              event.dataTransfer.effectAllowed = 'move';
              onDrag(index);
            }}
            onDragEnd={() => onDrag(null)}
          >
            <GripVertical size={15} aria-hidden />
          </span>
        )}
        <div className="author-name">
          <Combo
            label={`${t('inspector.name')} ${String(index + 1)}`}
            placeholder={t('inspector.name')}
            value={entry.name}
            suggestions={suggestions}
            fits={({ text, hint = '' }, typed) => fold(text).includes(fold(typed)) || fold(hint).includes(fold(typed))}
            maxLength={NAME_MAX}
            isDisabled={readOnly}
            control="name"
            onChange={(text) => onType('name', text)}
            onTake={(taken) => onChange({ name: taken.text, penName: taken.hint ?? '' })}
          />
        </div>
        {readOnly ? null : (
          <span className="author-buttons">
            <RowButton label={t('inspector.moveUp', { name })} control="up" isDisabled={index === 0} onPress={() => onMove(index - 1, 'up')}>
              <ArrowUp size={14} aria-hidden />
            </RowButton>
            <RowButton label={t('inspector.moveDown', { name })} control="down" isDisabled={index === count - 1} onPress={() => onMove(index + 1, 'down')}>
              <ArrowDown size={14} aria-hidden />
            </RowButton>
            <RowButton label={t('inspector.remove', { name })} control="remove" isDisabled={false} onPress={onRemove}>
              <X size={14} aria-hidden />
            </RowButton>
          </span>
        )}
      </div>
      <div className="author-line">
        <input
          className="field-box author-pen"
          aria-label={`${t('inspector.penName')} ${String(index + 1)}`}
          placeholder={t('inspector.penNameHint')}
          value={entry.penName}
          maxLength={NAME_MAX}
          readOnly={readOnly}
          onChange={(event) => onType('penName', event.target.value)}
        />
        <div className="author-role">
          <Select
            label={`${t('inspector.role')} ${String(index + 1)}`}
            quiet
            choices={bylineRoles.map((role) => ({ key: role, label: t(`inspector.roles.${role}`) }))}
            value={entry.role}
            isDisabled={readOnly}
            onChange={(role) => onChange({ role })}
          />
        </div>
      </div>
    </li>
  );
}

/** Marks a drag as ours: nothing else may be dropped between authors, an author nowhere else. */
const dragType = 'application/x-toasoan-author';

type RowButtonProps = { readonly label: string; readonly control: string; readonly isDisabled: boolean; readonly onPress: () => void; readonly children: React.ReactNode };

/** Stays in the tab order at the ends of the list (`aria-disabled`), so that the focus is not lost there. */
function RowButton({ label, control, isDisabled, onPress, children }: RowButtonProps) {
  return (
    <button
      type="button"
      className="author-button"
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
