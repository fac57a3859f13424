import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { createContext, use } from 'react';
import { usePageHost, type PageHost } from '../host.ts';
import type { EditorLabels } from '../labels.ts';
import type { ToolbarState } from './use-toolbar-state.ts';

export const ToolbarStateContext = createContext<ToolbarState | null>(null);

type Tools = {
  readonly editor: LexicalEditor;
  readonly host: PageHost;
  readonly labels: EditorLabels;
  readonly readOnly: boolean;
  /** What stands at the caret. */
  readonly state: ToolbarState;
  /** Nothing can be formatted here. */
  readonly noText: boolean;
  /** No block here that could become another one. */
  readonly noBlock: boolean;
};

/** What every group of the toolbar needs. */
export function useTools(): Tools {
  const [editor] = useLexicalComposerContext();
  const host = usePageHost();
  const state = use(ToolbarStateContext);
  if (!state) throw new Error('outside the toolbar');
  const { labels, readOnly } = host;
  return { editor, host, labels, readOnly, state, noText: readOnly || !state.text, noBlock: readOnly || state.block === null };
}
