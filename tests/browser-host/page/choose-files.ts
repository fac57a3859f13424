import type { Question } from '../wire/messages.ts';
import { make, modal } from './surface.ts';
import { words } from './words.ts';

/**
 * `dialog.showOpenDialog`: the browser's own file dialog, opened at once when the person has just clicked (browsers
 * demand that), else by a button. The files are uploaded to the host; resolves with their names, or null when cancelled.
 */
export function chooseFiles(question: Extract<Question, { kind: 'open-files' }>, uploadFolder: URL): Promise<readonly string[] | null> {
  const title = question.title || words.chooseTitle;
  return modal<readonly string[] | null>(title, '', null, (settle) => {
    const choose = make('button', { type: 'button', autofocus: true, onclick: () => input.click() }, question.button || words.choose);
    const state = make('p', { role: 'status' });
    const input = make('input', { type: 'file', multiple: question.multiple, accept: question.accept, tabIndex: -1, ariaLabel: title });
    input.addEventListener('cancel', () => settle(null));
    input.addEventListener('change', () => {
      choose.disabled = true;
      state.textContent = words.copying;
      const files = [...(input.files ?? [])];
      upload(files, uploadFolder).then(
        () => settle(files.map((file) => file.name)),
        (error: unknown) => {
          choose.disabled = false;
          state.textContent = String(error);
        },
      );
    });
    // The dialog is not in the document yet.
    queueMicrotask(() => {
      if (navigator.userActivation.isActive) input.click();
    });
    return [make('h2', {}, title), state, input, make('div', { className: 'buttons' }, choose, make('button', { type: 'button', onclick: () => settle(null) }, words.cancel))];
  });
}

async function upload(files: readonly File[], folder: URL): Promise<void> {
  for (const [index, file] of files.entries()) {
    const response = await fetch(new URL(`${index}?name=${encodeURIComponent(file.name)}`, folder), { method: 'POST', body: file });
    if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  }
}
