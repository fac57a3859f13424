import type { Envelope } from '../../shared/document/envelope.ts';
import { sha256Schema } from '../../shared/domain/ids.ts';

/** Asset of the first `figure` in document order, or null. Figures are blocks, so lists and texts are not searched. */
export function firstPhoto(document: Envelope): string | null {
  const blocks = property(property(document.state, 'root'), 'children');
  if (!Array.isArray(blocks)) return null;
  for (const block of blocks) {
    if (property(block, 'type') !== 'figure') continue;
    const asset = sha256Schema.safeParse(property(property(block, '$'), 'assetId'));
    if (asset.success) return asset.data;
  }
  return null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
