import { useState } from 'react';
import { useCaretRest } from '../../app/use-caret-rest.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { HeadingPlace } from '../../editor/page-view.ts';
import { samePlace } from '../article/headings.ts';

const REST_MS = 200;

/** The heading under which the caret is; null before the first one. */
export function useCurrentHeading(): HeadingPlace | null {
  const { session } = useWorkspace();
  const [current, setCurrent] = useState<HeadingPlace | null>(null);
  useCaretRest(REST_MS, () => {
    const found = session.editor()?.currentHeading() ?? null;
    setCurrent((before) => (samePlace(before, found) ? before : found));
  });
  return current;
}
