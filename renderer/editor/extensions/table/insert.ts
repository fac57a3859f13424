import { $createTableNode, $createTableRowNode, type TableNode } from '@lexical/table';
import { $createParagraphNode, $isParagraphNode, createCommand, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $currentTopBlock } from '../../top-block.ts';
import { $emptyCell } from './cells.ts';
import { HEADER_ROW } from './write.ts';

/** Asks how large a new table is to be. */
export const ASK_TABLE_COMMAND = createCommand<void>('ASK_TABLE');

/** Largest table that is made empty; longer ones come in by pasting. */
export const NEW_ROWS_MAX = 200;
export const NEW_COLUMNS_MAX = 30;

export type TableSize = { readonly rows: number; readonly columns: number; readonly headerRow: boolean };

/** An empty table. */
export function $createTable({ rows, columns, headerRow }: TableSize): TableNode {
  const table = $createTableNode();
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, () => $emptyCell(headerRow && row === 0 ? HEADER_ROW : 0));
    table.append($createTableRowNode().append(...cells));
  }
  return table;
}

/** Puts a table behind the block with the caret (in place of an empty line), and the caret into its first cell. */
export function insertTable(editor: LexicalEditor, size: TableSize): void {
  if (!editor.isEditable()) return;
  editor.update(
    () => {
      const block = $currentTopBlock();
      if (block === null) return;
      const table = $createTable(size);
      // The empty line stays as the one in front of the table or behind it, whichever is missing.
      if ($isParagraphNode(block) && block.isEmpty() && block.getPreviousSibling() !== null) block.insertBefore(table);
      else block.insertAfter(table);
      if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
      table.getFirstDescendant()?.getParent()?.selectStart();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
