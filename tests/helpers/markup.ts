/** One start tag as written. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

const startTag = /^<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*\/?>/;

/**
 * Reads HTML that our own code wrote, stricter than any browser: lower-case names, double-quoted attributes without `<`
 * or `>`, no comment. Anything else throws, so markup smuggled in by text cannot be overlooked. The content of `script`
 * is skipped to its end tag, as browsers do. Answers every start tag in order.
 */
export function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let rest = html.replace(/^<!doctype html>/, '');
  for (let at = rest.indexOf('<'); at !== -1; at = rest.indexOf('<')) {
    if (rest.slice(0, at).includes('>')) throw new Error(`stray ">" in text: ${rest.slice(0, at)}`);
    rest = rest.slice(at);
    const end = /^<\/[a-z][a-z0-9]*>/.exec(rest);
    const start = startTag.exec(rest);
    const match = end ?? start;
    if (match === null) throw new Error(`not a tag: ${rest.slice(0, 120)}`);
    rest = rest.slice(match[0].length);
    if (start === null) continue;
    const [, name = '', written = ''] = start;
    const attributes = Object.fromEntries([...written.matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decode(value)]));
    tags.push({ name, attributes });
    if (name === 'script') rest = rest.slice(rest.indexOf('</script>'));
  }
  return tags;
}

/** Text of markup: tags removed, the references our escapers write decoded, white space folded. */
export function textOf(markup: string): string {
  return decode(markup.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

export function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => references[name] ?? '');
}

export type XmlNode = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlNode[]; readonly text: string };

/** Reads an XML document without DTD, CDATA or comments; throws unless it is well-formed and holds only XML 1.0 characters. */
export function readXml(xml: string): XmlNode {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('character not allowed in XML');
  const tokens = xml.replace(/^<\?xml [^?]*\?>\s*/, '').matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g);
  const root = open('', {});
  const path = [root];
  for (const [whole, closing, name = '', written = '', empty, text, stray] of tokens) {
    const top = path.at(-1) ?? root;
    if (stray !== undefined) throw new Error('stray "<"');
    if (text !== undefined) top.text += xmlText(text);
    else if (closing === '/') {
      if (path.pop()?.name !== name || written !== '') throw new Error(`unexpected ${whole}`);
    } else {
      const node = open(name, attributesOf(written));
      top.children.push(node);
      if (empty !== '/') path.push(node);
    }
  }
  const [document] = root.children;
  if (path.length !== 1 || root.children.length !== 1 || document === undefined || root.text.trim() !== '') throw new Error('not one closed root element');
  return document;
}

/** Children with a name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

function open(name: string, attributes: Readonly<Record<string, string>>) {
  return { name, attributes, children: [] as XmlNode[], text: '' };
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, xmlText(value)] as const);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('attribute twice');
  return Object.fromEntries(pairs);
}

function xmlText(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) || text.includes(']]>')) throw new Error(`not XML text: ${text}`);
  return decode(text);
}
