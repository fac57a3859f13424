import type { AppError } from '../../shared/domain/app-error.ts';
import type { RenditionPurpose } from '../../shared/domain/asset.ts';
import type { PhotoMime } from './sniff.ts';

/** Longest time one picture may take to decode, in seconds; an office PC needs about 8 for the largest. */
export const DECODE_SECONDS_MAX = 60;

/** A derived file with its bytes. Width and height in pixels. */
export type Rendition = {
  readonly purpose: RenditionPurpose;
  readonly mime: 'image/jpeg' | 'image/png';
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** What was found in and made from one original. */
export type ProcessedPhoto = {
  /** Pixels after EXIF orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  /** More than one frame; the renditions show the first. */
  readonly animated: boolean;
  readonly renditions: readonly Rendition[];
};

/** The whole file; its buffer is transferred to the thread and back, so that it is never copied on the way. */
export type Original = Uint8Array<ArrayBuffer>;

/** What a photo thread can be asked: the SHA-256 of a file, or everything that is made from it. */
export type PhotoRequest =
  | { readonly step: 'hash'; readonly bytes: Original }
  | { readonly step: 'process'; readonly bytes: Original; readonly mime: PhotoMime };

/** What each step answers. */
export type PhotoAnswers = { readonly hash: string; readonly process: ProcessedPhoto };

export type PhotoReply =
  | { readonly ok: true; readonly bytes: Original; readonly answer: PhotoAnswers[keyof PhotoAnswers] }
  | { readonly ok: false; readonly error: AppError };
