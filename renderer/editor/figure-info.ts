import type { Envelope } from '../../shared/document/envelope.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import type { FigureInfo } from './port.ts';

/** Figures in document order, those of galleries included. Never throws: a state that cannot be read has none. */
export function figuresIn(document: Envelope): readonly FigureInfo[] {
  return childrenOf(read(document.state, 'root')).flatMap((block): readonly FigureInfo[] => {
    if (read(block, 'type') !== 'gallery') return figureOf(block, null, '');
    const galleryId = read(read(block, '$'), 'blockId');
    const shared = captionOf(block);
    return childrenOf(block).flatMap((photo) => figureOf(photo, typeof galleryId === 'string' ? galleryId : null, shared));
  });
}

function figureOf(node: unknown, galleryId: string | null, sharedCaption: string): readonly FigureInfo[] {
  if (read(node, 'type') !== 'figure') return [];
  const own = read(node, '$');
  const [blockId, assetId] = [read(own, 'blockId'), read(own, 'assetId')];
  if (typeof blockId !== 'string' || typeof assetId !== 'string') return [];
  const words = { caption: captionOf(node), sharedCaption, credit: text(read(own, 'credit')), alt: text(read(own, 'alt')) };
  return [{ blockId, galleryId, assetId, ...words, width: size(read(own, 'width')), height: size(read(own, 'height')) }];
}

const captionOf = (node: unknown): string => plainText({ app: 'toasoan', schema: 1, editor: '', state: { root: read(read(node, '$slots'), 'caption') } });

function childrenOf(node: unknown): readonly unknown[] {
  const children = read(node, 'children');
  return Array.isArray(children) ? children : [];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const size = (value: unknown): number => (typeof value === 'number' ? value : 0);
