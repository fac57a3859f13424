import type { Lost } from '../../../shared/domain/imported.ts';
import { over, readParagraphLook, readRunLook, wholeNumber, type RunLook, type ThemeFonts } from './formatting.ts';
import type { Counter, Place } from './numbering.ts';
import { drawingParts, pickAlternative, type Found } from './drawings.ts';
import { kindOf, type ParagraphKind } from './style-kinds.ts';
import type { Style, Styles } from './styles.ts';
import { childOf, childrenOf, holds, valueOf, type XmlElement, type XmlNode } from './xml.ts';

/** What is known of a paragraph beyond its words. */
export type ParagraphFacts = { readonly kind: ParagraphKind; readonly align: 'center' | 'justify' | 'right' | null; readonly place: Place | null; readonly rule: boolean };
/** Widths of a table's columns, in CSS pixels. */
export type TableFacts = { readonly widths: readonly number[] };

/** What was learned while preparing; grows part by part. */
export type Prepared = {
  readonly paragraphs: ParagraphFacts[];
  readonly tables: TableFacts[];
  readonly textBoxes: { count: number };
  readonly lost: ReadonlyMap<Lost, number>;
  readonly lose: (what: Lost, count?: number) => void;
};

type Context = {
  readonly styles: Styles;
  readonly theme: ThemeFonts;
  readonly counter: Counter;
  readonly prepared: Prepared;
  /** Ids that lead somewhere: a link or a photo. */
  readonly known: ReadonlySet<string>;
};
/** The paragraph that is being read. */
type Around = { readonly style: Style; rule: boolean };

const PIXELS_PER_TWIP = 1 / 15;
const SPAN_MAX = 100;

/**
 * Rewrites a part so that mammoth loses nothing of what articles need: formatting from styles, themes and tables of
 * numbers is written to the runs themselves; each paragraph and table gets a mark (a bookmark named `p…` or `t…`, the
 * index into `prepared`). What articles do not have is taken out and counted.
 */
export function prepare(part: XmlElement, context: Context): XmlElement {
  return { ...part, children: part.children.flatMap((child) => prepareNode(child, context, null)) };
}

