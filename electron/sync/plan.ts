import { fail } from '../../shared/domain/app-error.ts';
import type { ArticleContent } from '../../shared/portal-api/schemas.ts';
import type { DeliveryWork, StepRow, Store } from '../store/interfaces.ts';
import { asPlanned, assetsOf, buildContent, filesIn } from './content.ts';

type Stores = Pick<Store, 'assets' | 'attachments' | 'deliveries'>;

/** Whether the article itself may have left already. */
export const contentSent = (steps: readonly StepRow[]): boolean => !steps.some(({ kind, state }) => kind === 'content' && state === 'queued');

/**
 * What a delivery sends. Files of photos that were made again while it waited take the place of those that were planned,
 * as long as the article has not left; afterwards the content is what was planned, and is known again at the portal by it.
 * Throws AppFailure `not-found`, `corrupt` when what was sent can no longer be told, and as `buildContent`.
 */
export function plannedContent(id: string, store: Stores): { readonly work: DeliveryWork; readonly content: ArticleContent } {
  const work = store.deliveries.work(id) ?? fail('not-found', 'delivery');
  const content = buildContent(work.revision, filesIn(store, work.profile));
  const sent = contentAsSent(work, content);
  if (sent !== null) return { work, content: sent };
  store.deliveries.replan(id, assetsOf(content));
  return { work: store.deliveries.work(id) ?? work, content };
}

/** The content under the names that were planned; null while other ones may still be planned. */
function contentAsSent({ steps }: DeliveryWork, content: ArticleContent): ArticleContent | null {
  const planned = plannedFiles(steps);
  const files = assetsOf(content);
  if (files.length === planned.length && files.every((name, at) => name === planned[at])) return content;
  if (!contentSent(steps)) return null;
  return asPlanned(content, planned) ?? fail('corrupt', 'photos were made again after the article was sent');
}

/** The content that an earlier delivery sent, or null when that can no longer be told. */
export function sentContent({ revision, profile, steps }: DeliveryWork, store: Stores): ArticleContent | null {
  return asPlanned(buildContent(revision, filesIn(store, profile)), plannedFiles(steps));
}

const plannedFiles = (steps: readonly StepRow[]): readonly string[] => steps.flatMap(({ kind, sha256 }) => (kind === 'asset' && sha256 !== null ? [sha256] : []));
