import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { applyEdits, movedOffset, spliceParts, type Edit } from '../../../../shared/text/replace-hits.ts';
import { fieldStep, joinedStep, type ArticleHistory, type Step } from '../../article-history.ts';
import { bodyStep } from '../history/extension.ts';
import { pointAt } from './places.ts';
import { creditId, type FieldName, type Part, type Segment } from './segments.ts';

/** What is to become of one stretch of text. Edits are in order and do not overlap. */
export type Change = { readonly segment: Segment; readonly edits: readonly Edit[] };

/** A field beside the body, as far as replacing in it goes. */
export type FieldText = {
  readonly value: () => string;
  /** Shows another text, without taking the focus and without a step of its own to take back. */
  readonly put: (value: string) => void;
};

type Page = { readonly editor: LexicalEditor; readonly history: ArticleHistory; readonly fields: Readonly<Record<FieldName, FieldText | null>> };

/**
 * Makes all changes, in the body and in the fields, as one step to take back. A stretch whose text is not what it was
 * when the edits were found is left alone. Answers the number of edits made.
 */
export function replaceOnPage({ editor, history, fields }: Page, changes: readonly Change[]): number {
  // A word that is being composed belongs to the input method.
  if (!editor.isEditable() || editor.isComposing()) return 0;
  const steps: Step[] = [];
  let made = 0;
  const inBody: Change[] = [];
  for (const change of changes) {
    const field = change.segment.kind === 'field' ? fields[change.segment.id as FieldName] : null;
    if (field === null) {
      if (change.segment.kind !== 'field') inBody.push(change);
      continue;
    }
    const before = field.value();
    if (before !== change.segment.text) continue;
    const after = applyEdits(before, change.edits);
    field.put(after);
    steps.push(fieldStep(before, after, field.put));
    made += change.edits.length;
  }
  if (inBody.length > 0) {
    const before = editor.read(() => editor.getEditorState());
    let madeHere = 0;
    editor.update(
      () => {
        for (const change of inBody) if ($make(change)) madeHere += change.edits.length;
      },
      // The step is pushed below, together with the fields; the caret stays where somebody is working.
      { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
    );
    if (madeHere > 0) steps.push(bodyStep(editor, before));
    made += madeHere;
  }
  if (steps.length > 0) history.push(joinedStep(steps));
  return made;
}

function $make({ segment, edits }: Change): boolean {
  if (segment.kind === 'block') return $editBlock(segment.parts, edits);
  const figure = $getNodeByKey(segment.id.slice(creditId('').length));
  if (!$isFigureNode(figure) || figure.facts().credit !== segment.text) return false;
  figure.setCredit(applyEdits(segment.text, edits));
  return true;
}

function $editBlock(parts: readonly Part[], edits: readonly Edit[]): boolean {
  const nodes = parts.map(({ key }) => $getNodeByKey(key));
  if (!nodes.every((node, at) => $stillSays(node, parts[at]?.text ?? ''))) return false;
  const texts = spliceParts(parts.map(({ text }) => text), edits);
  const places = $selectionPlaces(parts).map((place) => ({ ...place, at: movedOffset(place.at, edits) }));
  const after: Part[] = [];
  for (const [at, node] of nodes.entries()) {
    const text = texts[at] ?? '';
    const part = parts[at];
    if (!node || !part) continue;
    if (text === part.text) after.push(part);
    else if (text === '') node.remove();
    else after.push({ key: $write(node, text).getKey(), text });
  }
  for (const { point, at } of places) {
    const place = pointAt(after, at, 'end');
    if (place && $isTextNode($getNodeByKey(place.part.key))) point.set(place.part.key, place.offset, 'text');
  }
  return true;
}

function $stillSays(node: LexicalNode | null, text: string): boolean {
  if ($isTextNode(node)) return node.getTextContent() === text;
  return $isLineBreakNode(node) ? text === '\n' : $isDecoratorNode(node);
}

/** Other words in the clothes of what stood there. */
function $write(node: LexicalNode, text: string): LexicalNode {
  if ($isTextNode(node) && !$isTabNode(node)) return node.setTextContent(text);
  const dressed = $isTextNode(node) ? node : (node.getPreviousSibling() ?? node.getNextSibling());
  return node.replace($createTextNode(text).setFormat($isTextNode(dressed) ? dressed.getFormat() : 0));
}

type SelectionPlace = { readonly point: PointType; readonly at: number };

/** The ends of the selection that stand in this block's text. */
function $selectionPlaces(parts: readonly Part[]): readonly SelectionPlace[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  return [selection.anchor, selection.focus].flatMap((point) => {
    const index = point.type === 'text' ? parts.findIndex(({ key }) => key === point.key) : -1;
    const before = parts.slice(0, index).reduce((length, { text }) => length + text.length, 0);
    return index === -1 ? [] : [{ point, at: before + point.offset }];
  });
}
