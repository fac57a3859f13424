import { removeAll } from './edit.ts';
import { appendNotes, markNote, noteLabel } from './notes.ts';
import type { Source } from './source.ts';

/** Google Docs. Its bold frame around everything says of itself that it is not bold. */
export const googleDocs: Source = {
  name: 'google-docs',
  fits: (head, body) => /docs-internal-guid/.test(head) || body.querySelector('[id^="docs-internal-guid"]') !== null,
  *normalise(body) {
    // Boxes to tick are drawn as pictures, comments are links to the end of the page.
    removeAll(body, 'li[role="checkbox"] > img, sup:has(> a[href^="#cmnt"]), a[href^="#cmnt"], div:has(> p > a[href^="#cmnt_ref"])');
    yield;
    const notes = [...body.querySelectorAll('a[href^="#ftnt_ref"]')].map((sign) => {
      const element = sign.closest('p') ?? sign;
      const label = noteLabel(sign.textContent);
      sign.remove();
      return { label, element };
    });
    for (const reference of body.querySelectorAll('a[href^="#ftnt"]')) markNote(reference);
    // The line that parts the notes from the text.
    if (notes.length > 0) removeAll(body, 'hr:has(+ div > p:only-child)');
    appendNotes(body, notes);
  },
};
