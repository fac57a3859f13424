import { HorizontalRuleExtension, ClickAfterLastBlockExtension } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, type SerializedEditorState } from 'lexical';
import { DocumentExtension } from '../../shared/document/nodes/document-extension.ts';
import type { ArticleHistory } from './article-history.ts';
import { PageKeysExtension } from './commands/keys-extension.ts';
import { BlockIdsExtension } from './extensions/blocks/block-ids.ts';
import { FreshCaretExtension } from './extensions/blocks/fresh-caret.ts';
import { HouseRulesExtension } from './extensions/blocks/house-rules.ts';
import { CardsExtension } from './extensions/cards/extension.ts';
import { CopyExtension } from './extensions/copy/extension.ts';
import { FigureExtension } from './extensions/figure/extension.ts';
import { FilesExtension } from './extensions/files/extension.ts';
import { ArticleHistoryExtension } from './extensions/history/extension.ts';
import { HiddenSignsExtension } from './extensions/signs/hidden-signs.ts';
import { BlanksExtension } from './extensions/snippets/extension.ts';
import { LineStartsExtension } from './extensions/smart/line-starts.ts';
import { SmartSignsExtension } from './extensions/smart/signs.ts';
import { SafeLinkExtension } from './extensions/links/extension.ts';
import { InfoBoxExtension } from './extensions/info-box/extension.ts';
import { galleriesExtension } from './extensions/gallery/extension.ts';
import { LegacyTextExtension } from './extensions/legacy/extension.ts';
import { ListsExtension } from './extensions/lists/extension.ts';
import type { PasteDesk } from './extensions/paste/desk.ts';
import { PasteExtension } from './extensions/paste/extension.ts';
import { tablesExtension } from './extensions/table/extension.ts';
import { SnapshotExtension } from './extensions/snapshot/extension.ts';
import { TypingExtension } from './extensions/typing/extension.ts';
import type { PageHost } from './host.ts';
import { pageTheme } from './theme.ts';

type PageOptions = {
  readonly state: SerializedEditorState;
  readonly history: ArticleHistory;
  /** The host of the latest rendering. */
  readonly host: () => PageHost;
  readonly newBlockId: () => string;
  /** Whether quotation marks and dashes are set as they are printed. */
  readonly smartSigns: () => boolean;
  readonly onCurrentFigure: (blockId: string | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly pasteDesk: PasteDesk;
};

/** The whole page editor, composed of its features. */
export function pageExtension({ state, history, host, newBlockId, smartSigns, onCurrentFigure, onFiles, pasteDesk }: PageOptions) {
  return defineExtension({
    name: 'toasoan/page',
    namespace: 'toasoan',
    theme: pageTheme,
    dependencies: [
      DocumentExtension,
      SnapshotExtension,
      FreshCaretExtension,
      TypingExtension,
      RichTextExtension,
      HorizontalRuleExtension,
      ClickAfterLastBlockExtension,
      ListsExtension,
      configExtension(SafeLinkExtension, { onOpen: (href) => host().openLink(href) }),
      HouseRulesExtension,
      LineStartsExtension,
      HiddenSignsExtension,
      BlanksExtension,
      configExtension(SmartSignsExtension, { isOn: smartSigns }),
      configExtension(PageKeysExtension, { host }),
      configExtension(LegacyTextExtension, { host }),
      configExtension(BlockIdsExtension, { newBlockId }),
      tablesExtension(host),
      CardsExtension,
      configExtension(InfoBoxExtension, { host }),
      galleriesExtension(host),
      configExtension(FigureExtension, { onCurrent: onCurrentFigure }),
      configExtension(FilesExtension, { onFiles }),
      configExtension(PasteExtension, { host, desk: pasteDesk }),
      CopyExtension,
      configExtension(ArticleHistoryExtension, { history }),
    ],
    // As text: inside a function Lexical would already be in an update of the empty state.
    $initialEditorState: JSON.stringify(state),
    // Lexical has put the last good state back; the failure belongs into the log, not into the writer's way.
    onError: (error) => reportError(error),
  });
}
