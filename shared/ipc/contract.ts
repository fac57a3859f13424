import { z } from 'zod';
import { articleFieldsSchema, articleSchema, articleSummarySchema } from '../domain/article.ts';
import { deliveryIntents, deliverySchema } from '../domain/delivery.ts';
import { uuidSchema } from '../domain/ids.ts';
import { photoProfileSchema } from '../domain/photo-profile.ts';
import { portalSchema, sectionSchema } from '../domain/portal.ts';
import { preferencesSchema } from '../domain/preferences.ts';
import { documentTextSchema } from '../document/envelope.ts';
import { attachmentContract } from './attachment-contract.ts';
import { clipboardContract } from './clipboard-contract.ts';
import { exchangeContract } from './exchange-contract.ts';
import { photoContract, photoEvents } from './photo-contract.ts';
import { photoEditContract, photoEditEvents } from './photo-edit-contract.ts';
import { photoDeskContract, photoDeskEvents } from './photo-desk-contract.ts';
import { shelfContract, shelfEvents } from './shelf-contract.ts';

/** One call from the page to the main process: schemas of what goes in and what comes out, and what it does. */
type Entry = { readonly doc: string; readonly input: z.ZodType; readonly output: z.ZodType };

const nothing = z.undefined();
const articleRef = z.strictObject({ id: uuidSchema });
const portalRef = z.strictObject({ portalId: z.string().min(1).max(64) });
const deliveryRef = z.strictObject({ id: uuidSchema });

export const openedArticleSchema = z.object({
  article: articleSchema,
  /** False: another window is writing it, or it is in the trash, or it was made by a newer version. */
  editable: z.boolean(),
  readOnlyReason: z.enum(['other-window', 'trash', 'newer-schema']).nullable(),
});

export const portalStatusSchema = z.object({
  portal: portalSchema,
  /** Result of the last attempt to reach it; `unknown` before the first. */
  reach: z.enum(['unknown', 'online', 'offline', 'sign-in-refused']),
  /** Only for the training portal: whether the app runs it now. */
  running: z.boolean(),
  sections: z.array(sectionSchema),
  authors: z.array(z.object({ name: z.string(), penName: z.string() })),
  /** Shape of its cover photos, width by height: as it last said, else the usual one. */
  coverRatio: z.number().positive(),
});

