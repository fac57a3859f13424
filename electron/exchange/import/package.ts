import { fail } from '../../../shared/domain/app-error.ts';
import type { Archive } from './archive.ts';
import { childrenOf, readXml, writeXml, type Budget, type XmlElement } from './xml.ts';

/** A line of a `.rels` part: what an id in the text stands for. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly outside: boolean };

/** The parts of a Word file by what they are, not by what they are called. */
export type WordPackage = {
  readonly main: string;
  /** Reads a part as XML, null when there is none. */
  readonly xml: (name: string | null) => Promise<XmlElement | null>;
  readonly bytes: Archive['read'];
  /** What a part refers to. */
  readonly relations: (name: string) => Promise<readonly Relation[]>;
  /** Name of the part of this kind (`styles`, `footnotes`) that belongs to the text. */
  readonly ofKind: (kind: string) => string | null;
};

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Finds its way in an archive. A zip archive of something else (a spreadsheet, a jar) is refused with `not-a-document`. */
export async function openPackage(archive: Archive, budget: Budget): Promise<WordPackage> {
  const xml = async (name: string | null): Promise<XmlElement | null> => {
    const data = name === null ? null : await archive.read(name);
    return data === null ? null : readXml(data, budget);
  };
  const relations = async (name: string): Promise<readonly Relation[]> => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const root = await xml(`${folder}_rels/${name.slice(folder.length)}.rels`);
    return childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
      const outside = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return { id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: outside ? target : joined(folder, target), outside };
    });
  };
  const main = (await relations('')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
  if (!archive.has(main) || !main.toLowerCase().endsWith('.xml')) fail('not-a-document');
  const ofMain = await relations(main);
  return { main, xml, relations, bytes: archive.read, ofKind: (kind) => ofMain.find(({ type, target }) => type.endsWith(`/${kind}`) && archive.has(target))?.target ?? null };
}

/** Where a relation points inside the archive; `..` never leaves it. */
function joined(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A `.rels` part. `type` is the last word of the relation's full name. */
export function relationsXml(relations: readonly Relation[]): string {
  const children = relations.map(({ id, type, target, outside }) => ({ name: 'Relationship', attributes: { Id: id, Type: `${office}/${type}`, Target: target, ...(outside ? { TargetMode: 'External' } : {}) }, children: [] }));
  return writeXml({ name: 'Relationships', attributes: { xmlns: relationsNamespace }, children });
}

const photoTypes: Readonly<Record<string, string>> = { jpg: 'jpeg', jpeg: 'jpeg', jfif: 'jpeg', png: 'png', gif: 'gif', webp: 'webp', tif: 'tiff', tiff: 'tiff', avif: 'avif', bmp: 'bmp', emf: 'x-emf', wmf: 'x-wmf', svg: 'svg+xml' };

/** The ending of a photo's part when it is one of those that photos have. */
export function photoEnding(name: string): string {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(photoTypes, ending) ? ending : 'bin';
}

/** The parts every package has. */
export const packageFrame: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(photoTypes).map(([ending, type]) => `<Default Extension="${ending}" ContentType="image/${type}"/>`).join('')}</Types>`,
  '_rels/.rels': relationsXml([{ id: 'r1', type: 'officeDocument', target: 'word/document.xml', outside: false }]),
};
