import type { PhotoExport } from '../../shared/domain/photo-export.ts';
import { nfc } from '../../shared/text/nfc.ts';

/** Longest name without its ending, in UTF-16 units and in bytes of UTF-8: room is left for a number and a path. */
const UNITS_MAX = 120;
const BYTES_MAX = 200;

type Naming = {
  readonly wish: Pick<PhotoExport, 'pattern' | 'first' | 'photos'>;
  readonly index: number;
  /** The name it came with. */
  readonly original: string;
  readonly ending: string;
};

/**
 * The name of an exported photo: by the pattern, or the one it came with; nothing in it that a file system refuses or
 * that hides what the file is. Numbers have the same length, so that files sort as they were chosen.
 */
export function exportName({ wish, index, original, ending }: Naming): string {
  const old = (original.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z0-9]{2,5}$/i, '');
  const digits = String(wish.first + wish.photos.length - 1).length;
  const number = String(wish.first + index).padStart(Math.max(2, digits), '0');
  const named = (wish.pattern ?? '').trim() === '' ? old : (wish.pattern ?? '').replace(/\{n\}/gi, number).replace(/\{(?:tên|ten|name)\}/giu, () => old);
  return `${plainStem(named) || `anh-${number}`}.${ending}`;
}

function plainStem(text: string): string {
  const plain = nfc(text.toWellFormed()).replace(/[\p{Cc}\p{Cf}]+/gu, '').replace(/[<>:"/\\|?*]+/g, '-').replace(/\s+/g, ' ');
  let stem = plain.slice(0, UNITS_MAX);
  while (new TextEncoder().encode(stem).length > BYTES_MAX) stem = stem.slice(0, -1);
  stem = stem.replace(/[\ud800-\udbff]$/, '').replace(/^[\s.]+|[\s.]+$/g, '');
  // Names that Windows keeps for devices whatever their ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `anh-${stem}` : stem;
}
