import type { Question } from '../wire/messages.ts';
import { make, modal } from './surface.ts';

/** `dialog.showMessageBox`: resolves with the number of the button; Escape is the cancel button. */
export function showMessage(question: Extract<Question, { kind: 'message' }>): Promise<{ readonly response: number; readonly checkboxChecked: boolean }> {
  const checkbox = make('input', { type: 'checkbox', checked: question.checkbox?.checked ?? false });
  const answer = (response: number) => ({ response, checkboxChecked: checkbox.checked });
  const label = question.title || question.message;
  return modal<number>(label, '', question.cancelId, (settle) => {
    const buttons = question.buttons.map((text, index) => make('button', { type: 'button', autofocus: index === question.defaultId, onclick: () => settle(index) }, text.replace('&', '')));
    return [
      ...(question.title === '' ? [] : [make('h2', {}, question.title)]),
      make('p', {}, question.message),
      ...(question.detail === '' ? [] : [make('p', {}, question.detail)]),
      ...(question.checkbox === null ? [] : [make('label', {}, checkbox, ` ${question.checkbox.label}`)]),
      make('div', { className: 'buttons' }, ...buttons),
    ];
  }).then(answer);
}
