import { DOCUMENT_SCHEMA, envelopeSchema } from '../../shared/document/envelope.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { articleFieldsSchema, emptyFields } from '../../shared/domain/article.ts';
import type { ArticleFields } from '../../shared/domain/article.ts';

/** `editor` of an envelope whose stored text could not be read; its `state` is that text. */
export const UNREADABLE = 'unreadable';

/** A stored document. What is not an envelope in JSON comes back as an unreadable one that carries the text itself. */
export function readDocument(text: string): Envelope {
  try {
    const parsed: unknown = JSON.parse(text);
    // The parsed value, not the schema's copy of it: unknown keys of a newer version must survive.
    if (envelopeSchema.safeParse(parsed).success) return parsed as Envelope;
  } catch {
    // Not JSON: damaged on disk or written by something else. Kept as it is.
  }
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: UNREADABLE, state: text };
}

/** The text to store. An unreadable document goes back byte for byte. */
export function writeDocument(envelope: Envelope): string {
  if (envelope.editor === UNREADABLE && typeof envelope.state === 'string') return envelope.state;
  return JSON.stringify(envelope);
}

/** The text to store of fields. Without a cover nothing is said of it: what was stored before there were covers stays the same. */
export function writeFields({ cover, ...fields }: ArticleFields): string {
  return JSON.stringify(cover === null ? fields : { ...fields, cover });
}

/** Stored fields; each one that is missing or not valid is empty instead. */
export function readFields(text: string): ArticleFields {
  const stored = parsedObject(text);
  const field = <K extends keyof ArticleFields>(name: K): ArticleFields[K] => {
    const parsed = articleFieldsSchema.shape[name].safeParse(stored[name]);
    return parsed.success ? (parsed.data as ArticleFields[K]) : emptyFields[name];
  };
  return { headline: field('headline'), lead: field('lead'), section: field('section'), byline: field('byline'), source: field('source'), tags: field('tags'), cover: field('cover') };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
