import { buildEditorFromExtensions } from '@lexical/extension';
import { $createTableSelectionFrom, $isTableNode, type TableNode } from '@lexical/table';
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $setSelection, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { toggleTitle } from '../../../renderer/editor/extensions/table/caption.ts';
import { $boxesOf } from '../../../renderer/editor/extensions/table/cells.ts';
import { $pasteIntoTable, $pasteTextIntoCells } from '../../../renderer/editor/extensions/table/fill.ts';
import { $createTable } from '../../../renderer/editor/extensions/table/insert.ts';
import { TableRulesExtension } from '../../../renderer/editor/extensions/table/rules.ts';
import * as structure from '../../../renderer/editor/extensions/table/structure.ts';
import type { SerializedNode } from '../../../shared/document/envelope.ts';
import { blocksSchema } from '../../../shared/document/model.ts';
import { DocumentExtension } from '../../../shared/document/nodes/document-extension.ts';
import { regularTable } from '../../../shared/document/table-nodes.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';
import { writeEnvelope } from '../../../shared/document/write-envelope.ts';

/** Everything that changes a table. Some take words away; the others must keep every one. */
const changes: Readonly<Record<string, { readonly run: (editor: LexicalEditor) => void; readonly loses?: true }>> = {
  rowAbove: { run: (editor) => structure.insertRow(editor, 'above') },
  rowBelow: { run: (editor) => structure.insertRow(editor, 'below') },
  columnLeft: { run: (editor) => structure.insertColumn(editor, 'left') },
  columnRight: { run: (editor) => structure.insertColumn(editor, 'right') },
  rowsGone: { run: structure.deleteRows, loses: true },
  columnsGone: { run: structure.deleteColumns, loses: true },
  merge: { run: structure.mergeCells },
  split: { run: structure.splitCells },
  up: { run: (editor) => structure.moveRows(editor, 'up') },
  down: { run: (editor) => structure.moveRows(editor, 'down') },
  headerRow: { run: structure.toggleHeaderRow },
  headerColumn: { run: structure.toggleHeaderColumn },
  title: { run: toggleTitle },
  text: { run: (editor) => editor.update(() => void $pasteTextIntoCells('x\ty\nz\tw', (words) => words)), loses: true },
  table: { run: (editor) => editor.update(() => void $pasteIntoTable([$createTable({ rows: 2, columns: 3, headerRow: true })])), loses: true },
  // What other code may leave behind: a cell taken out, a span that reaches too far, a row without cells.
  torn: { run: (editor) => editor.update(() => $table()?.getFirstChild<TableNode>()?.getLastChild()?.remove(true)), loses: true },
  giant: {
    run: (editor) =>
      editor.update(() => {
        const table = $table();
        const last = table && $boxesOf(table).at(-1)?.cell;
        last?.setColSpan(40).setRowSpan(900).getParent()?.markDirty();
      }),
  },
};

const $table = (): TableNode | null => $getRoot().getChildren().find($isTableNode) ?? null;

function open(): LexicalEditor {
  const editor = buildEditorFromExtensions({ name: 'test', dependencies: [DocumentExtension, TableRulesExtension], onError: (error: Error) => { throw error; } });
  editor.update(
    () => {
      const table = $createTable({ rows: 3, columns: 3, headerRow: true });
      $getRoot().clear().append($createParagraphNode(), table);
      let name = 0;
      for (const { cell } of $boxesOf(table)) cell.clear().append($createParagraphNode().append($createTextNode(`w${String((name += 1))};`)));
    },
    { discrete: true },
  );
  return editor;
}

/** All letters of the table, in no order: what is merged and moved stands somewhere else. */
const lettersOf = (editor: LexicalEditor): string => editor.read(() => [...($table()?.getTextContent() ?? '')].filter((letter) => letter.trim() !== '').toSorted().join(''));

test('random changes leave a full rectangle of which every word is kept, and what is sent is valid', async () => {
  const step = fc.record({ change: fc.constantFrom(...Object.keys(changes)), from: fc.nat(30), to: fc.nat(30), caret: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const editor = open();
      for (const { change, from, to, caret } of steps) {
        const chosen = changes[change];
        editor.update(
          () => {
            const table = $table();
            const boxes = table ? $boxesOf(table) : [];
            const [a, b] = [boxes[from % boxes.length]?.cell, boxes[to % boxes.length]?.cell];
            if (table && a && b) $setSelection(caret ? a.selectEnd() : $createTableSelectionFrom(table, a, b));
          },
          { discrete: true },
        );
        const before = lettersOf(editor);
        chosen?.run(editor);
        await Promise.resolve();
        editor.read(() => $getRoot());
        if (!chosen?.loses) expect(lettersOf(editor), change).toBe(before);
        const envelope = writeEnvelope(editor.getEditorState().toJSON());
        const root = (envelope.state as { root: SerializedNode }).root;
        for (const node of root.children ?? []) if (node.type === 'table') expect(regularTable(node), `a rectangle after ${change}`).toBe(node);
        expect(blocksSchema.safeParse(toBlocks(envelope).blocks).success).toBe(true);
        expect(root.children?.at(-1)?.type, 'a line behind the table').toBe('paragraph');
        if (!root.children?.some(({ type }) => type === 'table')) return;
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);
