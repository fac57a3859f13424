import type { LexicalEditor } from 'lexical';
import { plainText } from '../../shared/document/plain-text.ts';
import { writeEnvelope } from '../../shared/document/write-envelope.ts';
import { countWords } from '../../shared/text/count.ts';
import { LOADED_TAG } from './loaded.ts';

/** Words are counted this long (ms) after the last change, never while a key is being handled. */
const COUNT_DELAY_MS = 400;

/** Tells of every change of the body, but not of selections, nor of what loading itself puts right. */
export function registerTouch(editor: LexicalEditor, onTouch: () => void): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(LOADED_TAG)) onTouch();
  });
}

/** Counts the words of lead, body and captions when the page has come to rest. */
export function registerWordCount(editor: LexicalEditor, lead: () => string, onWords: (words: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (): void => onWords(countWords(lead()) + countWords(plainText(writeEnvelope(editor.getEditorState().toJSON()))));
  const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(count, COUNT_DELAY_MS);
  });
  timer = setTimeout(count, 0);
  return () => {
    clearTimeout(timer);
    unregister();
  };
}
