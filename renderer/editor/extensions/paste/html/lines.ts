import { convertRuns, type TextRun } from '../../../../../shared/text/legacy/runs.ts';
import { tidySpaces } from '../../../../../shared/text/invisible.ts';
import { nfc } from '../../../../../shared/text/nfc.ts';
import { mapLines, type Line, type Piece, type Run } from './pieces.ts';

/** The text of a line as it may enter an article: NFC, plain single spaces, nothing invisible, nothing at the ends. */
export function tidyLine(line: Line): Line {
  const runs: Run[] = [];
  for (const run of line) {
    if (run.text === '\n') {
      trimEnd(runs);
      // Without the look of what came before: a break has none.
      runs.push({ text: '\n', format: 0, font: '', href: null });
      continue;
    }
    let text = nfc(tidySpaces(run.text.toWellFormed(), { keepNbspBetweenNumberAndUnit: true })).replace(/[ \t]{2,}|\t/g, ' ');
    const before = runs.at(-1);
    if (before === undefined || /[ \n]$/.test(before.text)) text = text.replace(/^ /, '');
    if (text === '') continue;
    const same = before !== undefined && before.text !== '\n' && before.format === run.format && before.href === run.href;
    if (!same) runs.push({ ...run, text });
    else {
      const was = before.was === undefined && run.was === undefined ? {} : { was: (before.was ?? before.text) + (run.was ?? text) };
      runs[runs.length - 1] = { ...before, text: before.text + text, ...was };
    }
  }
  trimEnd(runs);
  while (runs.at(-1)?.text === '\n') runs.pop();
  return runs;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last !== undefined && last.text !== '\n'; last = runs.at(-1)) {
    const text = last.text.replace(/ +$/, '');
    if (text !== '') {
      runs[runs.length - 1] = { ...last, text };
      return;
    }
    runs.pop();
  }
}

/** Encodings of Vietnamese from before Unicode; the others are only repairs nobody needs to hear of. */
const oldCodes: ReadonlySet<string> = new Set(['tcvn3', 'vni', 'vps', 'viscii', 'viqr']);

/** `paragraphs` of text in an old encoding were converted; `encoding` is that of most of them. */
export type OldText = { readonly paragraphs: number; readonly encoding: string };

export type ConvertedText = { readonly pieces: readonly Piece[]; readonly old: OldText | null };

/** Reads text in old Vietnamese encodings, before anything in it is tidied away (a soft hyphen is a letter there). */
export function convertOldText(pieces: readonly Piece[]): ConvertedText {
  const lines: Line[] = [];
  mapLines(pieces, (line) => {
    lines.push(line);
    return line;
  });
  const runs = lines.flatMap((line, group) => line.map(({ text, font }): TextRun => ({ text, font: font === '' ? null : font, group })));
  const conversion = convertRuns(runs);
  if (conversion.runs.every(({ converted }) => converted === null)) return { pieces, old: null };
  let at = 0;
  const changed = mapLines(pieces, (line) =>
    line.map((run) => {
      const now = conversion.runs[at++];
      if (now === undefined || now.text === run.text) return run;
      const repaired = now.converted === null || !oldCodes.has(now.converted.replace('-upper', ''));
      return { ...run, text: now.text, ...(repaired ? {} : { was: run.text }) };
    }),
  );
  const old = conversion.counts.filter(({ encoding }) => oldCodes.has(encoding));
  const [most] = old;
  return { pieces: changed, old: most === undefined ? null : { paragraphs: old.reduce((sum, { paragraphs }) => sum + paragraphs, 0), encoding: most.encoding } };
}
