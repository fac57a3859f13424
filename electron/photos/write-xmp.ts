import { people, vietnamTime, type WrittenWords } from './write-iptc.ts';

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
} as const;

/** An XMP packet with the words of a photo, by the IPTC Photo Metadata Standard. Empty when there is nothing to say. */
export function xmpPacket(words: WrittenWords): Buffer {
  const taken = vietnamTime(words.takenAt);
  const moment = taken === null ? '' : `${taken.date}T${taken.time}${taken.offset}`;
  const parts = [
    list('dc:creator', 'Seq', people(words.byline || words.credit)),
    alternative('dc:description', words.caption),
    list('dc:subject', 'Bag', words.keywords),
    simple('photoshop:Credit', words.credit),
    simple('photoshop:DateCreated', moment),
    simple('photoshop:Headline', words.headline),
    simple('xmp:CreateDate', moment),
    simple('Iptc4xmpCore:Location', words.place),
    alternative('Iptc4xmpCore:AltTextAccessibility', words.alt),
  ].filter((part) => part !== '');
  if (parts.length === 0) return Buffer.alloc(0);
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${declared}>` +
      `<rdf:Description rdf:about="">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    'utf8',
  );
}

const simple = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`);

const alternative = (name: string, text: string): string => (text === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`);

const list = (name: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<${name}><rdf:${kind}>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML text: what XML 1.0 cannot carry is left out, not even as a reference. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what must go
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
