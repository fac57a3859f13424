import type { Question } from '../wire/messages.ts';
import { make, modal, surface } from './surface.ts';
import { words } from './words.ts';

/** `dialog.showSaveDialog`: asks for a name; where the file goes is the browser's own business. Null when cancelled. */
export function nameFile(question: Extract<Question, { kind: 'save-file' }>): Promise<string | null> {
  const title = question.title || words.saveTitle;
  return modal<string | null>(title, '', null, (settle) => {
    const name = make('input', { type: 'text', value: question.name, ariaLabel: words.fileName, autofocus: true });
    const form = make('form', {}, make('h2', {}, title), name, make('div', { className: 'buttons' }, make('button', { type: 'submit' }, words.save), make('button', { type: 'button', onclick: () => settle(null) }, words.cancel)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (name.value.trim() !== '') settle(name.value.trim());
    });
    return [form];
  });
}

/** Hands a saved file to the browser. */
export function download(url: string): void {
  const link = make('a', { href: url, download: '' });
  link.addEventListener('click', (event) => event.stopPropagation());
  surface().append(link);
  link.click();
  link.remove();
}
