/**
 * Makes the mounted slot a text box in its own right. The element is Lexical's (`data-lexical-slot`), editable inside
 * the figure, which is not; it is the one that takes the focus and so the one that must carry the name.
 */
export function decorateCaption(place: HTMLElement, label: string, hint: string, readOnly: boolean): void {
  const box = place.querySelector<HTMLElement>(':scope > [data-lexical-slot]');
  if (!box) return;
  box.setAttribute('role', 'textbox');
  box.setAttribute('aria-label', label);
  box.setAttribute('aria-placeholder', hint);
  box.setAttribute('aria-readonly', String(readOnly));
  box.setAttribute('data-hint', readOnly ? '' : hint);
  box.setAttribute('spellcheck', 'false');
  box.setAttribute('autocorrect', 'off');
  box.setAttribute('autocapitalize', 'off');
}
