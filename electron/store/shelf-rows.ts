import type { Envelope } from '../../shared/document/envelope.ts';
import { documentOf } from '../../shared/document/plain-nodes.ts';
import { shelfScopes, type ShelfScope } from '../../shared/domain/shelf.ts';
import { readDocument } from './document-text.ts';
import type { ShelfContent, ShelfItem } from './interfaces.ts';

export type ContentRow = { readonly scope: string; readonly name: string | null; readonly details: string | null; readonly document: string | null };
export type ItemRow = ContentRow & {
  readonly id: string;
  readonly hidden: number;
  readonly updated_at: number;
  readonly shared_at: number | null;
  readonly removed_at: number | null;
};

/** What a row says, and what it leaves to the item that came with the app. Values that only damage can explain give way. */
export function toContent<Content extends ShelfContent>(row: ContentRow, shipped: Content | null, readDetails: (stored: unknown) => Omit<Content, keyof ShelfContent>): Content {
  const scope: ShelfScope = shelfScopes.find((known) => known === row.scope) ?? 'personal';
  if (row.document === null && shipped !== null) return { ...shipped, scope };
  const document: Envelope = row.document === null ? documentOf() : readDocument(row.document);
  // Together these are all the parts of a `Content`, which a generic type cannot express.
  return { ...readDetails(parsed(row.details)), scope, name: row.name ?? shipped?.name ?? '?', document } as unknown as Content;
}

export function toItem<Content extends ShelfContent>(row: ItemRow, shipped: Content | null, readDetails: (stored: unknown) => Omit<Content, keyof ShelfContent>): ShelfItem<Content> {
  return {
    ...toContent(row, shipped, readDetails),
    id: row.id,
    builtIn: shipped !== null,
    changed: shipped !== null && row.document !== null,
    hidden: row.hidden === 1,
    updatedAt: Number.isSafeInteger(row.updated_at) ? row.updated_at : 0,
  };
}

/** Whether two items say the same, whatever they are stored for. */
export function sameContent(a: ContentRow, b: ContentRow): boolean {
  return a.name === b.name && a.details === b.details && a.document === b.document;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
