import { articleStates } from '../../shared/domain/states.ts';
import type { ArticleState } from '../../shared/domain/states.ts';
import type { Article, ArticleSummary } from '../../shared/domain/article.ts';
import { readDocument, readFields } from './document-text.ts';
import type { Revision } from './interfaces.ts';

export type SummaryRow = {
  readonly id: string;
  readonly revision_id: string;
  readonly headline: string;
  readonly section: string;
  readonly first_photo: string | null;
  readonly state: string;
  readonly sample: number;
  readonly created_at: number;
  readonly saved_at: number;
  readonly trashed_at: number | null;
};
export type TextRow = { readonly fields: string; readonly document: string };
export type RevisionRow = TextRow & {
  readonly id: string;
  readonly article_id: string;
  readonly parent_id: string | null;
  readonly created_at: number;
};

export const SUMMARY_COLUMNS = 'a.id, a.revision_id, a.headline, a.section, a.first_photo, a.state, a.sample, a.created_at, a.saved_at, a.trashed_at';

/** A library row. Values that only damage can explain give way to harmless ones: one bad row must not hide the list. */
export function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    headline: row.headline,
    section: row.section,
    state: toState(row.state),
    sample: row.sample === 1,
    savedAt: toTime(row.saved_at),
    trashedAt: row.trashed_at === null ? null : toTime(row.trashed_at),
    firstPhoto: row.first_photo !== null && /^[0-9a-f]{64}$/.test(row.first_photo) ? row.first_photo : null,
  };
}

export function toArticle(row: SummaryRow & TextRow): Article {
  return {
    id: row.id,
    fields: readFields(row.fields),
    document: readDocument(row.document),
    state: toState(row.state),
    sample: row.sample === 1,
    revisionId: row.revision_id,
    createdAt: toTime(row.created_at),
    savedAt: toTime(row.saved_at),
    trashedAt: row.trashed_at === null ? null : toTime(row.trashed_at),
  };
}

export function toRevision(row: RevisionRow): Revision {
  return {
    id: row.id,
    articleId: row.article_id,
    parentId: row.parent_id,
    fields: readFields(row.fields),
    document: readDocument(row.document),
    createdAt: toTime(row.created_at),
  };
}

function toTime(stored: number): number {
  return Number.isSafeInteger(stored) ? stored : 0;
}

/** A state that this version does not know is shown as a draft: the article must open all the same. */
function toState(state: string): ArticleState {
  return articleStates.find((known) => known === state) ?? 'draft';
}
