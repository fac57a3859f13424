import { childOf, childrenOf, holds, type XmlElement, type XmlNode } from './xml.ts';

/** What a drawing holds that an article can keep. */
export type Found = {
  /** One drawing per photo, as mammoth reads it, and the id of the photo. */
  readonly photos: readonly { readonly id: string; readonly drawing: XmlElement }[];
  /** `w:txbxContent` of text boxes. */
  readonly boxes: readonly XmlElement[];
  /** Photos that are not in the file but somewhere on a disk or the net. */
  readonly linked: number;
  /** Word's own horizontal line. */
  readonly rule: boolean;
  /** Nothing to keep: a shape, a chart, SmartArt. */
  readonly empty: boolean;
};

/** Takes a `w:drawing` or `w:pict` apart. */
export function drawingParts(node: XmlElement): Found {
  const frame = childOf(node, 'wp:inline') ?? childOf(node, 'wp:anchor');
  const about = childOf(frame, 'wp:docPr')?.attributes ?? {};
  const photos: { readonly id: string; readonly drawing: XmlElement }[] = [];
  const boxes: XmlElement[] = [];
  let linked = 0;
  let rule = false;
  const look = (element: XmlElement, alt: string): void => {
    if (element.name === 'w:txbxContent') {
      boxes.push(element);
      return;
    }
    if (element.name === 'mc:AlternateContent') {
      for (const child of pickAlternative(element)) if (typeof child !== 'string') look(child, alt);
      return;
    }
    if (element.attributes['o:hr'] === 't') rule = true;
    const own = element.name === 'pic:pic' ? childOf(childOf(element, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes['descr'] : element.name.startsWith('v:') ? element.attributes['alt'] : undefined;
    const words = alt === '' ? (own ?? '') : alt;
    const id = element.name === 'a:blip' ? element.attributes['r:embed'] : element.name === 'v:imagedata' ? element.attributes['r:id'] : undefined;
    if (id !== undefined) photos.push({ id, drawing: photo(id, meaningful(words === '' ? (element.attributes['o:title'] ?? '') : words)) });
    else if (element.name === 'a:blip' && element.attributes['r:link'] !== undefined) linked += 1;
    for (const child of element.children) if (typeof child !== 'string') look(child, words);
  };
  look(node, (about['descr'] ?? '').trim() === '' ? (about['title'] ?? '') : (about['descr'] ?? ''));
  return { photos, boxes, linked, rule, empty: photos.length + boxes.length + linked === 0 && !rule };
}

/** Word says things twice, for newer and for older programs: the newer form when something in it can be kept. */
export function pickAlternative(node: XmlElement): readonly XmlNode[] {
  const useful = (element: XmlElement): boolean => element.name === 'w:txbxContent' || element.name === 'a:blip' || element.name === 'w:t';
  const newer = childrenOf(node, 'mc:Choice').find((choice) => holds(choice, useful));
  return (newer ?? childOf(node, 'mc:Fallback') ?? childOf(node, 'mc:Choice'))?.children ?? [];
}

/** Names of files and what Office guesses by itself describe nothing. */
function meaningful(alt: string): string {
  const words = alt.replace(/\s+/g, ' ').trim();
  const guessed = /(?:description|mô tả).{0,20}(?:automatically|tự động)/i.test(words) || /^(?:[a-z]:\\|https?:\/\/|file:)/i.test(words) || /^\S+\.(?:jpe?g|png|gif|tiff?|bmp|webp|emf|wmf)$/i.test(words) || /^(?:picture|image|hình ảnh|ảnh|hình) ?\d*$/i.test(words);
  return guessed ? '' : words.slice(0, 2_000);
}

function photo(id: string, alt: string): XmlElement {
  const blip: XmlElement = { name: 'a:blip', attributes: { 'r:embed': id }, children: [] };
  const around = (name: string, children: readonly XmlNode[]): XmlElement => ({ name, attributes: {}, children });
  const graphic = around('a:graphic', [around('a:graphicData', [around('pic:pic', [around('pic:blipFill', [blip])])])]);
  return around('w:drawing', [around('wp:inline', [{ name: 'wp:docPr', attributes: { descr: alt }, children: [] }, graphic])]);
}
