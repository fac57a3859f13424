import { HEADLINE_MAX, LEAD_MAX, type ArticleFields } from '../../../shared/domain/article.ts';
import { nfc } from '../../../shared/text/nfc.ts';

/** Fields of an article that stand in the inspector; headline and lead stand on the page. */
export type Details = Pick<ArticleFields, 'section' | 'byline' | 'source' | 'tags'>;

export const detailsOf = ({ section, byline, source, tags }: ArticleFields): Details => ({ section, byline, source, tags });

/**
 * What is stored: NFC, within the bounds of the contract, without authors whose name is still empty. Works on a copy;
 * what stands in the boxes while somebody types is never touched.
 */
export function storedFields(headline: string, lead: string, details: Details): ArticleFields {
  return {
    headline: oneLine(headline).slice(0, HEADLINE_MAX),
    lead: nfc(lead).slice(0, LEAD_MAX),
    section: details.section,
    byline: details.byline
      .map((entry) => ({ name: oneLine(entry.name), penName: oneLine(entry.penName), role: entry.role }))
      .filter((entry) => entry.name !== ''),
    source: oneLine(details.source),
    tags: [...new Set(details.tags.map(oneLine))].filter((tag) => tag !== ''),
  };
}

function oneLine(text: string): string {
  return nfc(text).replace(/\s+/g, ' ').trim();
}
