import { z } from 'zod';
import { uuidSchema } from '../domain/ids.ts';
import { officeRefusals } from '../domain/office-file.ts';
import { snippetSaveSchema, snippetSchema } from '../domain/snippet.ts';
import { templateSaveSchema, templateSchema } from '../domain/template.ts';

const nothing = z.undefined();
const itemRef = z.strictObject({ id: uuidSchema });
const hiding = z.strictObject({ id: uuidSchema, hidden: z.boolean() });

const counts = z.object({ added: z.number().int(), updated: z.number().int(), unchanged: z.number().int(), keptBoth: z.number().int() });
export const officeExportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  /** Nothing is marked as shared: there is nothing to write. */
  z.object({ kind: z.literal('empty') }),
  /** `leftOut`: photos and attachments that stayed behind. */
  z.object({ kind: z.literal('done'), name: z.string(), templates: z.number().int(), snippets: z.number().int(), leftOut: z.number().int() }),
]);
export const officeImportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), name: z.string(), reason: z.enum(officeRefusals) }),
  z.object({ kind: z.literal('done'), name: z.string(), counts }),
]);

/** Channels of snippets and templates; part of the contract. */
export const shelfContract = {
  'template:list': { doc: 'All article templates, hidden ones included.', input: nothing, output: z.array(templateSchema) },
  'template:save': { doc: 'Adds a template (no `id`) or changes one.', input: templateSaveSchema, output: templateSchema },
  'template:remove': { doc: 'Removes a template; `template:restore` takes it back. Refused with `forbidden` for those that came with the app.', input: itemRef, output: nothing },
  'template:restore': { doc: 'Brings a removed template back.', input: itemRef, output: templateSchema },
  'template:reset': { doc: 'Puts a template back to what came with the app.', input: itemRef, output: templateSchema },
  'template:set-hidden': { doc: 'Takes a template out of the menus, or puts it back there.', input: hiding, output: templateSchema },

  'snippet:list': { doc: 'All snippets, hidden ones included.', input: nothing, output: z.array(snippetSchema) },
  'snippet:save': { doc: 'Adds a snippet (no `id`) or changes one.', input: snippetSaveSchema, output: snippetSchema },
  'snippet:remove': { doc: 'Removes a snippet; `snippet:restore` takes it back. Refused with `forbidden` for those that came with the app.', input: itemRef, output: nothing },
  'snippet:restore': { doc: 'Brings a removed snippet back.', input: itemRef, output: snippetSchema },
  'snippet:reset': { doc: 'Puts a snippet back to what came with the app.', input: itemRef, output: snippetSchema },
  'snippet:set-hidden': { doc: 'Takes a snippet out of the list, or puts it back there.', input: hiding, output: snippetSchema },

  'office:export': { doc: 'Writes everything that is marked as shared into a file, at a place chosen in a system dialog.', input: nothing, output: officeExportSchema },
  'office:import': { doc: 'Takes in a file of shared snippets and templates, chosen in a system dialog.', input: nothing, output: officeImportSchema },
} as const;

/** Events of snippets and templates; part of the contract. */
export const shelfEvents = {
  'shelf:changed': { doc: 'Snippets or templates were changed (in any window).', payload: z.object({ kinds: z.array(z.enum(['snippets', 'templates'])) }) },
} as const;
