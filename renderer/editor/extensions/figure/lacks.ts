import { $captionOf, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';

/** Texts that every photo should have. */
export type Lack = 'caption' | 'credit' | 'alt';

/** What a photo lacks, for its mark on the page. The caption a gallery shares is not looked at: gallery.css knows of it. */
export function $lacksOf(figure: FigureNode): readonly Lack[] {
  const { credit, alt } = figure.facts();
  const texts = { caption: $captionOf(figure)?.getTextContent() ?? '', credit, alt };
  return (['caption', 'credit', 'alt'] as const).filter((what) => texts[what].trim() === '');
}
