import { mergeRegister, type LexicalEditor } from 'lexical';
import type { ArticleHistory } from '../../article-history.ts';
import { fieldNames, type FieldName } from './segments.ts';

type Watch = {
  readonly editor: LexicalEditor;
  readonly history: ArticleHistory;
  readonly boxes: Readonly<Record<FieldName, () => HTMLTextAreaElement | null>>;
  readonly scroller: () => HTMLElement | null;
  /** The page has changed. Called with every keystroke: must be cheap. */
  readonly onEdit: () => void;
  /** It has changed, and now nobody is writing. */
  readonly onQuiet: () => void;
  readonly onField: (name: FieldName) => void;
  /** Other parts of the page are on the screen. */
  readonly onMove: () => void;
};

/** How long after the last change the page is searched again, and within what time at the latest, in ms. */
const QUIET_MS = 250;
const LATEST_MS = 500;

/** Tells when the page has changed, and when it shows something else. All a keystroke pays for is a clock set anew. */
export function watchPage({ editor, history, boxes, scroller, onEdit, onQuiet, onField, onMove }: Watch): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let frame = 0;

  const edited = (): void => {
    onEdit();
    clearTimeout(clock);
    clock = setTimeout(quiet, QUIET_MS);
  };
  const quiet = (): void => {
    // What an input method is composing is not written yet.
    if (editor.isComposing()) return edited();
    idle = requestIdleCallback(onQuiet, { timeout: LATEST_MS });
  };
  const moved = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onMove);
  };
  const page = scroller();
  const resized = new ResizeObserver(moved);
  if (page) resized.observe(page);
  if (page?.firstElementChild) resized.observe(page.firstElementChild);
  page?.addEventListener('scroll', moved, { passive: true });

  const fields = fieldNames.map((name) => {
    const box = boxes[name]();
    const onInput = (): void => {
      onField(name);
      edited();
    };
    box?.addEventListener('input', onInput);
    return () => box?.removeEventListener('input', onInput);
  });

  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) edited();
    }),
    // Undo of a field makes no event of its own.
    history.subscribe(edited),
    ...fields,
    () => {
      clearTimeout(clock);
      cancelIdleCallback(idle);
      cancelAnimationFrame(frame);
      resized.disconnect();
      page?.removeEventListener('scroll', moved);
    },
  );
}
