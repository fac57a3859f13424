import { HEADLINE_MAX, LEAD_MAX } from '../../../shared/domain/article.ts';
import type { BylineEntry } from '../../../shared/domain/byline.ts';
import type { Guesses } from '../../../shared/domain/imported.ts';
import { readBylineLine } from './byline-line.ts';
import type { Entry } from './imported-block.ts';
import { allMarked, wordsIn } from './words.ts';

/** How far from the beginning a headline may stand, and from the end a byline, in blocks. */
const HEAD_BLOCKS = 8;
const FOOT_BLOCKS = 5;
/** A first line that is longer is a paragraph. */
const FIRST_LINE_MAX = 220;
const LEAD_MIN = 40;
const SOURCE_MAX = 300;

type Line = { readonly at: number; readonly text: string; readonly kind: string; readonly align: string | null; readonly bold: boolean; readonly italic: boolean; readonly heading: boolean };

/**
 * What some blocks of a file seem to be, by their styles and by how Vietnamese newsrooms lay out a page: the title on
 * top, a bold or slanted summary, at the end the authors, bold or to the right, and the source. Only a proposal.
 */
export function guess(entries: readonly Entry[]): Guesses {
  const lines = entries.flatMap((entry, at) => lineOf(entry, at));
  const headline = guessHeadline(lines, entries);
  const lead = guessLead(lines, headline?.blocks.at(-1) ?? -1);
  const taken = Math.max(headline?.blocks.at(-1) ?? -1, lead?.blocks.at(-1) ?? -1);
  return { headline, lead, ...guessFoot(entries, taken) };
}

function lineOf({ block, facts, note }: Entry, at: number): readonly Line[] {
  if (note || (block.type !== 'paragraph' && block.type !== 'heading')) return [];
  const { content } = block;
  return [{ at, text: wordsIn(content), kind: facts?.kind.is ?? 'plain', align: facts?.align ?? null, bold: allMarked(content, 'bold'), italic: allMarked(content, 'italic'), heading: block.type === 'heading' }];
}

function guessHeadline(lines: readonly Line[], entries: readonly Entry[]): Guesses['headline'] {
  const titled = lines.filter(({ at, kind }) => kind === 'title' && at < HEAD_BLOCKS);
  // A title that runs over two lines is two paragraphs of the same style.
  const together = titled.filter(({ at }, index) => at === (titled[0]?.at ?? 0) + index);
  const first = lines.find(({ at }) => !isFormalHead(entries[at]));
  const found = together.length > 0 ? together : first !== undefined && first.at < HEAD_BLOCKS && standsAlone(first, entries) ? [first] : [];
  const text = found.map((line) => line.text).join(' ');
  return found.length === 0 || text.length > HEADLINE_MAX ? null : { blocks: found.map(({ at }) => at), text };
}

/** A first line is a headline when it is one line, not a sentence, and something follows. */
function standsAlone({ at, text, kind, heading }: Line, entries: readonly Entry[]): boolean {
  if (kind === 'lead' || kind === 'byline' || kind === 'source' || text.length < 8 || text.length > FIRST_LINE_MAX || /^[-–•+*]/.test(text)) return false;
  const follows = entries.slice(at + 1).some(({ block, note }) => !note && block.type !== 'rule');
  return follows && (heading || !/[.:;,]$/.test(text));
}

/** “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM…”: the head of an official letter is no headline. */
function isFormalHead(entry: Entry | undefined): boolean {
  return entry?.block.type === 'paragraph' && /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|^(?:ỦY|UỶ) BAN NHÂN DÂN|^Số\s*:/u.test(wordsIn(entry.block.content));
}

function guessLead(lines: readonly Line[], headlineAt: number): Guesses['lead'] {
  const styled = lines.filter(({ kind, at }) => kind === 'lead' && at < HEAD_BLOCKS + headlineAt + 1);
  const next = lines.find(({ at }) => at > headlineAt);
  const found = styled.length > 0 ? styled : headlineAt >= 0 && next !== undefined && !next.heading && next.kind === 'plain' && (next.bold || next.italic) && next.text.length >= LEAD_MIN ? [next] : [];
  const text = found.map((line) => line.text).join('\n');
  return found.length === 0 || text.length > LEAD_MAX ? null : { blocks: found.map(({ at }) => at), text };
}

const sourceLine = /^\(?\s*(?:nguồn tin|nguồn|theo)\s*:\s*(.+?)\s*\)?$/iu;

/** The last lines, from the end upwards, as long as they are authors or a source. */
function guessFoot(entries: readonly Entry[], taken: number): Pick<Guesses, 'byline' | 'source'> {
  const authors: { at: number; entries: readonly BylineEntry[] }[] = [];
  let source: Guesses['source'] = null;
  const last = entries.findLastIndex(({ note, block }) => !note && block.type !== 'rule');
  for (let at = last; at > taken && last - at < FOOT_BLOCKS; at -= 1) {
    const entry = entries[at];
    if (entry === undefined) break;
    if (entry.block.type === 'rule') continue;
    const lines = footLines(entry, at);
    if (lines.length === 0) break;
    let used = 0;
    for (const line of lines.toReversed()) {
      const named = sourceLine.exec(line.text)?.[1];
      if ((named !== undefined || line.kind === 'source') && source === null) {
        source = { blocks: [at], text: (named ?? line.text).slice(0, SOURCE_MAX) };
        used += 1;
        continue;
      }
      const known = line.align === 'right' || line.bold || line.kind === 'byline';
      const found = readBylineLine(line.text, known);
      if (found === null) break;
      authors.unshift({ at, entries: found });
      used += 1;
    }
    if (used < lines.length) {
      // Half a table cannot leave the text.
      if (used > 0) authors.splice(0, authors.findLastIndex((item) => item.at === at) + 1);
      if (source?.blocks[0] === at) source = null;
      break;
    }
  }
  const byline = unique(authors.flatMap((item) => item.entries));
  return { byline: byline.length === 0 ? null : { blocks: [...new Set(authors.map(({ at }) => at))], entries: byline }, source };
}

/** The lines of a paragraph; of a small table (authors and source side by side) those of its cells. */
function footLines(entry: Entry, at: number): readonly Line[] {
  const { block } = entry;
  if (block.type !== 'table') return lineOf(entry, at);
  const cells = block.rows.flat();
  if (block.rows.length > 2 || cells.length > 4) return [];
  const facts = { kind: 'plain', align: null, heading: false, at };
  return cells.flatMap(({ content }) => content.flatMap((flow): readonly Line[] => (flow.type === 'paragraph' ? [{ ...facts, text: wordsIn(flow.content), bold: allMarked(flow.content, 'bold'), italic: allMarked(flow.content, 'italic') }] : [])));
}

function unique(entries: readonly BylineEntry[]): BylineEntry[] {
  return entries.filter((entry, at) => entries.findIndex((other) => other.name === entry.name && other.role === entry.role) === at).slice(0, 20);
}
