/** A photo on the desk: one that stands in the text (as often as it stands there), or one that does not. */
export type DeskItem = {
  /** Names it on the sheet: the block of a figure, else the original. */
  readonly key: string;
  /** What is shown: the original or an edited version of it. */
  readonly assetId: string;
  readonly originId: string;
  /** File name it came with. */
  readonly name: string;
  /** Pixels of what is shown. */
  readonly width: number;
  readonly height: number;
  /** Size of the original file. */
  readonly bytes: number;
  /** ms since the epoch; null where the camera did not say. */
  readonly takenAt: number | null;
  readonly place: string;
  readonly camera: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** Caption that it shares with the photos of its gallery; empty elsewhere. */
  readonly sharedCaption: string;
  /** Block of the figure; null when it does not stand in the text. */
  readonly blockId: string | null;
  /** Gallery the figure stands in; null elsewhere. */
  readonly galleryId: string | null;
  /** Place among the photos of the text, from 1. */
  readonly number: number | null;
  /** What the original says of itself, for those who want to take it over into the text. */
  readonly own: { readonly caption: string; readonly credit: string; readonly alt: string };
  readonly inTray: boolean;
  readonly isCover: boolean;
  /** Which photos are of one burst; null alone. */
  readonly burst: string | null;
  readonly sharpest: boolean;
  /** Another photo on the sheet shows the same. */
  readonly duplicate: boolean;
};

export const isEdited = ({ assetId, originId }: DeskItem): boolean => assetId !== originId;

export const wordKinds = ['caption', 'credit', 'alt'] as const;
export type WordKind = (typeof wordKinds)[number];

/** What a photo lacks before it can be sent; in a gallery the caption that all share will do. */
export const missingWords = (item: DeskItem): readonly WordKind[] => wordKinds.filter((kind) => `${item[kind]}${kind === 'caption' ? item.sharedCaption : ''}`.trim() === '');
