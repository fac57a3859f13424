import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import { $getSelection, $getSlot, $getSlotNames, $isElementNode, $isRangeSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import { $blockIdOf } from '../../shared/document/nodes/block-id.ts';
import { $isInfoBoxNode } from '../../shared/document/nodes/info-box-node.ts';
import type { Chord } from '../ui/chord.ts';
import { isAvailable, type PageCommandGroup } from './commands/page-command.ts';
import { pageCommands } from './commands/page-commands.ts';
import { $blockById } from './extensions/blocks/block-ids.ts';
import type { PageHost } from './host.ts';
import { $toolbarState } from './toolbar/use-toolbar-state.ts';
import { $currentTopBlock } from './top-block.ts';

/** A heading: a block of the article (`inBox` null), or the one with that number among the headings of a box. */
export type HeadingPlace = { readonly blockId: string; readonly inBox: number | null };

/** A command of the page as the shell sees it, in the words of the interface. */
export type OfferedCommand = {
  readonly id: string;
  readonly label: string;
  readonly group: PageCommandGroup;
  readonly icon: LucideIcon | null;
  readonly chords: readonly Chord[];
  /** It could do something where the caret is now. */
  readonly available: boolean;
  readonly byKeyOnly: boolean;
  readonly run: () => void;
};

/** What may be asked of a mounted page about looking at it and finding one's way in it. */
export type PageView = {
  readonly commands: () => readonly OfferedCommand[];
  /** Puts the caret before a heading, scrolls it to the top and takes the focus. False when it is not there any more. */
  readonly showHeading: (place: HeadingPlace) => boolean;
  /** The last heading before the caret; null before the first one. Walks back through the blocks. */
  readonly currentHeading: () => HeadingPlace | null;
  /** What is selected in the body, captions included; empty without a selection. */
  readonly selectedText: () => string;
  /** Goes back to the place in the body where somebody wrote last. */
  readonly focusAgain: () => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
};

/** A page that cannot be written in: nothing to do, nothing to find. */
export const blankPageView: PageView = {
  commands: () => [],
  showHeading: () => false,
  currentHeading: () => null,
  selectedText: () => '',
  focusAgain: () => undefined,
  announce: () => undefined,
};

type Parts = { readonly editor: LexicalEditor; readonly host: () => PageHost; readonly page: () => HTMLElement | null };

export function createPageView({ editor, host, page }: Parts): PageView {
  const focusAgain = (): void => {
    // Lexical puts the focus there only together with a caret; a selected figure has none.
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.focus(undefined, { defaultSelection: 'rootStart' });
  };
  return {
    commands() {
      const at = host();
      const state = editor.getEditorState().read($toolbarState, { editor });
      return pageCommands.map((command) => ({
        id: command.id,
        label: at.labels[command.label],
        group: command.group,
        icon: command.icon ?? null,
        chords: command.chords ?? [],
        available: isAvailable(command, state, at),
        byKeyOnly: command.byKeyOnly ?? false,
        run: () => {
          const run = (): void => command.run({ editor, host: host() });
          // Asked for from another pane: what it does should be seen where it is done.
          if (page()?.contains(document.activeElement)) run();
          else editor.focus(run, { defaultSelection: 'rootStart' });
        },
      }));
    },
    showHeading(place) {
      let found: HeadingNode | null = null;
      editor.update(
        () => {
          found = $headingAt(place);
          found?.selectStart();
        },
        // The browser would scroll the caret to the nearest edge; a heading belongs at the top.
        { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
      );
      const element = found === null ? null : editor.getElementByKey((found as HeadingNode).getKey());
      if (!element) return false;
      if (editor.isEditable()) focusAgain();
      else {
        element.tabIndex = -1;
        element.focus({ preventScroll: true });
      }
      element.scrollIntoView({ block: 'start' });
      return true;
    },
    currentHeading: () => editor.getEditorState().read($currentHeading, { editor }),
    selectedText: () => editor.getEditorState().read($selectedText, { editor }),
    focusAgain,
    announce: (text) => host().announce(text),
  };
}

function $headingAt({ blockId, inBox }: HeadingPlace): HeadingNode | null {
  const block = $blockById(blockId);
  if (inBox !== null) return $isInfoBoxNode(block) ? (block.getChildren().filter($isHeadingNode)[inBox] ?? null) : null;
  return $isHeadingNode(block) ? block : null;
}

function $currentHeading(): HeadingPlace | null {
  const selection = $getSelection();
  const start = $currentTopBlock();
  for (let block = start; block !== null; block = block.getPreviousSibling()) {
    const blockId = $blockIdOf(block);
    if (blockId === null) continue;
    if ($isHeadingNode(block)) return { blockId, inBox: null };
    if (!$isInfoBoxNode(block)) continue;
    const headings = block.getChildren().filter($isHeadingNode);
    // In the box with the caret only those count that the caret has passed.
    const caret = block.is(start) && $isRangeSelection(selection) ? selection.focus.getNode() : null;
    const passed = caret === null ? headings : headings.filter((heading) => heading.is(caret) || heading.isParentOf(caret) || heading.isBefore(caret));
    if (passed.length > 0) return { blockId, inBox: passed.length - 1 };
  }
  return null;
}

function $selectedText(): string {
  const selection = $getSelection();
  if (selection === null || selection.isCollapsed()) return '';
  const own = selection.getTextContent();
  // Lexical leaves out what stands in the slots of elements (a table's caption, who is quoted).
  const ends = $isRangeSelection(selection) ? [selection.anchor.getNode(), selection.focus.getNode()] : [];
  const whole = selection.getNodes().filter((node) => $isElementNode(node) && !ends.some((end) => node.is(end) || node.isParentOf(end)));
  const slots = whole.flatMap((node) => $getSlotNames(node).map((name) => $getSlot(node, name)?.getTextContent() ?? ''));
  return [own, ...slots].join('\n');
}
