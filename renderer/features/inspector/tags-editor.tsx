import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TAG_MAX, withTags } from './tags.ts';
import './tags.css';

type TagsEditorProps = { readonly tags: readonly string[]; readonly readOnly: boolean; readonly onChange: (tags: readonly string[]) => void };

/** *Từ khóa*: chips and a box. Enter, comma or leaving the box adds; what is already there is not added twice. */
export function TagsEditor({ tags, readOnly, onChange }: TagsEditorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);

  const add = (text: string): void => {
    setTyped('');
    const next = withTags(tags, text);
    if (next.length !== tags.length) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };

  return (
    <div className="field">
      <label className="field-label" htmlFor="tags-box">
        {t('inspector.tags')}
      </label>
      <div className="field-box tags" onClick={(event) => event.target === event.currentTarget && box.current?.focus()}>
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
            {readOnly ? null : (
              <button
                type="button"
                aria-label={t('inspector.tagRemove', { tag })}
                onClick={() => {
                  onChange(tags.filter((other) => other !== tag));
                  box.current?.focus();
                }}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
        <input
          ref={box}
          className={readOnly ? 'visually-hidden' : undefined}
          id="tags-box"
          data-undo="own"
          value={typed}
          maxLength={TAG_MAX}
          readOnly={readOnly}
          placeholder={tags.length === 0 && !readOnly ? t('inspector.tagHint') : ''}
          onChange={(event) => (event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value))}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
      </div>
    </div>
  );
}
