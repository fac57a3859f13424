import { z } from 'zod';

/** Number of our own document schema. Raise it together with a function in `upgrade.ts`. */
export const DOCUMENT_SCHEMA = 3;
/** The editor that writes `state`; informative, never trusted for decisions. */
export const EDITOR_TAG = 'lexical@0.52.0';

/**
 * The stored form of a body: our version number around Lexical's serialised state.
 * `state` is deliberately opaque here: a document whose state cannot be read is kept byte for byte.
 */
export const envelopeSchema = z.object({
  app: z.literal('toasoan'),
  schema: z.number().int().positive(),
  editor: z.string(),
  state: z.unknown(),
});
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** Longest text of a document, in UTF-16 units: many times the longest article, and far from what exhausts a PC. */
const DOCUMENT_TEXT_MAX = 200_000_000;

/** A document as JSON text: how the page hands it over, because a text crosses to the main process far faster than a tree. */
export const documentTextSchema = z
  .string()
  .max(DOCUMENT_TEXT_MAX)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(envelopeSchema);

/** A serialised Lexical node, as far as we read it. */
export type SerializedNode = {
  readonly type: string;
  readonly version?: number;
  readonly children?: readonly SerializedNode[];
  /** NodeState: our own data (`blockId`, and on figures `assetId`, `credit`, `alt`, `width`, `height`). */
  readonly $?: Readonly<Record<string, unknown>>;
  /** Named slots; the caption of a figure, and of a gallery, is `$slots.caption`, a paragraph. */
  readonly $slots?: Readonly<Record<string, SerializedNode>>;
  readonly [key: string]: unknown;
};
