import { useEffect, useState } from 'react';
import { useCaretRest } from '../../app/use-caret-rest.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { cut } from '../../../shared/document/text-pieces.ts';
import type { TextCounts } from '../../../shared/text/count.ts';
import { createCounting } from './counting.ts';

const REST_MS = 250;

/** Counts of what is selected on the page; null without a selection. */
export function useSelectionCounts(): TextCounts | null {
  const { session, timers } = useWorkspace();
  const [counts, setCounts] = useState<TextCounts | null>(null);
  const [counting] = useState(() => createCounting(timers, setCounts));
  useCaretRest(REST_MS, () => {
    const text = selectedText(() => session.editor()?.selectedText() ?? '');
    if (text !== '') return counting.start(cut(text));
    counting.stop();
    setCounts(null);
  });
  useEffect(() => counting.stop, [counting]);
  return counts;
}

/** What is selected in headline, lead or body. A selection anywhere else is not of the article. */
function selectedText(inBody: () => string): string {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && focused.closest('.page-sheet')) return focused.value.slice(focused.selectionStart, focused.selectionEnd);
  return focused?.closest('.page-body') ? inBody() : '';
}
