import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { fail } from '../../../shared/domain/app-error.ts';
import type { Lost } from '../../../shared/domain/imported.ts';
import { openArchive } from './archive.ts';
import { createCounter } from './numbering.ts';
import { openPackage, packageFrame, photoEnding, relationsXml, type Relation, type WordPackage } from './package.ts';
import { prepare, type Prepared } from './prepare.ts';
import { readStyles, readThemeFonts, type Styles } from './styles.ts';
import type { WordDocument, WordFile } from './word-model.ts';
import { ELEMENTS_MAX, writeXml, type XmlElement } from './xml.ts';
import type { ThemeFonts } from './formatting.ts';

/**
 * Reads a Word file: checked part by part, prepared, then read by mammoth from an archive of our own making, so that
 * no byte of an archive nobody has looked at reaches it. Throws AppFailure as `openArchive` and `readXml` do.
 */
export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const archive = await openArchive(bytes);
  const parts = await openPackage(archive, { elements: ELEMENTS_MAX });
  const lost = new Map<Lost, number>();
  const prepared: Prepared = { paragraphs: [], tables: [], textBoxes: { count: 0 }, lost, lose: (what, count = 1) => void lost.set(what, (lost.get(what) ?? 0) + count) };
  const theme = readThemeFonts(await parts.xml(parts.ofKind('theme')));
  const styles = readStyles(await parts.xml(parts.ofKind('styles')), theme);
  const own: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(packageFrame)) own[name] = utf8(text);
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const name = parts.ofKind(kind);
    if (name !== null) await addPart(kind, name, { parts, styles, theme, prepared, own, also: [] });
  }
  const notes = ['footnotes', 'endnotes'].filter((kind) => own[`word/${kind}.xml`] !== undefined);
  const also = notes.map((kind): Relation => ({ id: `toasoan-${kind}`, type: kind, target: `${kind}.xml`, outside: false }));
  const body = await addPart('document', parts.main, { parts, styles, theme, prepared, own, also });
  if (body.name !== 'w:document') fail('not-a-document', body.name);
  if (archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) prepared.lose('macros');
  await noteHeaders(parts, prepared);
  return { document: await readWithMammoth(own), prepared };
}

type Adding = { readonly parts: WordPackage; readonly styles: Styles; readonly theme: ThemeFonts; readonly prepared: Prepared; readonly own: Record<string, Uint8Array>; readonly also: readonly Relation[] };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Prepares one part with text, and brings the photos and links along that it refers to. */
async function addPart(kind: string, name: string, { parts, styles, theme, prepared, own, also }: Adding): Promise<XmlElement> {
  const root = (await parts.xml(name)) ?? fail('not-a-document');
  const relations: Relation[] = [...also];
  for (const relation of await parts.relations(name)) {
    if (relation.type.endsWith('/hyperlink') && relation.outside) relations.push({ ...relation, type: 'hyperlink' });
    if (!relation.type.endsWith('/image') || relation.outside) continue;
    const data = await parts.bytes(relation.target);
    if (data === null) continue;
    const target = `media/${kind}-${relations.length}.${photoEnding(relation.target)}`;
    own[`word/${target}`] = data;
    relations.push({ id: relation.id, type: 'image', target, outside: false });
  }
  const known = new Set(relations.map(({ id }) => id));
  own[`word/${kind}.xml`] = utf8(writeXml(prepare(root, { styles, theme, counter: createCounter(await parts.xml(parts.ofKind('numbering'))), prepared, known })));
  own[`word/_rels/${kind}.xml.rels`] = utf8(relationsXml(relations));
  return root;
}

/** Headers and footers with words of their own; page numbers alone are nothing to miss. */
async function noteHeaders({ main, relations, xml }: WordPackage, { lose }: Prepared): Promise<void> {
  for (const { type, target, outside } of await relations(main)) {
    if (outside || !/\/(?:header|footer)$/.test(type)) continue;
    const root = await xml(target);
    if (root !== null && /\p{L}{2}/u.test(wordsOf(root))) lose('headers');
  }
}

function wordsOf(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
  return element.children.map((child) => (typeof child === 'string' ? '' : wordsOf(child))).join('');
}

async function readWithMammoth(parts: Record<string, Uint8Array>): Promise<WordDocument> {
  let found: WordDocument | null = null;
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  // Only its reading of the file is wanted: what it would write has no alignment, credits or starts of lists.
  const take = (document: WordDocument): WordDocument => {
    found = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument: take }).catch((cause: unknown) => fail('damaged-document', cause instanceof Error ? cause.message : undefined));
  return found ?? fail('damaged-document');
}

