import type { FigureInfo } from './editor-port.ts';
import type { Details } from './fields.ts';

/** Where a remark can be cured. */
export type Remark =
  | { readonly what: 'headline' | 'section' | 'importing'; readonly needed: true }
  | { readonly what: 'lead' | 'byline' | 'body'; readonly needed: false }
  | { readonly what: 'caption' | 'credit' | 'alt'; readonly needed: false; readonly n: number; readonly blockId: string };

export type CheckInput = {
  readonly headline: string;
  readonly lead: string;
  readonly words: number;
  readonly details: Details;
  readonly figures: readonly FigureInfo[];
  readonly importing: boolean;
};

/** What is missing before sending, the necessary first. The portal refuses an article without headline or section. */
export function remarksOn({ headline, lead, words, details, figures, importing }: CheckInput): readonly Remark[] {
  const remarks: Remark[] = [];
  if (importing) remarks.push({ what: 'importing', needed: true });
  if (headline.trim() === '') remarks.push({ what: 'headline', needed: true });
  if (details.section === '') remarks.push({ what: 'section', needed: true });
  if (lead.trim() === '') remarks.push({ what: 'lead', needed: false });
  if (words === 0) remarks.push({ what: 'body', needed: false });
  if (!details.byline.some((entry) => entry.name.trim() !== '')) remarks.push({ what: 'byline', needed: false });
  for (const [index, figure] of figures.entries()) {
    const place = { needed: false, n: index + 1, blockId: figure.blockId } as const;
    for (const what of missingIn(figure)) remarks.push({ what, ...place });
  }
  return remarks;
}

/** What a figure lacks. Caption and alternative text are different things and are both asked for. */
export function missingIn({ caption, credit, alt }: FigureInfo): readonly ('caption' | 'credit' | 'alt')[] {
  const texts = { caption, credit, alt };
  return (['caption', 'credit', 'alt'] as const).filter((what) => texts[what].trim() === '');
}
