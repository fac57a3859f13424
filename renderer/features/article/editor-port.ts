import type { PageContent, PagePlace, PagePort } from '../../editor/port.ts';

/** A photo in the article, as the inspector shows it. */
export type FigureInfo = {
  readonly blockId: string;
  readonly assetId: string;
  /** Words of the caption. */
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

export type EditorPort = PagePort;
export type PageSnapshot = PageContent;
export type FocusPlace = PagePlace;
