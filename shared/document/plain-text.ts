import type { Envelope } from './envelope.ts';

/** Elements inside a line; every other element is a line of its own. */
const inlineElements: ReadonlySet<string> = new Set(['link', 'autolink', 'mark', 'overflow']);

type Loose = Readonly<Record<string, unknown>>;
/** What is left to do: a node to read, or the end of a line. */
type Task = { readonly node: unknown } | 'end-of-line';

/**
 * The words of a document: one line per block, captions included (a slot comes before the children of its node),
 * credits and alternative texts not. Never throws: unknown nodes are read as far as they have text, and a state that
 * is not a Lexical state gives an empty string.
 */
export function plainText(envelope: Envelope): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  // A list of tasks instead of recursion: a hostile document may be nested deeper than the call stack.
  const tasks: Task[] = [{ node: isObject(envelope.state) ? envelope.state['root'] : null }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task === 'end-of-line') {
      endLine();
      continue;
    }
    const { node } = task;
    if (!isObject(node)) continue;
    const type = typeof node['type'] === 'string' ? node['type'] : '';
    if (type === 'linebreak') line += '\n';
    else if (typeof node['text'] === 'string') line += node['text'];
    const inner = innerNodes(node);
    if (inner.length === 0 && !Array.isArray(node['children'])) continue;
    const ownLine = !inlineElements.has(type);
    if (ownLine) {
      endLine();
      tasks.push('end-of-line');
    }
    for (const child of inner.toReversed()) tasks.push({ node: child });
  }
  endLine();
  return lines.join('\n');
}

function innerNodes(node: Loose): readonly unknown[] {
  const slots: readonly unknown[] = isObject(node['$slots']) ? Object.values(node['$slots']) : [];
  const children: readonly unknown[] = Array.isArray(node['children']) ? node['children'] : [];
  return [...slots, ...children];
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
