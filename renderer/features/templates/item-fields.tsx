import { useTranslation } from 'react-i18next';
import { SHELF_NAME_MAX } from '../../../shared/domain/shelf.ts';
import { DESCRIPTION_MAX } from '../../../shared/domain/template.ts';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SectionSelect } from '../inspector/section-select.tsx';
import type { Draft, ShelfEntry } from './item-draft.ts';
import { ShortcutField } from './shortcut-field.tsx';

type ItemFieldsProps = { readonly entry: ShelfEntry; readonly draft: Draft; readonly onChange: (patch: Partial<Draft>) => void };

/** The boxes above the page of an item. What an article rarely starts with is folded away. */
export function ItemFields({ entry, draft, onChange }: ItemFieldsProps) {
  const { t } = useTranslation();
  const { kind, item } = entry;
  return (
    <div className="shelf-fields">
      <div className="shelf-line">
        <Field label={t('templates.name')} value={draft.name} maxLength={SHELF_NAME_MAX} error={draft.name.trim() === '' ? t('templates.needName') : undefined} onChange={(name) => onChange({ name })} />
        {kind === 'templates' ? (
          <Field label={t('templates.description')} value={draft.description} maxLength={DESCRIPTION_MAX} onChange={(description) => onChange({ description })} />
        ) : (
          <ShortcutField value={draft.shortcut} ownId={item.id} onChange={(shortcut) => onChange({ shortcut })} />
        )}
      </div>
      <div className="shelf-line">
        <Switch label={t('templates.shared')} on={draft.scope === 'office'} onChange={(on) => onChange({ scope: on ? 'office' : 'personal' })} />
      </div>
      {kind === 'templates' ? (
        <details className="shelf-more">
          <summary>{t('templates.more')}</summary>
          <div className="shelf-line">
            <SectionSelect value={draft.section} readOnly={false} onChange={(section) => onChange({ section })} />
            <Field label={t('inspector.byline')} hint={t('templates.commas')} value={draft.authors} maxLength={1_000} onChange={(authors) => onChange({ authors })} />
          </div>
          <div className="shelf-line">
            <Field label={t('inspector.source')} value={draft.source} maxLength={300} onChange={(source) => onChange({ source })} />
            <Field label={t('inspector.tags')} hint={t('templates.commas')} value={draft.tags} maxLength={1_000} onChange={(tags) => onChange({ tags })} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
