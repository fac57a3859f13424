import { $createRangeSelection, $getNodeByKey, $getRoot, $isParagraphNode, type LexicalEditor, type RangeSelection } from 'lexical';
import { decodeHtml, decodeText } from '../../../../shared/text/decode-text.ts';
import { placeOf } from '../files/place.ts';
import { pasteInSteps, type PasteContext } from './paste-html.ts';
import type { Pasted } from './read-pasted.ts';

const textName = /\.(?:txt|text|md)$/i;
const pageName = /\.(?:html?|xhtml)$/i;
/** Largest file of text that is read, in bytes. */
const BYTES_MAX = 60_000_000;

/** Takes files of text out of what was dropped or pasted, and puts what is in them into the article; answers the others. */
export function $takeTexts(files: readonly File[], context: PasteContext): readonly File[] {
  const texts = files.filter(({ name }) => textName.test(name) || pageName.test(name));
  if (texts.length > 0) void insertTexts(texts, $selectionAtPlace(context.editor), context);
  return files.filter((file) => !texts.includes(file));
}

async function insertTexts(files: readonly File[], selection: RangeSelection, context: PasteContext): Promise<void> {
  // From the last to the first: each goes to the same place, in front of the ones before.
  for (const file of files.toReversed()) {
    if (file.size > BYTES_MAX) context.host().notice('paste-too-large');
    else await pasteInSteps(await readFile(file), selection, context);
  }
}

async function readFile(file: File): Promise<Pasted> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return pageName.test(file.name) ? { html: decodeHtml(bytes), text: '' } : { html: null, text: decodeText(bytes) };
}

/** Between the blocks where something was dropped, or behind the one with the caret. */
function $selectionAtPlace(editor: LexicalEditor): RangeSelection {
  const after = placeOf(editor);
  const block = after === null ? null : $getNodeByKey(after);
  const at = after === null ? 0 : block?.getParent()?.is($getRoot()) === true ? block.getIndexWithinParent() + 1 : $getRoot().getChildrenSize();
  const selection = $createRangeSelection();
  // An empty line is where it goes, not what it goes behind.
  const [key, offset] = $isParagraphNode(block) && block.isEmpty() ? [block.getKey(), 0] : ['root', at];
  selection.anchor.set(key, offset, 'element');
  selection.focus.set(key, offset, 'element');
  return selection;
}
