import { createContext, use } from 'react';
import type { ArticleHistory } from './article-history.ts';
import type { EditorLabels } from './labels.ts';

/** Something the writer should know about what just happened; the shell finds the words. */
export type EditorNotice = 'pasted-images-dropped' | 'paste-too-large';

/** What the parts of the page need from around it. */
export type PageHost = {
  readonly labels: EditorLabels;
  readonly readOnly: boolean;
  /** Address of a photo at page size. */
  readonly photoUrl: (assetId: string) => string;
  readonly history: ArticleHistory;
};

export const PageHostContext = createContext<PageHost | null>(null);

export function usePageHost(): PageHost {
  const host = use(PageHostContext);
  if (!host) throw new Error('outside the page editor');
  return host;
}
