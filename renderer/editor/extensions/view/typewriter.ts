import { $getSelection, type LexicalEditor, type UpdateListenerPayload } from 'lexical';

/** Rest after a key before the page moves, and the longest it waits while somebody types on, in ms. */
const REST_MS = 60;
const LONGEST_MS = 300;
/** Where the line being typed stands, from the top of what is seen. */
const MIDDLE = 0.45;

type Clock = { readonly now: () => number; readonly set: (run: () => void, ms: number) => unknown; readonly clear: (handle: unknown) => void };

const browserClock: Clock = {
  now: () => performance.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/**
 * Keeps the line being typed in the middle of `scroller`. Only keys move the page, never the mouse, and never while a
 * word is being composed; it moves in the pauses between keys, so that an input method that takes a word back and
 * writes it again does not make the page jump. Whoever scrolls by hand has the page to himself until the next key.
 */
export function registerTypewriter(editor: LexicalEditor, scroller: HTMLElement, clock: Clock = browserClock): () => void {
  let waiting: unknown = null;
  let first = 0;
  let last = 0;
  let byKey = false;

  const cancel = (): void => {
    if (waiting !== null) clock.clear(waiting);
    waiting = null;
  };
  const look = (): void => {
    const rest = Math.min(last + REST_MS, first + LONGEST_MS) - clock.now();
    if (rest > 0) {
      waiting = clock.set(look, rest);
      return;
    }
    waiting = null;
    if (editor.isComposing()) return;
    const line = caretLine(editor);
    if (line === null) return;
    const { top, height } = scroller.getBoundingClientRect();
    const by = line.top + line.height / 2 - (top + height * MIDDLE);
    // Less than half a line is no other line; the page stays still.
    if (Math.abs(by) > line.height / 2) scroller.scrollTop += by;
  };
  const onUpdate = ({ editorState, prevEditorState, dirtyLeaves, dirtyElements }: UpdateListenerPayload): void => {
    if (!byKey || editor.isComposing()) return;
    if (dirtyLeaves.size === 0 && dirtyElements.size === 0 && editorState.read($getSelection) === prevEditorState.read($getSelection)) return;
    last = clock.now();
    if (waiting !== null) return;
    first = last;
    waiting = clock.set(look, REST_MS);
  };
  const onKey = (event: KeyboardEvent): void => {
    // Looking around by key is scrolling, too.
    byKey = event.key !== 'PageUp' && event.key !== 'PageDown';
    if (!byKey) cancel();
  };
  // Some input methods write without any key.
  const onInput = (): void => {
    byKey = true;
  };
  const onHand = (): void => {
    byKey = false;
    cancel();
  };
  const byHand = ['wheel', 'pointerdown', 'touchmove'] as const;
  for (const type of byHand) scroller.addEventListener(type, onHand, { passive: true });
  scroller.addEventListener('keydown', onKey);
  scroller.addEventListener('beforeinput', onInput);
  scroller.dataset['typewriter'] = '';
  const stop = editor.registerUpdateListener(onUpdate);
  return () => {
    stop();
    cancel();
    for (const type of byHand) scroller.removeEventListener(type, onHand);
    scroller.removeEventListener('keydown', onKey);
    scroller.removeEventListener('beforeinput', onInput);
    delete scroller.dataset['typewriter'];
  };
}

/** Where the caret is drawn; null while it is not in the body. */
function caretLine(editor: LexicalEditor): { readonly top: number; readonly height: number } | null {
  const root = editor.getRootElement();
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  if (!root || !selection || !node || !root.contains(node) || !root.contains(document.activeElement)) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const drawn = range.getClientRects()[0];
  if (drawn && drawn.height > 0) return drawn;
  // An empty line has no letters to measure.
  const child = node.childNodes[selection.focusOffset] ?? node;
  const element = child instanceof HTMLElement ? child : node instanceof HTMLElement ? node : node.parentElement;
  return element?.getBoundingClientRect() ?? null;
}
