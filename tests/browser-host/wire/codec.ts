/**
 * Values on the wire between the page and the host: what the structured clone algorithm carries, bytes included.
 *
 * A message is `[length of the JSON: 4 bytes, little endian][JSON, UTF-8][all bytes, one after the other]`. The JSON is
 * `{ root, nodes, sizes }`: every object is a numbered node, so shared and circular references survive; buffers are
 * nodes that name a chunk of the bytes, whose lengths stand in `sizes`. Long texts are such chunks too: a whole article is
 * saved every second while somebody types, and quoting it all would cost more than everything else together. Runs in the browser and in Node.
 */

type Coded = null | boolean | number | string | readonly [tag: 'u'] | readonly [tag: 'n' | 'i', text: string] | readonly [tag: 'r', node: number] | readonly [tag: 's', chunk: number];
type View = 'DataView' | 'Int8Array' | 'Uint8Array' | 'Uint8ClampedArray' | 'Int16Array' | 'Uint16Array' | 'Int32Array' | 'Uint32Array' | 'Float32Array' | 'Float64Array' | 'BigInt64Array' | 'BigUint64Array';
type Node =
  | readonly [kind: 'object', entries: readonly (readonly [string, Coded])[]]
  | readonly [kind: 'array', length: number, items: readonly (readonly [number, Coded])[]]
  | readonly [kind: 'map', entries: readonly (readonly [Coded, Coded])[]]
  | readonly [kind: 'set', items: readonly Coded[]]
  | readonly [kind: 'date', time: number | null]
  | readonly [kind: 'regexp', source: string, flags: string]
  | readonly [kind: 'error', name: string, message: string, stack: string]
  | readonly [kind: 'buffer', chunk: number]
  | readonly [kind: 'view', type: View, chunk: number];
type Envelope = { readonly root: Coded; readonly nodes: readonly Node[]; readonly sizes: readonly number[] };

const views = { DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array };
const errors: Readonly<Record<string, ErrorConstructor>> = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/** Texts from this length on, in UTF-16 units, are not quoted. */
const LONG_TEXT = 2_000;

/** Packs a value. Throws a DataCloneError for what cannot be cloned: functions, symbols, DOM objects, blobs. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const nodes: Node[] = [];
  const chunks: Uint8Array[] = [];
  const seen = new Map<object, number>();
  const chunk = (bytes: Uint8Array): number => chunks.push(bytes) - 1;

  function node(object: object): Node {
    if (Array.isArray(object)) return ['array', object.length, Object.keys(object).filter((key) => /^\d+$/.test(key)).map((key) => [Number(key), code(object[Number(key)])])];
    if (object instanceof Map) return ['map', [...object].map(([key, item]) => [code(key), code(item)])];
    if (object instanceof Set) return ['set', [...object].map(code)];
    if (object instanceof Date) return ['date', Number.isNaN(object.getTime()) ? null : object.getTime()];
    if (object instanceof RegExp) return ['regexp', object.source, object.flags];
    if (object instanceof Error) return ['error', object.name, object.message, object.stack ?? ''];
    if (object instanceof ArrayBuffer) return ['buffer', chunk(new Uint8Array(object))];
    if (ArrayBuffer.isView(object)) return ['view', viewName(object), chunk(new Uint8Array(object.buffer, object.byteOffset, object.byteLength))];
    if (Object.prototype.toString.call(object) !== '[object Object]') throw notCloneable(object);
    return ['object', Object.entries(object).map(([key, item]) => [key, code(item)])];
  }

  function code(item: unknown): Coded {
    switch (typeof item) {
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['i', String(item)];
      case 'number':
        return Number.isFinite(item) && !Object.is(item, -0) ? item : ['n', Object.is(item, -0) ? '-0' : String(item)];
      case 'boolean':
        return item;
      case 'string':
        // Half of a pair has no UTF-8; quoted, it survives.
        return item.length >= LONG_TEXT && item.isWellFormed() ? ['s', chunk(new TextEncoder().encode(item))] : item;
      case 'object': {
        if (item === null) return null;
        const known = seen.get(item);
        if (known !== undefined) return ['r', known];
        const index = nodes.push(['set', []]) - 1;
        seen.set(item, index);
        nodes[index] = node(item);
        return ['r', index];
      }
      default:
        throw notCloneable(item);
    }
  }

  const root = code(value);
  const envelope: Envelope = { root, nodes, sizes: chunks.map((bytes) => bytes.byteLength) };
  return join(new TextEncoder().encode(JSON.stringify(envelope)), chunks);
}

/** Unpacks what `encode` packed. Throws on anything else. Buffers are copies. */
export function decode(packed: Uint8Array): unknown {
  // A Buffer's own `slice` would not copy.
  const message = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0, true);
  const { root, nodes, sizes } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(4, 4 + length))) as Envelope;
  let at = 4 + length;
  const chunks = sizes.map((size) => message.slice(at, (at += size)).buffer);
  const built: unknown[] = nodes.map((node) => shell(node, chunks));
  const value = (coded: Coded): unknown => {
    if (!Array.isArray(coded)) return coded;
    const [tag, content] = coded;
    if (tag === 'u') return undefined;
    if (tag === 'i') return BigInt(content as string);
    if (tag === 's') return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(chunks[content as number]);
    return tag === 'n' ? Number(content) : built[content as number];
  };
  nodes.forEach((node, index) => fill(built[index], node, value));
  return value(root);
}

/** The object of a node, still without what it refers to: that may refer back. */
function shell(node: Node, chunks: readonly ArrayBuffer[]): unknown {
  switch (node[0]) {
    case 'object':
      return {};
    case 'array':
      return Array.from({ length: 0 });
    case 'map':
      return new Map();
    case 'set':
      return new Set();
    case 'date':
      return new Date(node[1] ?? Number.NaN);
    case 'regexp':
      return new RegExp(node[1], node[2]);
    case 'error':
      return Object.assign((errors[node[1]] ?? Error)(node[2]), { stack: node[3] });
    case 'buffer':
      return chunks[node[1]];
    case 'view':
      return new (views[node[1]] as new (buffer: ArrayBuffer) => ArrayBufferView)(chunks[node[2]] ?? new ArrayBuffer());
  }
}

function fill(target: unknown, node: Node, value: (coded: Coded) => unknown): void {
  if (node[0] === 'map') for (const [key, item] of node[1]) (target as Map<unknown, unknown>).set(value(key), value(item));
  if (node[0] === 'set') for (const item of node[1]) (target as Set<unknown>).add(value(item));
  if (node[0] === 'array') {
    const array = target as unknown[];
    array.length = node[1];
    for (const [index, item] of node[2]) array[index] = value(item);
  }
  // Not an assignment: a key called __proto__ must stay a key.
  if (node[0] === 'object') for (const [key, item] of node[1]) Object.defineProperty(target, key, { value: value(item), writable: true, enumerable: true, configurable: true });
}

function viewName(view: ArrayBufferView): View {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  if (Object.hasOwn(views, name)) return name as View;
  throw notCloneable(view);
}

function join(json: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(chunks.reduce((sum, bytes) => sum + bytes.byteLength, 4 + json.byteLength));
  new DataView(message.buffer).setUint32(0, json.byteLength, true);
  let at = 4;
  for (const bytes of [json, ...chunks]) {
    message.set(bytes, at);
    at += bytes.byteLength;
  }
  return message;
}

function notCloneable(value: unknown): DOMException {
  return new DOMException(`${Object.prototype.toString.call(value)} could not be cloned.`, 'DataCloneError');
}
