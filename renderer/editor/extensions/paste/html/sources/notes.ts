import { moveInto } from './edit.ts';

/** A footnote or endnote: the sign in the text, and the element with its words. */
export type PageNote = { readonly label: string; readonly element: Element };

/** `1`, `[1]` or `(1)` as the sign of a note. */
export const noteLabel = (text: string): string => `[${text.replace(/[\s[\]()\u00a0]/g, '') || '*'}]`;

/** Makes the mark of a note in the text a plain superscript. */
export function markNote(reference: Element): void {
  const sup = reference.ownerDocument.createElement('sup');
  sup.textContent = noteLabel(reference.textContent);
  // Some programs raise it already.
  const raised = reference.closest('sup');
  (raised !== null && raised.textContent.trim() === reference.textContent.trim() ? raised : reference).replaceWith(sup);
}

/** Puts the words of notes at the end of the page, as paragraphs: articles have no notes of their own. */
export function appendNotes(body: HTMLElement, notes: readonly PageNote[]): void {
  for (const [index, { label, element }] of notes.entries()) {
    const text = `${index === 0 ? 'Chú thích: ' : ''}${label} `;
    const paragraphs = element.querySelectorAll('p');
    const parts = paragraphs.length === 0 ? [element] : [...paragraphs];
    for (const [place, part] of parts.entries()) {
      const paragraph = body.ownerDocument.createElement('p');
      if (place === 0) paragraph.append(text);
      moveInto(part, paragraph);
      trimStart(paragraph, place === 0 ? 1 : 0);
      body.append(paragraph);
    }
    element.remove();
  }
}

/** Without the spaces that stood between the sign and the words. */
function trimStart(paragraph: Element, from: number): void {
  const node = paragraph.childNodes[from];
  if (node?.nodeType === Node.TEXT_NODE) node.nodeValue = (node.nodeValue ?? '').replace(/^[\s\u00a0]+/, '');
}
