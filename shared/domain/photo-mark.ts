import type { PhotoMark } from './photo-edit.ts';
import type { Box, Size } from './photo-geometry.ts';

/** Distance of a logo from both edges of its corner, as a part of the picture's shorter side. */
export const MARK_MARGIN = 0.025;

/** Where a logo of `logo` pixels stands on a picture: in pixels of the picture, never larger than fits between the margins. */
export function markBox(picture: Size, logo: Size, { corner, size }: Pick<PhotoMark, 'corner' | 'size'>): Box {
  const margin = Math.round(Math.min(picture.width, picture.height) * MARK_MARGIN);
  const room = { width: Math.max(1, picture.width - 2 * margin), height: Math.max(1, picture.height - 2 * margin) };
  const scale = Math.min((picture.width * size) / logo.width, room.width / logo.width, room.height / logo.height);
  const width = Math.max(1, Math.round(logo.width * scale));
  const height = Math.max(1, Math.round(logo.height * scale));
  return {
    left: corner.endsWith('left') ? margin : Math.max(0, picture.width - margin - width),
    top: corner.startsWith('top') ? margin : Math.max(0, picture.height - margin - height),
    width: Math.min(width, picture.width),
    height: Math.min(height, picture.height),
  };
}
