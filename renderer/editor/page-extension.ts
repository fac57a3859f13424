import { HorizontalRuleExtension, ClickAfterLastBlockExtension } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, type SerializedEditorState } from 'lexical';
import { DocumentExtension } from '../../shared/document/nodes/document-extension.ts';
import type { ArticleHistory } from './article-history.ts';
import { BlockIdsExtension } from './extensions/blocks/block-ids.ts';
import { FreshCaretExtension } from './extensions/blocks/fresh-caret.ts';
import { HouseRulesExtension } from './extensions/blocks/house-rules.ts';
import { FigureExtension } from './extensions/figure/extension.ts';
import { FilesExtension } from './extensions/files/extension.ts';
import { ArticleHistoryExtension } from './extensions/history/extension.ts';
import { SafeLinkExtension } from './extensions/links/extension.ts';
import { ListsExtension } from './extensions/lists/extension.ts';
import { PasteExtension } from './extensions/paste/extension.ts';
import { ShortcutsExtension } from './extensions/blocks/shortcuts.ts';
import type { EditorNotice } from './host.ts';
import { pageTheme } from './theme.ts';

type PageOptions = {
  readonly state: SerializedEditorState;
  readonly history: ArticleHistory;
  readonly newBlockId: () => string;
  readonly onCurrentFigure: (blockId: string | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNotice: (notice: EditorNotice) => void;
};

/** The whole page editor, composed of its features. */
export function pageExtension({ state, history, newBlockId, onCurrentFigure, onFiles, onNotice }: PageOptions) {
  return defineExtension({
    name: 'toasoan/page',
    namespace: 'toasoan',
    theme: pageTheme,
    dependencies: [
      DocumentExtension,
      FreshCaretExtension,
      RichTextExtension,
      HorizontalRuleExtension,
      ClickAfterLastBlockExtension,
      ListsExtension,
      SafeLinkExtension,
      HouseRulesExtension,
      ShortcutsExtension,
      configExtension(BlockIdsExtension, { newBlockId }),
      configExtension(FigureExtension, { onCurrent: onCurrentFigure }),
      configExtension(FilesExtension, { onFiles }),
      configExtension(PasteExtension, { onNotice }),
      configExtension(ArticleHistoryExtension, { history }),
    ],
    // As text: inside a function Lexical would already be in an update of the empty state.
    $initialEditorState: JSON.stringify(state),
    // Lexical has put the last good state back; the failure belongs into the log, not into the writer's way.
    onError: (error) => reportError(error),
  });
}
