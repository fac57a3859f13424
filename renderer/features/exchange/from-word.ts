import { readHtmlInSteps } from '../../editor/extensions/paste/html/import-html.ts';
import { nodesOf } from '../../editor/extensions/paste/html/to-nodes.ts';
import { inSlices } from '../../editor/extensions/paste/job.ts';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../../shared/document/envelope.ts';
import { emptyFields, type ArticleFields } from '../../../shared/domain/article.ts';
import { guessKinds, type GuessKind, type ImportedDocument } from '../../../shared/domain/imported.ts';

/** Which of the guesses the person takes. */
export type Taken = Readonly<Record<GuessKind, boolean>>;

export const noneTaken: Taken = { headline: false, lead: false, byline: false, source: false };

/** Every guess that was made. */
export function allTaken({ guesses }: ImportedDocument): Taken {
  return { headline: guesses.headline !== null, lead: guesses.lead !== null, byline: guesses.byline !== null, source: guesses.source !== null };
}

/** The fields of an article from the guesses that are taken; everything else stays empty. */
export function fieldsFromWord({ guesses: { headline, lead, byline, source } }: ImportedDocument, taken: Taken): ArticleFields {
  return {
    ...emptyFields,
    headline: taken.headline ? (headline?.text ?? '') : '',
    lead: taken.lead ? (lead?.text ?? '') : '',
    byline: taken.byline ? (byline?.entries ?? []) : [],
    source: taken.source ? (source?.text ?? '') : '',
  };
}

/** The body without what went into fields, as serialised blocks without ids. Made in slices: the page stays awake. */
export async function blocksFromWord({ blocks, guesses, photos }: ImportedDocument, taken: Taken): Promise<readonly SerializedNode[]> {
  const gone = new Set(guessKinds.flatMap((kind) => (taken[kind] ? (guesses[kind]?.blocks ?? []) : [])));
  const html = blocks.filter((_, at) => !gone.has(at)).join('\n');
  const stored = new Map(photos.map((photo) => [`asset:${photo.assetId}`, photo]));
  const { pieces } = await inSlices(readHtmlInSteps(html), () => false);
  return nodesOf(pieces, ({ src }) => stored.get(src) ?? null);
}

/** Blocks as a document of their own. */
export function documentOf(blocks: readonly SerializedNode[], newBlockId: () => string): Envelope {
  const empty: SerializedNode = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0, textFormat: 0, textStyle: '' };
  const children = (blocks.length === 0 ? [empty] : blocks).map((block) => ({ ...block, $: { ...block.$, blockId: newBlockId() } }));
  const root = { type: 'root', version: 1, children, direction: null, format: '', indent: 0 };
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } };
}
