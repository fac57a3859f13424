import { SaxesParser } from 'saxes';
import { AppFailure, fail } from '../../../shared/domain/app-error.ts';

/** An element with the prefix that OOXML usually has, whatever the file calls it. */
export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlNode[] };
export type XmlNode = XmlElement | string;

/** How much one file may hold, over all of its parts; counted down while reading. */
export type Budget = { elements: number };

/** A real 500-page report has some 300,000. */
export const ELEMENTS_MAX = 800_000;
/** Real files nest some 40 deep; what reads the tree afterwards is recursive. */
const DEPTH_MAX = 250;

/** Namespaces and their usual prefixes; every one in its transitional and its strict form. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
const namespaces = new Map(Object.entries(prefixes).map(([uri, prefix]) => [prefix, uri] as const).toReversed());

/**
 * Reads one XML part. Nothing in it is expanded or fetched: a document type, where entities come from, is refused
 * (`unsafe-document`), as are parts that are nested too deep or go over the budget. XML that is not well formed is
 * `damaged-document`.
 */
export function readXml(bytes: Uint8Array, budget: Budget): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: { children: XmlNode[] } = { children: [] };
  const open: { readonly children: XmlNode[] }[] = [root];
  const add = (node: XmlNode): void => void open.at(-1)?.children.push(node);
  parser.on('doctype', () => fail('unsafe-document', 'document type'));
  parser.on('error', (error) => fail('damaged-document', error.message.slice(0, 200)));
  parser.on('opentag', ({ uri, local, attributes }) => {
    budget.elements -= 1;
    if (budget.elements < 0) fail('unsafe-document', 'number of elements');
    if (open.length > DEPTH_MAX) fail('unsafe-document', 'nesting');
    const named = Object.values(attributes).filter((attribute) => attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns');
    const element = { name: nameOf(uri, local), attributes: Object.fromEntries(named.map((attribute) => [nameOf(attribute.uri, attribute.local), attribute.value])), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(textOf(bytes)).close();
  const found = root.children.find((node) => typeof node !== 'string');
  return found ?? fail('damaged-document', 'no root element');
}

/** As XML text again, for a reader that takes text. */
export function writeXml(element: XmlElement): string {
  const declared = [...namespaces].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const pieces: string[] = [];
  write(element, declared, pieces);
  return pieces.join('');
}

function write(node: XmlNode, declared: string, into: string[]): void {
  if (typeof node === 'string') {
    into.push(escape(node));
    return;
  }
  // What has no prefix of ours means nothing to the reader either.
  if (node.name.startsWith('?')) return;
  into.push('<', node.name, declared);
  for (const [name, value] of Object.entries(node.attributes)) if (!name.startsWith('?')) into.push(' ', name, '="', escape(value), '"');
  into.push('>');
  for (const child of node.children) write(child, '', into);
  into.push('</', node.name, '>');
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };
const escape = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (sign) => references[sign] ?? '');

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  const prefix = prefixes[uri];
  return prefix === undefined ? `?:${local}` : `${prefix}:${local}`;
}

function textOf(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppFailure({ kind: 'damaged-document', detail: 'letters', retryable: false }, { cause });
  }
}

/** First child with this name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name) ?? null;
}

/** All children with this name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name) ?? [];
}

/** `w:val` of a child, null when there is none. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** Whether there is such an element anywhere below. */
export function holds(element: XmlElement, test: (element: XmlElement) => boolean): boolean {
  return element.children.some((node) => typeof node !== 'string' && (test(node) || holds(node, test)));
}
