import { type BylineEntry, type BylineRole } from '../../../shared/domain/byline.ts';

/** Longest line that may be a byline, in characters. */
const LINE_MAX = 160;
const NAMES_MAX = 6;

/** What may stand before the names, and what it says about them. */
const labels: readonly (readonly [RegExp, readonly BylineRole[]])[] = [
  [/^(?:tin|bài|clip|video)?\s*(?:,|và|-|–|\/)?\s*(?:bài|tin)?\s*(?:,|và|-|–|\/)\s*(?:ảnh|hình)$/iu, ['writer', 'photographer']],
  [/^(?:tin|bài)\s+ảnh$/iu, ['writer', 'photographer']],
  [/^(?:ảnh|hình|hình ảnh)$/iu, ['photographer']],
  [/^(?:biên tập|hiệu đính|bt)$/iu, ['editor']],
  [/^(?:cộng tác viên|ctv)$/iu, ['contributor']],
  [/^(?:tin|bài|tin bài|bài viết|tin, bài|tác giả|người viết|thực hiện|tổng hợp|pv|phóng viên|nhóm pv|nhóm phóng viên)$/iu, ['writer']],
];

/**
 * Reads a line of authors: `Bích Hường – Văn Tịnh`, `Bài và ảnh: Minh Châu`, `Bài: A; Ảnh: B`. Null when it is not one:
 * every name must look like a name. `known`: the place and look of the line say already that it is one.
 */
export function readBylineLine(line: string, known: boolean): readonly BylineEntry[] | null {
  const text = line.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^\(\s*(.*?)\s*\)$/, '$1').replace(/[.;,]$/, '').trim();
  if (text === '' || text.length > LINE_MAX) return null;
  const parts = splitByLabels(text);
  if (parts === null || (!known && parts.every(({ roles }) => roles === null))) return null;
  const entries: BylineEntry[] = [];
  for (const { roles, names } of parts) {
    const people = names.split(/\s+[-–—]\s+|\s*[–—,;/&]\s*|\s+và\s+|(?<=\p{L})-(?=\p{Lu}\p{L}+ )/u).map(withoutContributor);
    if (!people.every(({ name }) => isName(name))) return null;
    for (const [at, role] of (roles ?? ['writer' as const]).entries()) {
      for (const { name, contributor } of people) if (!contributor || at === 0) entries.push({ name: titleCase(name), penName: '', role: contributor ? 'contributor' : role });
    }
  }
  return entries.length === 0 || entries.length > NAMES_MAX * 2 ? null : entries;
}

type Part = { readonly roles: readonly BylineRole[] | null; readonly names: string };

/** The line in parts that each begin with a label; null when something before a colon is no label of ours. */
function splitByLabels(text: string): readonly Part[] | null {
  const pieces = text.split(/\s*:\s*/);
  if (pieces.length === 1) return [{ roles: null, names: text }];
  const parts: Part[] = [];
  let label = pieces[0] ?? '';
  for (const [at, piece] of pieces.entries()) {
    if (at === 0) continue;
    const roles = rolesOf(label);
    if (roles === null) return null;
    const isLast = at === pieces.length - 1;
    // “Bài: A - Ảnh”: the next label is the end of this piece.
    const next = isLast ? null : /^(.*?)[\s,;–—-]+([^,;–—-]+)$/u.exec(piece);
    if (!isLast && next === null) return null;
    parts.push({ roles, names: next?.[1]?.trim() ?? piece });
    label = next?.[2]?.trim() ?? '';
  }
  return parts;
}

function rolesOf(label: string): readonly BylineRole[] | null {
  return labels.find(([pattern]) => pattern.test(label.trim()))?.[1] ?? null;
}

function withoutContributor(raw: string): { readonly name: string; readonly contributor: boolean } {
  const name = raw.trim().replace(/^(?:PV|CTV|BTV)\.?\s+|\s*\((?:CTV|Cộng tác viên)\)$|\s+-?\s*CTV$/giu, '');
  return { name: name.trim(), contributor: /\bCTV\b|cộng tác viên/iu.test(raw) };
}

/** One to six words, each with a capital letter in front; or initials, as `N.V.A`. */
function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 6 && text.length <= 60 && words.every((word) => /^\p{Lu}[\p{L}'’.]*$/u.test(word));
}

/** `BÍCH HƯỜNG` is `Bích Hường` in capitals; initials stay. */
function titleCase(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase() || name.includes('.')) return name;
  return name.toLowerCase().replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
}
