import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/format.ts';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { asksFor, unknownBlanks } from '../../../../shared/domain/caption-pattern.ts';
import type { DeskItem } from './desk-item.ts';
import { captionsFrom, wordChanges, type WordsChange } from './word-changes.ts';

/** Captions shown before they are written. */
const PREVIEWS = 3;
const PATTERN_MAX = 500;
const FIRST_MAX = 9_999;

const blanks = ['event', 'n', 'date', 'place', 'file'] as const;

type PatternFormProps = { readonly items: readonly DeskItem[]; readonly emptyOnly: boolean; readonly onApply: (changes: readonly WordsChange[]) => void };

/** One pattern for the captions of many photos, with what comes of it for the first of them. */
export function PatternForm({ items, emptyOnly, onApply }: PatternFormProps) {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const headline = useStore(session.outline, (outline) => outline.headline);
  const { date } = useFormats();
  const [pattern, setPattern] = useState(() => t('desk.patternFirst'));
  const [typedEvent, setEvent] = useState<string | null>(null);
  const [typedFirst, setFirst] = useState('1');
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const event = typedEvent ?? headline.trim();
  const first = /^\d{1,4}$/.test(typedFirst.trim()) ? Math.min(FIRST_MAX, Number(typedFirst)) : null;
  const captions = captionsFrom({ pattern, event, first: first ?? 1, emptyOnly }, items, date);
  const changes = first === null ? [] : wordChanges('caption', items, captions, emptyOnly);
  const unknown = unknownBlanks(pattern);

  /** Puts a blank in where the caret is in the box. */
  const insert = (name: string): void => {
    const { selectionStart, selectionEnd } = box.current ?? {};
    const [from, to] = [selectionStart ?? pattern.length, selectionEnd ?? pattern.length];
    setPattern(`${pattern.slice(0, from)}{${name}}${pattern.slice(to)}`);
    box.current?.focus();
  };

  return (
    <form
      className="panel-group"
      data-undo="box"
      aria-label={t('desk.pattern')}
      onSubmit={(submit) => {
        submit.preventDefault();
        if (changes.length > 0) onApply(changes);
      }}
    >
      <Field label={t('desk.pattern')} rows={2} value={pattern} maxLength={PATTERN_MAX} inputRef={box} onChange={setPattern} />
      <div className="panel-blanks" role="group" aria-label={t('desk.blanks')}>
        {blanks.map((blank) => (
          <Button key={blank} size="s" aria-label={t('desk.insertBlank', { name: t(`desk.blank.${blank}`) })} onPress={() => insert(t(`desk.blank.${blank}`))}>
            {`{${t(`desk.blank.${blank}`)}}`}
          </Button>
        ))}
      </div>
      {unknown.length > 0 ? <p className="panel-lacking">{t('desk.unknownBlank', { names: unknown.join(', ') })}</p> : null}
      <div className="panel-pair">
        {asksFor(pattern, 'event') ? <Field label={t('desk.event')} value={event} maxLength={PATTERN_MAX} onChange={setEvent} /> : null}
        {asksFor(pattern, 'n') ? <Field label={t('desk.firstNumber')} value={typedFirst} inputMode="numeric" maxLength={4} error={first === null ? t('desk.numberOnly') : undefined} onChange={setFirst} /> : null}
      </div>
      <ol className="panel-previews" aria-label={t('desk.preview')}>
        {items.slice(0, PREVIEWS).map((item, at) => {
          const stays = emptyOnly && item.caption.trim() !== '';
          return (
            <li key={item.key} className={stays ? 'is-kept' : undefined}>
              <span>{stays ? item.caption : captions[at]}</span>
              {stays ? <small>{t('desk.staysAsItIs')}</small> : null}
            </li>
          );
        })}
      </ol>
      <Button type="submit" look="go" isDisabled={changes.length === 0}>
        {t('desk.applyPattern', { count: changes.length })}
      </Button>
    </form>
  );
}