/** The whole contract. A channel without a handler, or a handler without a channel, does not compile. */
export const contract = {
  'app:boot': {
    doc: 'What the page needs before its first paint.',
    input: nothing,
    output: z.object({
      version: z.string(),
      preferences: preferencesSchema,
      lastArticleId: uuidSchema.nullable(),
      /** Plain facts to show once: settings file was unreadable, secrets are not protected by the OS, database was restored. */
      warnings: z.array(z.enum(['settings-reset', 'secrets-unprotected', 'database-restored'])),
    }),
  },
  'preferences:set': { doc: 'Changes some preferences; answers all of them.', input: preferencesSchema.partial().strict(), output: preferencesSchema },
  'window:new': { doc: 'Opens another window of the app.', input: nothing, output: nothing },
  'shell:open': { doc: 'Opens an http(s) or mailto address outside the app.', input: z.strictObject({ url: z.string().max(2_000) }), output: nothing },

  'article:list': { doc: 'Rows of the library, newest first.', input: z.strictObject({ trash: z.boolean(), query: z.string().max(200) }), output: z.array(articleSummarySchema) },
  'article:create': { doc: 'Makes an empty article.', input: nothing, output: openedArticleSchema },
  'article:create-from': {
    doc: 'Makes an article from a template; `into` names the empty article of this window that takes it up instead.',
    input: z.strictObject({ templateId: uuidSchema, into: uuidSchema.optional() }),
    output: openedArticleSchema,
  },
  'article:open': { doc: 'Reads an article and asks for the right to write it.', input: articleRef, output: openedArticleSchema },
  'article:take-over': { doc: 'Takes the right to write from another window, after that window has saved.', input: articleRef, output: openedArticleSchema },
  'article:close': { doc: 'Gives the right to write back.', input: articleRef, output: nothing },
  'article:save': {
    doc: 'Saves fields and body and appends a revision, in one durable transaction. Refused with `conflict` (text kept as a revision) when `baseRevisionId` is not the newest or another window holds the article.',
    input: z.strictObject({ id: uuidSchema, baseRevisionId: uuidSchema, fields: articleFieldsSchema, document: documentTextSchema }),
    output: z.object({ revisionId: uuidSchema, savedAt: z.number().int() }),
  },
  'article:duplicate': { doc: 'Copies an article as a new draft.', input: articleRef, output: articleSummarySchema },
  'article:trash': { doc: 'Moves an article to the trash.', input: articleRef, output: nothing },
  'article:restore': { doc: 'Takes an article out of the trash.', input: articleRef, output: nothing },
  'article:flushed': { doc: 'The page says that everything typed is saved (answer to the `flush` event).', input: z.strictObject({ token: z.string().max(64) }), output: nothing },

  ...photoContract,

  ...photoDeskContract,
  ...photoEditContract,

  ...attachmentContract,

  ...clipboardContract,

  ...exchangeContract,

  ...shelfContract,

  'portal:list': { doc: 'All portals with what is known of each.', input: nothing, output: z.array(portalStatusSchema) },
  'portal:save': {
    doc: 'Adds a portal (no `id`) or changes one. A password or photo profile that is not given is kept.',
    input: z.strictObject({ id: z.string().max(64).optional(), name: z.string().min(1).max(120), address: z.string().max(300), username: z.string().max(120), password: z.string().max(500).optional(), photos: photoProfileSchema.optional() }),
    output: portalSchema,
  },
  'portal:remove': { doc: 'Removes a portal that no open delivery needs (never the training portal).', input: portalRef, output: nothing },
  'portal:check': { doc: 'Signs in and reads sections and authors; the answer tells what is wrong in words.', input: portalRef, output: portalStatusSchema },
  'training:set-running': { doc: 'Starts or stops the embedded training portal.', input: z.strictObject({ running: z.boolean() }), output: portalStatusSchema },

  'delivery:send': { doc: 'Makes a durable delivery of the newest revision and starts it when it can.', input: z.strictObject({ articleId: uuidSchema, portalId: z.string().max(64), intent: z.enum(deliveryIntents) }), output: deliverySchema },
  'delivery:list': { doc: 'The Sổ gửi bài, newest first.', input: nothing, output: z.array(deliverySchema) },
  'delivery:retry': { doc: 'Tries a waiting or blocked delivery now.', input: deliveryRef, output: deliverySchema },
  'delivery:cancel': { doc: 'Takes back a delivery whose article has not been sent.', input: deliveryRef, output: deliverySchema },
} as const satisfies Record<`${string}:${string}`, Entry>;

/** What the main process tells the page without being asked. */
export const events = {
  'article:changed': { doc: 'An article was created, saved, trashed or restored (in any window).', payload: z.object({ id: uuidSchema }) },
  'article:lease-lost': { doc: 'Another window now writes this article; show it read-only.', payload: z.object({ id: uuidSchema }) },
  flush: { doc: 'Save everything now, then call `article:flushed` with the token.', payload: z.object({ token: z.string() }) },
  'photo:progress': { doc: 'How far a batch of photos is.', payload: z.object({ batch: uuidSchema, done: z.number().int(), total: z.number().int() }) },
  ...photoEvents,
  ...photoDeskEvents,
  ...photoEditEvents,
  ...shelfEvents,
  'delivery:changed': { doc: 'A delivery moved.', payload: deliverySchema },
  'portal:changed': { doc: 'A portal became reachable or unreachable, or its sections changed.', payload: portalStatusSchema },
  'preferences:changed': { doc: 'Preferences changed in another window.', payload: preferencesSchema },
  command: { doc: 'A menu item was chosen.', payload: z.object({ command: z.enum(['new-article', 'new-from-template', 'templates', 'insert-photo', 'photo-desk', 'insert-file', 'send', 'undo', 'redo', 'find', 'replace', 'find-article', 'deliveries', 'settings', 'palette', 'outline', 'focus-mode', 'typewriter', 'zoom-in', 'zoom-out', 'zoom-reset', 'keyboard-sheet', 'convert-auto', 'convert-tcvn3', 'convert-tcvn3-upper', 'convert-vni', 'convert-viqr', 'import-word', 'export', 'export-docx', 'export-html', 'export-text', 'export-pdf', 'print', 'copy-html', 'copy-html-source']) }) },
} as const;

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]['payload']>;

export type OpenedArticle = Output<'article:open'>;
export type { ImportedPhoto } from './photo-contract.ts';
export type PortalStatus = z.output<typeof portalStatusSchema>;
