import type { Database } from 'better-sqlite3';
import type { UseKind } from '../../shared/domain/desk-photo.ts';

/** Who names a file: `id` is the article's, template's or snippet's, empty for others. */
export type Holder = { readonly kind: UseKind; readonly id: string };
export type HolderRow = Readonly<Record<string, unknown>>;

/** Who speaks in a row of `table`. A table that is not known here is `other`, which holds just as well. */
export function createHolders(db: Database): (table: string, row: HolderRow) => Holder {
  const newest = db.prepare<[unknown], number>('SELECT 1 FROM articles WHERE revision_id = ?').pluck();
  const articleOfDelivery = db.prepare<[unknown], string>('SELECT article_id FROM deliveries WHERE id = ?').pluck();
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return (table, row) => {
    switch (table) {
      case 'revisions':
        return { kind: newest.get(row['id']) === 1 ? 'article' : 'revision', id: text(row['article_id']) };
      case 'articles':
        return { kind: 'article', id: text(row['id']) };
      case 'article_photos':
        return { kind: 'tray', id: text(row['article_id']) };
      case 'deliveries':
        return { kind: 'delivery', id: text(row['article_id']) };
      case 'delivery_steps':
        return { kind: 'delivery', id: articleOfDelivery.get(row['delivery_id']) ?? '' };
      case 'templates':
        return { kind: 'template', id: text(row['id']) };
      case 'snippets':
        return { kind: 'snippet', id: text(row['id']) };
      default:
        return { kind: 'other', id: '' };
    }
  };
}
