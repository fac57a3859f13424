import type { TableNode } from '@lexical/table';
import { $createParagraphNode, $getSlot, $isParagraphNode, $removeSlot, $setSlot, HISTORY_PUSH_TAG, type LexicalEditor, type ParagraphNode } from 'lexical';
import { $tablePlace } from './cells.ts';

/** The only place that knows how the title of a table is kept: a paragraph in the table's named slot `caption`. */
const SLOT = 'caption';

/** The title's paragraph; null when the table has no title. */
export function $titleOf(table: TableNode): ParagraphNode | null {
  const slot = $getSlot(table, SLOT);
  return $isParagraphNode(slot) ? slot : null;
}

export function $addTitle(table: TableNode): ParagraphNode {
  const line = $createParagraphNode();
  $setSlot(table, SLOT, line);
  return line;
}

/** Gives the table with the caret a title to write, or takes it away with its words. */
export function toggleTitle(editor: LexicalEditor): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const place = $tablePlace();
      if (place === null) return;
      if ($titleOf(place.table) === null) {
        $addTitle(place.table).select();
        return;
      }
      if (place.part === 'caption') place.table.getFirstDescendant()?.getParent()?.selectStart();
      $removeSlot(place.table, SLOT);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
