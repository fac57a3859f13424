import type { ArticleFields, Cover } from '../../../shared/domain/article.ts';
import type { Byline } from '../../../shared/domain/byline.ts';
import { nfc } from '../../../shared/text/nfc.ts';

/** Fields of an article that stand beside the page; headline and lead stand on it. */
export type Details = { readonly section: string; readonly byline: Byline; readonly source: string; readonly tags: readonly string[]; readonly cover: Cover | null };

export const detailsOf = ({ section, byline, source, tags, cover }: ArticleFields): Details => ({ section, byline, source, tags, cover });

/**
 * What is stored: NFC, one line where one line is meant, without authors whose name is still empty. Works on a copy;
 * what stands in the boxes while somebody types is never touched. Nothing is cut: text over a bound is refused by the
 * save and shown, never shortened behind somebody's back.
 */
export function storedFields(headline: string, lead: string, details: Details): ArticleFields {
  return {
    headline: oneLine(headline),
    lead: nfc(lead),
    section: details.section,
    byline: details.byline
      .map((entry) => ({ name: oneLine(entry.name), penName: oneLine(entry.penName), role: entry.role }))
      .filter((entry) => entry.name !== ''),
    source: oneLine(details.source),
    tags: [...new Set(details.tags.map(oneLine))].filter((tag) => tag !== ''),
    cover: details.cover,
  };
}

function oneLine(text: string): string {
  return nfc(text).replace(/\s+/g, ' ').trim();
}
