/** Words of photos and galleries. */
export type PhotoLabels = {
  /** Name of a gallery; `{n}` stands for the number of photos. */
  readonly galleryOf: string;
  readonly galleryCaption: string;
  readonly galleryCaptionHint: string;
  readonly galleryTools: string;
  readonly insertGallery: string;
  readonly gatherPhotos: string;
  readonly ungroupGallery: string;
  readonly addToGallery: string;
  readonly takeOutOfGallery: string;
  readonly photoEarlier: string;
  readonly photoLater: string;
  readonly photoMoved: string;
  readonly removePhoto: string;
  readonly galleryUp: string;
  readonly galleryDown: string;
  readonly removeGallery: string;
  readonly editPhoto: string;
  readonly replacePhoto: string;
  readonly restorePhoto: string;
  readonly makeCover: string;
  readonly fullScreenPhoto: string;
  /** Before the list of what a photo lacks. */
  readonly lacking: string;
  readonly lackCaption: string;
  readonly lackCredit: string;
  readonly lackAlt: string;
};
