import { z } from 'zod';

/** Number of our own document schema. Raise it together with a function in `upgrade.ts`. */
export const DOCUMENT_SCHEMA = 2;
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

/** A serialised Lexical node, as far as we read it. */
export type SerializedNode = {
  readonly type: string;
  readonly version?: number;
  readonly children?: readonly SerializedNode[];
  /** NodeState: our own data (`blockId`, and on figures `assetId`, `credit`, `alt`, `width`, `height`). */
  readonly $?: Readonly<Record<string, unknown>>;
  /** Named slots; a figure's caption is `$slots.caption`, a paragraph. */
  readonly $slots?: Readonly<Record<string, SerializedNode>>;
  readonly [key: string]: unknown;
};
