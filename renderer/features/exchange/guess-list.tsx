import { useTranslation } from 'react-i18next';
import { Switch } from '../../ui/switch.tsx';
import type { BylineEntry } from '../../../shared/domain/byline.ts';
import { guessKinds, type GuessKind, type ImportedDocument } from '../../../shared/domain/imported.ts';
import type { Taken } from './from-word.ts';

type GuessListProps = { readonly found: ImportedDocument; readonly taken: Taken; readonly onChange: (taken: Taken) => void };

/** What some lines of the file seem to be. A guess that is not taken leaves its line in the text. */
export function GuessList({ found, taken, onChange }: GuessListProps) {
  const { t } = useTranslation();
  const made = guessKinds.filter((kind) => found.guesses[kind] !== null);
  return (
    <section className="exchange-part" aria-labelledby="word-guesses">
      <h3 id="word-guesses">{t('wordImport.guesses')}</h3>
      {made.length === 0 ? <p className="exchange-note">{t('wordImport.noGuess')}</p> : <p className="exchange-note">{t('wordImport.guessesText')}</p>}
      <ul className="exchange-guesses">
        {made.map((kind) => (
          <li key={kind}>
            <Switch label={t(`wordImport.guess.${kind}`)} on={taken[kind]} onChange={(on) => onChange({ ...taken, [kind]: on })} />
            <q>{wordsOf(kind)}</q>
          </li>
        ))}
      </ul>
    </section>
  );

  function wordsOf(kind: GuessKind): string {
    if (kind !== 'byline') return found.guesses[kind]?.text ?? '';
    const people = Map.groupBy(found.guesses.byline?.entries ?? [], ({ name }) => name);
    const rolesOf = (entries: readonly BylineEntry[]): string => entries.map(({ role }) => t(`inspector.roles.${role}`)).join(', ');
    return [...people].map(([name, entries]) => `${name} (${rolesOf(entries)})`).join(' – ');
  }
}
