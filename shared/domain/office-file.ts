import { z } from 'zod';
import { DOCUMENT_SCHEMA, type Envelope } from '../document/envelope.ts';
import { withoutFiles } from '../document/without-files.ts';
import { uuidSchema } from './ids.ts';
import { SHELF_DOCUMENT_MAX } from './shelf.ts';
import { snippetContentSchema, type Snippet } from './snippet.ts';
import { templateContentSchema, type Template } from './template.ts';

/** How a shelf goes from PC to PC: one JSON file with snippets and templates (`*.toasoan-mau`). */

export const OFFICE_FILE_EXTENSION = 'toasoan-mau';
/** Largest file that is read, in bytes. */
export const OFFICE_FILE_BYTES_MAX = 10 * 1024 * 1024;
/** Deepest nesting of a document in it. An article never comes near; a file that does is an attack. */
const DEPTH_MAX = 100;
const VERSION = 1;

const stamped = { id: uuidSchema, scope: z.literal('office'), updatedAt: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER) };
const officeSnippetSchema = snippetContentSchema.extend(stamped);
const officeTemplateSchema = templateContentSchema.extend(stamped);
export type OfficeSnippet = Readonly<z.infer<typeof officeSnippetSchema>>;
export type OfficeTemplate = Readonly<z.infer<typeof officeTemplateSchema>>;

const officeFileSchema = z.strictObject({
  app: z.literal('toasoan'),
  kind: z.literal('mau'),
  version: z.literal(VERSION),
  exportedAt: z.number().int().nonnegative(),
  templates: z.array(officeTemplateSchema).max(500),
  snippets: z.array(officeSnippetSchema).max(2_000),
});
export type OfficeFile = Readonly<z.infer<typeof officeFileSchema>>;

/** Why a file is refused: too large; not such a file at all; of a newer version of the app; broken or tampered with. */
export const officeRefusals = ['too-large', 'not-ours', 'newer', 'damaged'] as const;
export type OfficeRefusal = (typeof officeRefusals)[number];

/** Reads a file somebody has chosen. Nothing in it is believed; either all of it fits or all of it is refused. */
export function readOfficeFile(text: string): OfficeFile | OfficeRefusal {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'not-ours';
  }
  const head = z.object({ app: z.literal('toasoan'), kind: z.literal('mau'), version: z.number().int().positive() }).safeParse(parsed);
  if (!head.success) return 'not-ours';
  if (head.data.version > VERSION) return 'newer';
  const file = officeFileSchema.safeParse(parsed);
  if (!file.success) return 'damaged';
  const items = [...file.data.templates, ...file.data.snippets];
  if (items.some(({ document }) => document.schema > DOCUMENT_SCHEMA)) return 'newer';
  const whole = items.every(({ document }) => isWhole(document)) && new Set(items.map(({ id }) => id)).size === items.length;
  return whole ? file.data : 'damaged';
}

/** The text of a file with what the office shares. Photos and attachments stay behind: they are files of this PC. */
export function writeOfficeFile(templates: readonly Template[], snippets: readonly Snippet[], now: number): { readonly text: string; readonly leftOut: number } {
  let leftOut = 0;
  const light = (document: Envelope): Envelope => {
    const kept = withoutFiles(document);
    leftOut += kept.removed;
    return kept.document;
  };
  const file: OfficeFile = {
    app: 'toasoan',
    kind: 'mau',
    version: VERSION,
    exportedAt: now,
    templates: templates.map(({ id, name, description, fields, document, updatedAt }) => ({ id, name, description, scope: 'office', fields, document: light(document), updatedAt })),
    snippets: snippets.map(({ id, name, shortcut, document, updatedAt }) => ({ id, name, shortcut, scope: 'office', document: light(document), updatedAt })),
  };
  return { text: `${JSON.stringify(file, null, 1)}\n`, leftOut };
}

/** Whether a document has a body, is not nested like an attack, and is of a size to start from. */
function isWhole({ state }: Envelope): boolean {
  const root = isObject(state) ? state['root'] : undefined;
  if (!isObject(root) || !Array.isArray(root['children'])) return false;
  let level: readonly unknown[] = [state];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return JSON.stringify(state).length <= SHELF_DOCUMENT_MAX;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