const kept: ReadonlySet<string> = new Set(['w:body', 'w:footnote', 'w:endnote', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdtContent', 'w:tr', 'w:txbxContent', 'v:textbox']);
const transparent: ReadonlySet<string> = new Set(['w:bdo', 'w:dir', 'w:ruby', 'w:rubyBase']);

function prepareNode(node: XmlNode, context: Context, around: Around | null): readonly XmlNode[] {
  if (typeof node === 'string') return [];
  const { lose } = context.prepared;
  const inner = (): XmlNode[] => node.children.flatMap((child) => prepareNode(child, context, around));
  if (kept.has(node.name)) return [{ ...node, children: [...(node.name === 'w:tr' ? rowProperties(node) : []), ...inner()] }];
  if (transparent.has(node.name)) return inner();
  switch (node.name) {
    case 'w:p':
      return paragraph(node, context);
    case 'w:r':
      return around === null ? [] : run(node, context, around);
    case 'w:hyperlink':
      // A place inside the file means nothing outside it.
      return context.known.has(node.attributes['r:id'] ?? '') ? [{ ...node, attributes: { 'r:id': node.attributes['r:id'] ?? '' }, children: inner() }] : inner();
    case 'w:fldSimple':
      return field(node, inner());
    case 'w:tbl':
      return [table(node, context, around)];
    case 'w:tc':
      return [{ ...node, children: [...cellProperties(node), ...inner()] }];
    case 'w:sdt':
      if (holds(node, ({ name, attributes }) => name === 'w:docPartGallery' && attributes['w:val'] === 'Table of Contents')) {
        lose('contents');
        return [];
      }
      return [{ ...node, children: inner() }];
    case 'w:del':
    case 'w:moveFrom':
      lose('deletions');
      return [];
    case 'w:altChunk':
      lose('embedded');
      return [];
    case 'm:oMath':
    case 'm:oMathPara':
      lose('equations');
      return [textRun(mathText(node))];
    case 'mc:AlternateContent':
      return pickAlternative(node).flatMap((child) => prepareNode(child, context, around));
    default:
      return [];
  }
}

function paragraph(node: XmlElement, context: Context): readonly XmlNode[] {
  const { styles, counter, prepared } = context;
  const properties = childOf(node, 'w:pPr');
  const style = styles.paragraph(valueOf(properties, 'w:pStyle'));
  const own = readParagraphLook(properties);
  const look = over(style.paragraph, own);
  const kind = kindOf(style, look.outline);
  if (kind.is === 'contents') {
    prepared.lose('contents');
    return [];
  }
  const around: Around = { style, rule: kind.is === 'rule' };
  const deleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== null;
  const place = look.numId === null || look.numId === '0' || deleted ? null : counter.next(look.numId, look.level ?? 0);
  const children = node.children.flatMap((child) => prepareNode(child, context, around));
  // Titles, captions and headings of tables are set by the article's own looks, not by those of the file.
  const align = alignmentOf(kind.is === 'plain' ? look.align : own.align);
  prepared.paragraphs.push({ kind, align, place, rule: around.rule || look.lineBelow === true });
  const removal: XmlNode[] = deleted ? [element('w:pPr', {}, [element('w:rPr', {}, [element('w:del')])])] : [];
  return [{ ...node, attributes: {}, children: [...removal, ...children, mark(`p${prepared.paragraphs.length - 1}`)] }];
}

function alignmentOf(value: string | null): ParagraphFacts['align'] {
  if (value === 'both' || value === 'distribute') return 'justify';
  return value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : null;
}

function run(node: XmlElement, context: Context, around: Around): readonly XmlNode[] {
  const { styles, theme, prepared } = context;
  const properties = childOf(node, 'w:rPr');
  const character = styles.character(valueOf(properties, 'w:rStyle'));
  const look = over(over(around.style.run, character.run), readRunLook(properties, theme));
  if (look.hidden === true) {
    if (holds(node, ({ name }) => name === 'w:t')) prepared.lose('hidden');
    return [];
  }
  const children = node.children.flatMap((child) => (typeof child === 'string' ? [] : runPart(child, context, around)));
  return [{ ...node, attributes: {}, children: [runProperties(meant(look, around.style, character)), ...children] }];
}

/** A heading is bold, a caption slanted and a link underlined by being one: that is no mark of its own. */
function meant(look: RunLook, style: Style, character: Style): RunLook {
  const isLink = character.names.some((name) => name.includes('hyperlink') || name === 'internet link');
  const named = kindOf(style, null).is !== 'plain';
  const own = (mark: 'bold' | 'italic' | 'underline'): boolean | null => (named && style.run[mark] === true ? null : look[mark]);
  return { ...look, bold: own('bold'), italic: own('italic'), underline: isLink ? null : own('underline') };
}

function runProperties({ bold, italic, underline, strike, vertical, font }: RunLook): XmlElement {
  return element('w:rPr', {}, [
    ...(font === null ? [] : [element('w:rFonts', { 'w:ascii': font })]),
    ...(bold === true ? [element('w:b')] : []),
    ...(italic === true ? [element('w:i')] : []),
    ...(strike === true ? [element('w:strike')] : []),
    ...(underline === true ? [element('w:u', { 'w:val': 'single' })] : []),
    ...(vertical === null ? [] : [element('w:vertAlign', { 'w:val': vertical })]),
  ]);
}

const asIs: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:sym', 'w:softHyphen', 'w:instrText', 'w:footnoteReference', 'w:endnoteReference']);

function runPart(node: XmlElement, context: Context, around: Around): readonly XmlNode[] {
  const { lose } = context.prepared;
  if (asIs.has(node.name)) return [node];
  switch (node.name) {
    case 'w:cr':
      return [element('w:br')];
    case 'w:ptab':
      return [element('w:tab')];
    case 'w:noBreakHyphen':
      return [element('w:t', {}, ['-'])];
    case 'w:fldChar':
      return [element('w:fldChar', { 'w:fldCharType': node.attributes['w:fldCharType'] ?? '' })];
    case 'w:commentReference':
      lose('comments');
      return [];
    case 'w:object':
      lose('embedded');
      return [];
    case 'mc:AlternateContent':
      return pickAlternative(node).flatMap((child) => (typeof child === 'string' ? [] : runPart(child, context, around)));
    case 'w:drawing':
    case 'w:pict':
      return drawn(drawingParts(node), context, around);
    default:
      return [];
  }
}

function drawn(found: Found, context: Context, around: Around): readonly XmlNode[] {
  const { lose, textBoxes } = context.prepared;
  if (found.rule) around.rule = true;
  if (found.linked > 0) lose('linked-photos', found.linked);
  if (found.empty) lose('drawings');
  textBoxes.count += found.boxes.length;
  const photos = found.photos.filter(({ id }) => context.known.has(id));
  if (photos.length < found.photos.length) lose('unreadable-photos', found.photos.length - photos.length);
  const boxes = found.boxes.map((box) => element('w:pict', {}, [element('v:textbox', {}, prepareNode(box, context, null))]));
  return [...photos.map(({ drawing }) => drawing), ...boxes];
}

/** Word's short form of a field; mammoth knows the long one. Only links say more than their text. */
function field(node: XmlElement, inner: readonly XmlNode[]): readonly XmlNode[] {
  const code = node.attributes['w:instr'] ?? '';
  if (!/^\s*HYPERLINK\s+"/.test(code)) return inner;
  const sign = (type: string): XmlElement => element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  return [sign('begin'), element('w:r', {}, [element('w:instrText', {}, [code])]), sign('separate'), ...inner, sign('end')];
}

function table(node: XmlElement, context: Context, around: Around | null): XmlElement {
  const widths = childrenOf(childOf(node, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Math.round((wholeNumber(attributes['w:w']) ?? 0) * PIXELS_PER_TWIP));
  context.prepared.tables.push({ widths });
  const own = mark(`t${context.prepared.tables.length - 1}`);
  const children = node.children.flatMap((child) => prepareNode(child, context, around));
  return { ...node, attributes: {}, children: markFirstCell(children, own) };
}

/** The mark of a table stands in its first cell: beside the rows, mammoth would take the table for a broken one. */
function markFirstCell(rows: readonly XmlNode[], own: XmlElement): readonly XmlNode[] {
  let placed = false;
  return rows.map((row) => {
    if (placed || typeof row === 'string' || row.name !== 'w:tr') return row;
    return {
      ...row,
      children: row.children.map((cell) => {
        if (placed || typeof cell === 'string' || cell.name !== 'w:tc') return cell;
        placed = true;
        return { ...cell, children: [...cell.children, own] };
      }),
    };
  });
}

function rowProperties(row: XmlElement): readonly XmlElement[] {
  const properties = childOf(row, 'w:trPr');
  const header = childOf(properties, 'w:tblHeader');
  const isHeader = header !== null && !['0', 'false', 'off'].includes(header.attributes['w:val'] ?? '1');
  return [element('w:trPr', {}, [...(isHeader ? [element('w:tblHeader')] : []), ...(childOf(properties, 'w:del') === null ? [] : [element('w:del')])])];
}

function cellProperties(cell: XmlElement): readonly XmlElement[] {
  const properties = childOf(cell, 'w:tcPr');
  const span = Math.min(wholeNumber(valueOf(properties, 'w:gridSpan')) ?? 1, SPAN_MAX);
  const merge = childOf(properties, 'w:vMerge');
  return [element('w:tcPr', {}, [...(span > 1 ? [element('w:gridSpan', { 'w:val': String(span) })] : []), ...(merge === null ? [] : [element('w:vMerge', merge.attributes)])])];
}

function mathText(node: XmlNode): string {
  if (typeof node === 'string') return '';
  if (node.name === 'm:t') return node.children.filter((child) => typeof child === 'string').join('');
  return node.children.map(mathText).join('');
}

const textRun = (text: string): XmlElement => element('w:r', {}, [element('w:t', {}, [text])]);
const mark = (name: string): XmlElement => element('w:bookmarkStart', { 'w:id': '0', 'w:name': name });

export function element(name: string, attributes: XmlElement['attributes'] = {}, children: readonly XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}
