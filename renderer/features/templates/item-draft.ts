import type { Byline } from '../../../shared/domain/byline.ts';
import type { ShelfScope } from '../../../shared/domain/shelf.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import type { Template } from '../../../shared/domain/template.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { PageContent } from '../../editor/port.ts';
import { storedFields } from '../article/fields.ts';

/** What is edited in the dialog: one of the two kinds of items. */
export type ShelfEntry = { readonly kind: 'templates'; readonly item: Template } | { readonly kind: 'snippets'; readonly item: Snippet };

/** What stands in the boxes beside the page of an item. */
export type Draft = {
  readonly name: string;
  readonly scope: ShelfScope;
  readonly description: string;
  readonly shortcut: string;
  readonly section: string;
  /** Names and keywords as one types them, with commas between. */
  readonly authors: string;
  readonly source: string;
  readonly tags: string;
};

const emptyDraft = { description: '', shortcut: '', section: '', authors: '', source: '', tags: '' };

export function draftOf({ kind, item }: ShelfEntry): Draft {
  const { name, scope } = item;
  if (kind === 'snippets') return { ...emptyDraft, name, scope, shortcut: item.shortcut };
  const { section, byline, source, tags } = item.fields;
  return { ...emptyDraft, name, scope, description: item.description, section, authors: byline.map((entry) => entry.name).join(', '), source, tags: tags.join(', ') };
}

/** What a page of an item starts with. */
export function pageOf({ kind, item }: ShelfEntry): PageContent {
  const { headline, lead } = kind === 'templates' ? item.fields : { headline: '', lead: '' };
  return { headline, lead, document: item.document };
}

/** What is stored of a template. A name is never empty: the one before stays. */
export function templateToStore(item: Template, draft: Draft, page: PageContent): Input<'template:save'> {
  const details = { section: draft.section, byline: bylineFrom(draft.authors, item.fields.byline), source: draft.source, tags: listOf(draft.tags), cover: null };
  return {
    id: item.id,
    name: draft.name.trim() || item.name,
    scope: draft.scope,
    description: draft.description,
    fields: storedFields(page.headline, page.lead, details),
    document: page.document,
  };
}

export function snippetToStore(item: Snippet, draft: Draft, page: PageContent): Input<'snippet:save'> {
  return { id: item.id, name: draft.name.trim() || item.name, scope: draft.scope, shortcut: draft.shortcut, document: page.document };
}

/** Names between commas. Somebody who was there before keeps pen name and role. */
export function bylineFrom(text: string, before: Byline): Byline {
  return listOf(text).map((name) => before.find((entry) => entry.name === name) ?? { name, penName: '', role: 'writer' });
}

function listOf(text: string): string[] {
  return text.split(',').map((piece) => piece.trim()).filter((piece) => piece !== '');
}
