import { elementStyles, type StyleSheet } from '../style-sheet.ts';
import { cellCount, removeAll, renamed, unwrapAll, unwrapTable } from './edit.ts';
import { appendNotes, markNote, noteLabel } from './notes.ts';
import type { Source } from './source.ts';
import { makeLists } from './word-lists.ts';

const headings = 'h1, h2, h3, h4, h5, h6';

/** Word for Windows and Mac, and Outlook, which writes with it. */
export const word: Source = {
  name: 'word',
  fits: (head, body) => /content="?(?:Word\.Document|Microsoft Word)|urn:schemas-microsoft-com:office:word/i.test(head) || body.querySelector('[class^="Mso"]') !== null,
  *normalise(body, sheet) {
    // Comments, and text that somebody has deleted while changes were tracked.
    removeAll(body, 'del, .msoDel, .MsoCommentReference, .msocomtxt, .msocomoff, .msocomanchor, [data-style*="mso-element:comment"], [data-style*="page-break-before:always"]');
    // What was inserted then counts, without the line that shows it.
    unwrapAll(body, 'ins, .msoIns');
    yield;
    readNotes(body);
    yield;
    yield* makeLists(body, sheet);
    yield* makeHeadings(body, sheet);
    for (const table of body.querySelectorAll('table')) if (cellCount(table) === 1) unwrapTable(table);
  },
};

/** The sign in the text links to the note, and the sign before the note back to the text. */
function readNotes(body: HTMLElement): void {
  const notes = [...body.querySelectorAll('[data-style*="mso-element:footnote"], [data-style*="mso-element:endnote"]')].filter((element) => /mso-element:\s*(?:foot|end)note(?!-)/.test(element.getAttribute('data-style') ?? ''));
  const found = notes.map((element) => {
    const sign = element.querySelector('a[href*="#_ftnref"], a[href*="#_ednref"], a[name^="_ftn"], a[name^="_edn"]');
    const label = noteLabel(sign?.textContent ?? '');
    sign?.remove();
    return { label, element };
  });
  for (const reference of body.querySelectorAll('a[href*="#_ftn"], a[href*="#_edn"]')) markNote(reference);
  appendNotes(body, found);
  removeAll(body, '[data-style*="mso-element:footnote-list"], [data-style*="mso-element:endnote-list"]');
}

/** Titles and paragraphs with a place in the outline are headings, whatever they are called. */
function* makeHeadings(body: HTMLElement, sheet: StyleSheet): Generator<void> {
  for (const paragraph of body.querySelectorAll('p')) {
    yield;
    const level = /(?:^|\s)MsoTitle/.test(paragraph.className) ? 2 : Number(elementStyles(paragraph, sheet)['mso-outline-level'] ?? 0);
    if (level >= 1 && level <= 6 && paragraph.closest(`table, li, ${headings}`) === null) renamed(paragraph, `h${String(level)}`, ['align', 'data-style']);
  }
}
