import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { PHOTO_CREDIT_MAX } from '../../../../shared/domain/desk-photo.ts';
import { photoUrl } from '../photo-url.ts';
import { PatternForm } from './pattern-form.tsx';
import { useDeskWords } from './use-desk-words.ts';
import type { Desk } from './use-desk.ts';
import { wordChanges } from './word-changes.ts';

/** Thumbnails shown of what is chosen. */
const SHOWN = 6;

/** Words for many photos at once: one credit, one pattern for the captions. */
export function ManyPhotos({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const byline = useStore(session.details, (details) => details.byline);
  const { apply } = useDeskWords();
  const [emptyOnly, setEmptyOnly] = useState(true);
  // Most photos of an article are by its author: proposed, and put in only when somebody says so.
  const [credit, setCredit] = useState(() => (byline.find(({ role }) => role === 'photographer') ?? byline[0])?.name ?? '');
  const items = desk.chosen.filter(({ blockId }) => blockId === null || desk.writable);
  const credits = wordChanges('credit', items, items.map(() => credit.trim()), emptyOnly);
  return (
    <>
      <h2 className="panel-title">{t('desk.chosen', { count: desk.chosen.length })}</h2>
      <div className="panel-thumbs" aria-hidden>
        {desk.chosen.slice(0, SHOWN).map(({ key, assetId }) => (
          <img key={key} src={photoUrl(assetId, 'thumb')} alt="" decoding="async" />
        ))}
        {desk.chosen.length > SHOWN ? <span>+{desk.chosen.length - SHOWN}</span> : null}
      </div>
      <Switch label={t('desk.emptyOnly')} on={emptyOnly} onChange={setEmptyOnly} />
      <p className="panel-hint">{t(emptyOnly ? 'desk.emptyOnlyOn' : 'desk.emptyOnlyOff')}</p>
      <form
        className="panel-group"
        data-undo="box"
        aria-label={t('desk.creditForAll')}
        onSubmit={(event) => {
          event.preventDefault();
          if (credits.length > 0) apply(credits);
        }}
      >
        <Field label={t('desk.creditForAll')} value={credit} maxLength={PHOTO_CREDIT_MAX} onChange={setCredit} />
        <Button type="submit" isDisabled={credits.length === 0}>
          {t('desk.applyCredit', { count: credits.length })}
        </Button>
      </form>
      <PatternForm items={items} emptyOnly={emptyOnly} onApply={apply} />
    </>
  );
}
