/** Deepest nesting that is handed to the browser's parser, which needs quadratic time below its own limit of 512. */
const DEPTH_MAX = 300;

const voids: ReadonlySet<string> = new Set(['area', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'param', 'source', 'track', 'wbr', 'keygen', 'basefont', 'bgsound', 'image']);
/** Ends by itself where another one of the same begins. */
const followed: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'tr', 'dd', 'dt', 'option', 'tbody', 'thead', 'tfoot', 'colgroup', 'a', 'button', 'nobr']);
const endsParagraph = /^(?:address|article|aside|blockquote|center|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|pre|section|table|ul)$/;

/** Which elements are open while a page is read tag by tag; those that lie too deep are left out, with their ends. */
export type OpenTags = {
  /** Whether a start tag is to be written. */
  readonly open: (name: string) => boolean;
  /** Whether an end tag is. */
  readonly close: (name: string) => boolean;
};

export function createOpenTags(): OpenTags {
  const stack: string[] = [];
  const left = new Map<string, number>();
  return {
    open(name) {
      if (voids.has(name)) return true;
      const last = stack.at(-1);
      if (last === 'p' && endsParagraph.test(name)) stack.pop();
      else if (last === name && followed.has(name)) stack.pop();
      if (stack.length < DEPTH_MAX) {
        stack.push(name);
        return true;
      }
      left.set(name, (left.get(name) ?? 0) + 1);
      return false;
    },
    close(name) {
      const without = left.get(name) ?? 0;
      if (without > 0) {
        left.set(name, without - 1);
        return false;
      }
      const at = stack.lastIndexOf(name);
      if (at !== -1) stack.length = at;
      return true;
    },
  };
}
