import type { LexicalEditor } from 'lexical';
import { chordOf } from '../../../ui/chord.ts';
import type { PageHost } from '../../host.ts';
import { snippetCommands } from './commands.ts';
import { focusedField } from './fields.ts';

/** The keys of snippets and blanks in headline and lead, which are no part of Lexical's page. */
export function registerFieldKeys(page: HTMLElement, editor: LexicalEditor, host: () => PageHost): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!/^F\d/.test(event.key) || event.isComposing || focusedField(editor) !== event.target) return;
    const chord = chordOf(event);
    const command = snippetCommands.find(({ chords }) => chord !== null && chords?.includes(chord));
    if (!command) return;
    event.preventDefault();
    if (command.needs === 'nothing' || !host().readOnly) command.run({ editor, host: host() });
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}
