import { createOpenTags, type OpenTags } from './open-tags.ts';
import { leanStyle } from './style-sheet.ts';

/** HTML as far as it says something about text and structure, and the style sheets that came with it. */
export type Scrubbed = { readonly html: string; readonly css: string };

/** Attributes that say something about structure; handlers, sizes, addresses of other things and the rest go. */
const kept: ReadonlySet<string> = new Set([
  'class', 'id', 'name', 'href', 'alt', 'face', 'align', 'width', 'span', 'colspan', 'rowspan', 'scope', 'start', 'value', 'role', 'hidden', 'aria-level',
  'aria-hidden', 'data-aria-level', 'data-leveltext', 'data-listid', 'data-sheets-root', 'data-provider', 'cite', 'type',
]);
/** A page with these would apply styles (which our own policy forbids, and says so) or may fetch pictures. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['style', 'data-style'],
  ['src', 'data-src'],
]);
/** After how much (UTF-16 units) it rests. */
const STEP = 200_000;
/** What is between the tags of these is not HTML, and never text of an article. */
const opaque: ReadonlySet<string> = new Set(['script', 'style', 'xml', 'iframe', 'noembed', 'noframes', 'textarea', 'title']);
const standalone: ReadonlySet<string> = new Set(['meta', 'link', 'base', 'html']);
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const tagName = /[a-z][^\s/>]*/iy;

/**
 * Reads HTML tag by tag, as a browser does, and writes back only what may matter. It is no guard (the parsed page is
 * read by what we know, whatever it holds) but it makes most of a Word clipboard go before it costs anything, and
 * keeps a parsed page from trying to apply its styles. Takes time in proportion to the length, whatever is in it, and
 * rests now and then.
 */
export function* scrubInSteps(source: string): Generator<void, Scrubbed, undefined> {
  const out: string[] = [];
  const css: string[] = [];
  const tags = createOpenTags();
  let at = 0;
  let rest = STEP;
  while (at < source.length) {
    if (at > rest) {
      rest = at + STEP;
      yield;
    }
    const open = source.indexOf('<', at);
    if (open === -1 || open > at) out.push(source.slice(at, open === -1 ? undefined : open));
    if (open === -1) break;
    at = oneMark(source, open, { out, css, tags });
  }
  return { html: out.join('').replaceAll('\0', ''), css: css.join('\n') };
}

type Writing = { readonly out: string[]; readonly css: string[]; readonly tags: OpenTags };

/** Writes what stands at `open` (a tag, a comment) and answers where it ends. */
function oneMark(source: string, open: number, { out, css, tags }: Writing): number {
  if (source.startsWith('<!--', open)) return comment(source, open, out);
  const closing = source[open + 1] === '/';
  tagName.lastIndex = open + (closing ? 2 : 1);
  const name = tagName.exec(source)?.[0].toLowerCase();
  if (name === undefined) {
    const next = source[open + 1] ?? '';
    if (next === '!' || next === '?' || next === '/') return after(source, '>', open);
    out.push('&lt;');
    return open + 1;
  }
  const tag = readTag(source, tagName.lastIndex, closing);
  if (!tag.whole) return source.length;
  if (!closing && opaque.has(name)) return skipOpaque(source, name, tag.end, css);
  // Marks of other programs (`o:p`, `w:sdt`, `st1:place`) say nothing; what is between them stays.
  if (standalone.has(name) || name.includes(':')) return tag.end;
  if (closing ? tags.close(name) : tags.open(name)) out.push(`<${closing ? '/' : ''}${name}${tag.attributes}>`);
  return tag.end;
}

function comment(source: string, open: number, out: string[]): number {
  const short = source.startsWith('<!-->', open) ? 5 : source.startsWith('<!--->', open) ? 6 : 0;
  if (short > 0) return open + short;
  const end = /--!?>/g;
  end.lastIndex = open + 4;
  const found = end.exec(source);
  if (found === null) return source.length;
  // These two say which part of the page was copied.
  const mark = /^<!--\s*(StartFragment|EndFragment)\s*--/i.exec(source.slice(open, Math.min(found.index + 2, open + 60)))?.[1];
  if (mark !== undefined) out.push(`<!--${mark}-->`);
  return end.lastIndex;
}

/** `whole` is false where the source ends before the tag does. */
type Tag = { readonly attributes: string; readonly end: number; readonly whole: boolean };

function readTag(source: string, from: number, closing: boolean): Tag {
  let attributes = '';
  attribute.lastIndex = from;
  for (;;) {
    const start = attribute.lastIndex;
    const found = attribute.exec(source);
    if (found === null) {
      const end = source.indexOf('>', start);
      return { attributes, end: end === -1 ? source.length : end + 1, whole: end !== -1 };
    }
    const [, name = '', double, single, bare] = found;
    // An attribute whose quote is never closed swallows the rest of the page.
    if (bare !== undefined && /^["']/.test(bare)) return { attributes, end: source.length, whole: false };
    if (closing) continue;
    const key = name.toLowerCase();
    const as = renamed.get(key) ?? (kept.has(key) ? key : null);
    if (as === null) continue;
    const value = double ?? single ?? bare ?? '';
    const text = key === 'style' ? leanStyle(value) : value.replaceAll('"', '&quot;');
    if (text !== '' || key !== 'style') attributes += ` ${as}="${text}"`;
  }
}

function skipOpaque(source: string, name: string, from: number, css: string[]): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  const found = end.exec(source);
  if (found === null) return source.length;
  if (name === 'style') css.push(source.slice(from, found.index));
  return readTag(source, found.index + 2 + name.length, true).end;
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + 1;
}
