import { z } from 'zod';
import { sha256Schema } from './ids.ts';

/** Steepest straightening, in degrees to either side; more is a quarter turn. */
export const STRAIGHTEN_MAX = 15;
/** Most blurred regions of one photo. */
export const BLURS_MAX = 50;
/** Smallest side of a crop or a blurred region, as a part of the picture. */
export const REGION_MIN = 0.01;

const part = z.number().min(0).max(1);
/** What rounding parts to four decimals may add. */
const HAIR = 0.0001 + 1e-9;
const regionSchema = z
  .strictObject({ x: part, y: part, width: z.number().min(REGION_MIN).max(1), height: z.number().min(REGION_MIN).max(1) })
  .refine(({ x, y, width, height }) => x + width <= 1 + HAIR && y + height <= 1 + HAIR, 'reaches over the edge');
/** A rectangle as parts (0 to 1) of a picture's width and height, from its top left corner. */
export type Region = Readonly<z.infer<typeof regionSchema>>;

export const focusSchema = z.strictObject({ x: part, y: part });
/** The point that stays in view wherever a picture is cut to another shape; parts of the finished picture. */
export type FocusPoint = Readonly<z.infer<typeof focusSchema>>;

export const markCorners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type MarkCorner = (typeof markCorners)[number];

export const photoMarkSchema = z.strictObject({
  /** The stored picture of the unit's logo. */
  assetId: sha256Schema,
  corner: z.enum(markCorners),
  /** Width as a part of the finished picture's width. */
  size: z.number().min(0.05).max(0.5),
  opacity: z.number().min(0.1).max(1),
});
/** The unit's logo on a photo. */
export type PhotoMark = Readonly<z.infer<typeof photoMarkSchema>>;

/**
 * What is to be done to an original, in this order: blurred regions (parts of the upright original, so that a face stays
 * covered whatever is cut later), quarter turns, straightening (cut to the largest rectangle of the same shape without
 * empty corners), crop (parts of what is then left), light, logo. There is no mirroring: it makes a news photo untrue.
 */
export const photoEditSchema = z.strictObject({
  /** Clockwise, in degrees. */
  rotate: z.literal([0, 90, 180, 270]),
  /** Clockwise, in degrees. */
  straighten: z.number().min(-STRAIGHTEN_MAX).max(STRAIGHTEN_MAX),
  crop: regionSchema.nullable(),
  focus: focusSchema.nullable(),
  /** Stretches light and dark to the full range before the two below. */
  auto: z.boolean(),
  /** -100 to 100; 0 leaves it. */
  brightness: z.number().int().min(-100).max(100),
  contrast: z.number().int().min(-100).max(100),
  blurs: z.array(regionSchema).max(BLURS_MAX),
  mark: photoMarkSchema.nullable(),
});
/** A recipe: kept beside the original, which never changes. */
export type PhotoEdit = Readonly<z.infer<typeof photoEditSchema>>;

/** The recipe that changes nothing. */
export const noEdit: PhotoEdit = { rotate: 0, straighten: 0, crop: null, focus: null, auto: false, brightness: 0, contrast: 0, blurs: [], mark: null };

/** One text per recipe: keys in one order, parts to four decimals. Equal recipes make equal texts, and so equal files. */
export function canonicalEdit({ rotate, straighten, crop, focus, auto, brightness, contrast, blurs, mark }: PhotoEdit): string {
  const region = ({ x, y, width, height }: Region): readonly number[] => [x, y, width, height].map(rounded);
  return JSON.stringify({
    rotate,
    straighten: Math.round(straighten * 10) / 10,
    crop: crop && region(crop),
    focus: focus && [focus.x, focus.y].map(rounded),
    auto,
    brightness,
    contrast,
    blurs: blurs.map(region),
    mark: mark && [mark.assetId, mark.corner, rounded(mark.size), rounded(mark.opacity)],
  });
}

/** The recipe behind a canonical text; null for anything else. What it says is exactly what is rendered. */
export function readEdit(text: string): PhotoEdit | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const stored = storedSchema.safeParse(raw);
  return stored.success ? (photoEditSchema.safeParse(stored.data).data ?? null) : null;
}

const storedRegion = z.tuple([z.number(), z.number(), z.number(), z.number()]).transform(([x, y, width, height]) => ({ x, y, width, height }));
const storedSchema = z.looseObject({
  crop: storedRegion.nullable(),
  focus: z
    .tuple([z.number(), z.number()])
    .transform(([x, y]) => ({ x, y }))
    .nullable(),
  blurs: z.array(storedRegion),
  mark: z
    .tuple([z.string(), z.string(), z.number(), z.number()])
    .transform(([assetId, corner, size, opacity]) => ({ assetId, corner, size, opacity }))
    .nullable(),
});

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Whether a recipe leaves the picture as it is. A focal point alone changes no pixel, but has to be kept. */
export const isNoEdit = (edit: PhotoEdit): boolean => canonicalEdit(edit) === canonicalEdit(noEdit);
