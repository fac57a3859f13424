import { useTranslation } from 'react-i18next';
import { useSnippets } from '../../bridge/shelf-queries.ts';
import { SHORTCUT_MAX, type Snippet } from '../../../shared/domain/snippet.ts';
import { fold } from '../../../shared/text/fold.ts';
import { Field } from '../../ui/field.tsx';

type ShortcutFieldProps = {
  readonly value: string;
  /** Id of the snippet it belongs to; null for a new one. */
  readonly ownId: string | null;
  readonly onChange: (value: string) => void;
};

/** The word that stands for a snippet. Two with the same word are allowed (the own one wins), but said. */
export function ShortcutField({ value, ownId, onChange }: ShortcutFieldProps) {
  const { t } = useTranslation();
  const snippets = useSnippets();
  const taken = snippets.find((other) => isTaken(other, value, ownId));
  return (
    <Field
      label={t('templates.shortcut')}
      hint={taken ? t('templates.shortcutTaken', { name: taken.name }) : t('templates.shortcutHint')}
      value={value}
      maxLength={SHORTCUT_MAX}
      spellCheck="false"
      onChange={(next) => onChange(next.replace(/\s/g, ''))}
    />
  );
}

function isTaken(other: Snippet, word: string, ownId: string | null): boolean {
  return word !== '' && other.id !== ownId && !other.hidden && fold(other.shortcut) === fold(word);
}
