import { countBlanks } from '../../../shared/text/blanks.ts';
import type { FigureInfo } from './editor-port.ts';
import type { Details } from './fields.ts';
import type { UnsentPart } from './unsent.ts';

/** Where a remark can be cured. */
export type Remark =
  | { readonly what: 'headline' | 'section' | 'importing'; readonly needed: true }
  | { readonly what: 'lead' | 'byline' | 'body'; readonly needed: false }
  | { readonly what: 'blanks'; readonly needed: false; readonly n: number }
  | { readonly what: 'unsent'; readonly needed: false; readonly part: UnsentPart }
  | { readonly what: 'caption' | 'credit' | 'alt'; readonly needed: false; readonly n: number; readonly blockId: string };

export type CheckInput = {
  readonly headline: string;
  readonly lead: string;
  /** Not one word in lead and body. */
  readonly blank: boolean;
  /** Blanks of a template left on the page. */
  readonly blanks: number;
  readonly details: Details;
  readonly figures: readonly FigureInfo[];
  readonly importing: boolean;
  /** Kinds of content that would not be sent. */
  readonly unsent: readonly UnsentPart[];
};

/** What is missing before sending, the necessary first. The portal refuses an article without headline or section. */
export function remarksOn({ headline, lead, blank, blanks, details, figures, importing, unsent }: CheckInput): readonly Remark[] {
  const remarks: Remark[] = [];
  if (importing) remarks.push({ what: 'importing', needed: true });
  if (headline.trim() === '') remarks.push({ what: 'headline', needed: true });
  if (details.section === '') remarks.push({ what: 'section', needed: true });
  const left = blanks + [details.source, ...details.tags].reduce((sum, text) => sum + countBlanks(text), 0);
  for (const part of unsent) remarks.push({ what: 'unsent', needed: false, part });
  if (left > 0) remarks.push({ what: 'blanks', needed: false, n: left });
  if (lead.trim() === '') remarks.push({ what: 'lead', needed: false });
  if (blank) remarks.push({ what: 'body', needed: false });
  if (!details.byline.some((entry) => entry.name.trim() !== '')) remarks.push({ what: 'byline', needed: false });
  for (const [index, figure] of figures.entries()) {
    const place = { needed: false, n: index + 1, blockId: figure.blockId } as const;
    for (const what of missingIn(figure)) remarks.push({ what, ...place });
  }
  return remarks;
}

/**
 * What a figure lacks. Caption and alternative text are different things and are both asked for; in a gallery the
 * caption that all photos share will do.
 */
export function missingIn({ caption, sharedCaption, credit, alt }: FigureInfo): readonly ('caption' | 'credit' | 'alt')[] {
  const texts = { caption: `${caption}${sharedCaption}`, credit, alt };
  return (['caption', 'credit', 'alt'] as const).filter((what) => texts[what].trim() === '');
}
