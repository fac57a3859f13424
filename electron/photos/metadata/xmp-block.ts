import { SaxesParser } from 'saxes';

/** A property of XMP: its plain value, or its items; of language alternatives each with its language. */
export type XmpValue = { readonly items: readonly { readonly lang: string | null; readonly text: string }[] };

export type XmpBlock = ReadonlyMap<XmpName, XmpValue>;

/** The properties that are read, by namespace. */
const namespaces: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'iptc',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
};
const names = [
  'dc:description',
  'dc:creator',
  'dc:title',
  'dc:subject',
  'photoshop:Credit',
  'photoshop:City',
  'photoshop:State',
  'photoshop:Country',
  'photoshop:Headline',
  'photoshop:DateCreated',
  'iptc:Location',
  'iptc:AltTextAccessibility',
  'exif:DateTimeOriginal',
  'exif:GPSLatitude',
  'xmp:CreateDate',
  'tiff:Make',
  'tiff:Model',
] as const;
export type XmpName = (typeof names)[number];

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Larger packets and deeper ones are not what a camera or a picture desk writes. */
const PACKET_MAX = 2 * 1024 * 1024;
const DEPTH_MAX = 60;
const ITEMS_MAX = 200;

/** Reads a packet as far as it goes: what stood before a fault counts. Nothing is fetched and no entity is expanded. */
export function readXmp(given: Uint8Array): XmpBlock {
  const found = new Map<XmpName, XmpValue>();
  if (given.byteLength > PACKET_MAX) return found;
  const parser = new SaxesParser({ xmlns: true });
  const path: { readonly uri: string; readonly local: string; readonly lang: string | null; text: string }[] = [];
  const put = (uri: string, local: string, lang: string | null, text: string): void => {
    const name = names.find((one) => one === `${namespaces[uri] ?? ''}:${local}`);
    if (name === undefined || text.trim() === '') return;
    const items = found.get(name)?.items ?? [];
    if (items.length < ITEMS_MAX) found.set(name, { items: [...items, { lang, text }] });
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (path.length >= DEPTH_MAX) throw new Error('too deep');
    const lang = Object.values(attributes).find((one) => one.name === 'xml:lang')?.value.toLowerCase() ?? null;
    path.push({ uri, local, lang, text: '' });
    // Simple properties may stand as attributes of the description.
    if (uri === RDF && local === 'Description') for (const one of Object.values(attributes)) put(one.uri, one.local, null, one.value);
  });
  const onText = (text: string): void => {
    const last = path.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    const closed = path.pop();
    if (!closed) return;
    if (closed.uri === RDF && closed.local === 'li') {
      const property = path.findLast(({ uri }) => uri !== RDF);
      if (property) put(property.uri, property.local, closed.lang, closed.text);
    } else if (path.at(-1)?.local === 'Description') {
      put(closed.uri, closed.local, closed.lang, closed.text);
    }
  });
  try {
    parser.write(textOf(given)).close();
  } catch {
    // The first fault ends the reading.
  }
  return found;
}

/** UTF-8, or UTF-16 where the packet begins with its mark. The wrapper before the XML is left out. */
function textOf(given: Uint8Array): string {
  const wide = given[0] === 0xff && given[1] === 0xfe ? 'utf-16le' : given[0] === 0xfe && given[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(wide).decode(given).replace(/^http:\/\/ns\.adobe\.com\/xap\/1\.0\/\0/, '');
  const start = text.indexOf('<');
  const end = text.lastIndexOf('>');
  return start < 0 ? '' : text.slice(start, end + 1).replace(/<\?xpacket[^>]*\?>/g, '');
}
