import { z } from 'zod';

/** What somebody did for the article: viết / ảnh / biên tập / cộng tác viên. */
export const bylineRoles = ['writer', 'photographer', 'editor', 'contributor'] as const;
export type BylineRole = (typeof bylineRoles)[number];

export const bylineEntrySchema = z.object({
  /** Full name; never corrected or re-toned (Thúy / Thuý is the bearer's choice). */
  name: z.string().min(1).max(120),
  /** Pen name; empty = sign with the full name. */
  penName: z.string().max(120),
  role: z.enum(bylineRoles),
});
export type BylineEntry = Readonly<z.infer<typeof bylineEntrySchema>>;

/** In the order in which the names are printed. */
export const bylineSchema = z.array(bylineEntrySchema).max(20);
export type Byline = readonly BylineEntry[];

/**
 * The line under an article: names in order, joined by a spaced en dash (`Bích Hường – Văn Tịnh`).
 * Editors (biên tập) are recorded but not printed. One person in two roles is printed once.
 */
export function printedByline(byline: Byline): string {
  const names = byline.filter((entry) => entry.role !== 'editor').map((entry) => entry.penName || entry.name);
  return [...new Set(names)].join(' – ');
}
