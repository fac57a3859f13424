import { $getSelection, type LexicalEditor } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import type { ArticleHistory } from '../../article-history.ts';
import { fitNodes } from './fit.ts';
import { $roomAt } from './gap.ts';
import { $insertPasted } from './insert.ts';
import { insertInBatches } from './job.ts';

/**
 * Puts blocks of another document in where the caret last was, or at the end, as one step of undo. Rejects when the
 * page may not be written; then nothing has changed.
 */
export async function insertBlocks(editor: LexicalEditor, history: ArticleHistory, nodes: readonly SerializedNode[]): Promise<void> {
  if (!editor.isEditable()) throw new Error('the page is read-only');
  const selection = editor.read(() => $getSelection()?.clone() ?? null);
  const room = selection === null ? 'article' : editor.read(() => $roomAt(selection));
  if (selection !== null && room === 'line') editor.update(() => $insertPasted(nodes, selection), { discrete: true, tag: 'paste' });
  else await insertInBatches({ editor, history, fitted: fitNodes(nodes, room), selection, cancelled: () => false, onProgress: () => undefined, onMade: () => undefined });
}
