import { removeAll, unwrapAll } from './edit.ts';
import { appendNotes, markNote, noteLabel } from './notes.ts';
import type { Source } from './source.ts';

/** LibreOffice and OpenOffice Writer. */
export const libreOffice: Source = {
  name: 'libre-office',
  fits: (head) => /content="?(?:LibreOffice|OpenOffice)/i.test(head),
  *normalise(body) {
    removeAll(body, 'del, .comment');
    unwrapAll(body, 'ins');
    yield;
    const notes = [...body.querySelectorAll('div[id^="sdfootnote"], div[id^="sdendnote"]')].map((element) => {
      const sign = element.querySelector('.sdfootnotesym, .sdendnotesym');
      const label = noteLabel(sign?.textContent ?? '');
      sign?.remove();
      return { label, element };
    });
    for (const reference of body.querySelectorAll('.sdfootnoteanc, .sdendnoteanc')) markNote(reference);
    appendNotes(body, notes);
    for (const caption of body.querySelectorAll('p.caption, p.illustration, p.figure')) caption.className = 'MsoCaption';
  },
};
