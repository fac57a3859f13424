import { $createRangeSelection, $getNodeByKey, $getRoot, $getSelection, $isParagraphNode, type ElementNode, type LexicalEditor, type LexicalNode, type RangeSelection } from 'lexical';
import { decodeHtml, decodeText } from '../../../../shared/text/decode-text.ts';
import { $topBlockOf } from '../../top-block.ts';
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

async function insertTexts(files: readonly File[], place: RangeSelection, context: PasteContext): Promise<void> {
  let selection = place;
  for (const file of files) {
    if (file.size > BYTES_MAX) {
      context.host().notice('paste-too-large');
      continue;
    }
    await pasteInSteps(await readFile(file), selection, context);
    // The next one goes behind the last block of this one.
    selection = context.editor.read(() => $selectionBehind($topBlockOf($getSelection()?.getNodes().at(-1) ?? null)));
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
  // An empty line is where it goes, not what it goes behind.
  if ($isParagraphNode(block) && block.isEmpty()) return $selectionAt(block, 0);
  return after === null ? $selectionAt($getRoot(), 0) : $selectionBehind(block);
}

function $selectionBehind(block: LexicalNode | null): RangeSelection {
  const root = $getRoot();
  return $selectionAt(root, block?.getParent()?.is(root) === true ? block.getIndexWithinParent() + 1 : root.getChildrenSize());
}

function $selectionAt(node: ElementNode, offset: number): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(node.getKey(), offset, 'element');
  selection.focus.set(node.getKey(), offset, 'element');
  return selection;
}
