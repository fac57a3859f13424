import type { AppError } from '../../shared/domain/app-error.ts';
import type { PhotoFacts } from '../../shared/domain/asset.ts';
import type { PhotoEdit } from '../../shared/domain/photo-edit.ts';
import type { StoredPurpose } from '../../shared/domain/photo-profile.ts';
import type { EncodedMime } from './encode-rendition.ts';
import type { ExportedFile, ExportRequest } from './export-photo.ts';
import type { Wish } from './renditions.ts';
import type { PhotoMime } from './sniff.ts';

/** Longest time one picture may take to decode, in seconds; an office PC needs about 8 for the largest. */
export const DECODE_SECONDS_MAX = 60;

/** A derived file with its bytes. Width and height in pixels. */
export type Rendition = {
  readonly purpose: StoredPurpose;
  readonly mime: EncodedMime;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** False: it is heavier than its profile allows, although everything allowed was tried. */
  readonly fits: boolean;
};

/** What was found in and made from one original. */
export type ProcessedPhoto = {
  /** Pixels after EXIF orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  readonly facts: PhotoFacts;
  /** More than one frame; the renditions show the first. */
  readonly animated: boolean;
  readonly renditions: readonly Rendition[];
};

/** What a file is, from its bytes alone. */
export type SniffedPhoto = { readonly sha256: string; readonly mime: PhotoMime };

/** A stored file, read and checked against its name by the thread. */
export type StoredFile = { readonly path: string; readonly sha256: string };

/** Files to be made of a stored original: as it is (`edit` null) or by a recipe, whose logo comes along. */
export type RenderRequest = {
  readonly step: 'render';
  readonly original: StoredFile;
  readonly mime: PhotoMime;
  readonly edit: PhotoEdit | null;
  readonly logo: StoredFile | null;
  readonly wishes: readonly Wish[];
};

/** Width and height: pixels of the finished picture at full size. */
export type RenderedPhoto = { readonly width: number; readonly height: number; readonly renditions: readonly Rendition[] };

/** What a photo thread can be asked about a file: what it is, everything that is made from it, or more files from a stored one. */
export type PhotoRequest =
  | { readonly step: 'sniff'; readonly path: string; readonly name: string }
  | { readonly step: 'process'; readonly path: string; readonly mime: PhotoMime }
  | RenderRequest
  | ExportRequest;

/** What each step answers. */
export type PhotoAnswers = { readonly sniff: SniffedPhoto; readonly process: ProcessedPhoto; readonly render: RenderedPhoto; readonly export: ExportedFile };

export type PhotoReply = { readonly ok: true; readonly answer: PhotoAnswers[keyof PhotoAnswers] } | { readonly ok: false; readonly error: AppError };
