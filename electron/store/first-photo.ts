import type { Envelope } from '../../shared/document/envelope.ts';
import type { ArticleFields } from '../../shared/domain/article.ts';
import { sha256Schema } from '../../shared/domain/ids.ts';

/** Asset of the photo that stands for an article in the library: its cover, else the first photo of its text, or null. */
export function shownPhoto(fields: Pick<ArticleFields, 'cover'>, document: Envelope): string | null {
  return fields.cover?.assetId ?? firstPhoto(document);
}

/** Asset of the first photo in document order, or null. Photos are blocks or stand in galleries, so texts are not searched. */
export function firstPhoto(document: Envelope): string | null {
  for (const block of childrenOf(property(document.state, 'root'))) {
    for (const node of property(block, 'type') === 'gallery' ? childrenOf(block) : [block]) {
      if (property(node, 'type') !== 'figure') continue;
      const asset = sha256Schema.safeParse(property(property(node, '$'), 'assetId'));
      if (asset.success) return asset.data;
    }
  }
  return null;
}

function childrenOf(node: unknown): readonly unknown[] {
  const children = property(node, 'children');
  return Array.isArray(children) ? children : [];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
