import type { ArticleState } from '../../../shared/domain/states.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Tone } from '../../ui/badge.tsx';

/** Deliveries that still want something: to go, or a person. */
export function isOpen({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'running' || state === 'blocked';
}

/** How many articles still have something to be sent (several deliveries of one article count once). */
export function articlesToSend(deliveries: readonly Delivery[]): number {
  return new Set(deliveries.filter(isOpen).map(({ articleId }) => articleId)).size;
}

/** The delivery that says most about each article: the newest open one. */
export function openByArticle(deliveries: readonly Delivery[]): ReadonlyMap<string, Delivery> {
  const found = new Map<string, Delivery>();
  for (const delivery of deliveries) {
    const known = found.get(delivery.articleId);
    if (isOpen(delivery) && (!known || known.createdAt < delivery.createdAt)) found.set(delivery.articleId, delivery);
  }
  return found;
}

/** Public address of an article, from the newest receipt that has one; null = nothing public is known. */
export function publicAddress(deliveries: readonly Delivery[], articleId: string): string | null {
  let newest: Delivery | null = null;
  for (const delivery of deliveries) {
    if (delivery.articleId !== articleId || !delivery.receipt?.address) continue;
    if (!newest || newest.updatedAt < delivery.updatedAt) newest = delivery;
  }
  return newest?.receipt?.address ?? null;
}

export function isWaitingForNetwork({ state, error }: Delivery): boolean {
  return state === 'waiting' && (error?.kind === 'offline' || error?.kind === 'portal-down');
}

export type Chip =
  | { readonly tone: Tone; readonly key: 'waitingNet' | 'waiting' | 'sending' | 'review' | ArticleState }
  | { readonly tone: Tone; readonly key: 'sendingPhotos' | 'sendingFiles'; readonly done: number; readonly total: number };

const tones: Record<ArticleState, Tone> = {
  draft: 'plain',
  submitted: 'note',
  returned: 'bad',
  in_edit: 'note',
  approved: 'ok',
  scheduled: 'go',
  published: 'ok',
  withdrawn: 'bad',
};

/** What the library says about an article: its state, unless a delivery is under way. */
export function chipOf(state: ArticleState, delivery: Delivery | undefined): Chip {
  if (!delivery || !isOpen(delivery)) return { tone: tones[state], key: state };
  if (delivery.state === 'blocked') return { tone: 'bad', key: 'review' };
  if (delivery.state === 'waiting') return { tone: 'wait', key: isWaitingForNetwork(delivery) ? 'waitingNet' : 'waiting' };
  if (delivery.step === 'asset') return { tone: 'go', ...uploading(delivery) };
  return { tone: 'go', key: 'sending' };
}

/** Photos go first, then attachments. */
function uploading({ photosDone, photosTotal, filesDone, filesTotal }: Delivery): { readonly key: 'sendingPhotos' | 'sendingFiles'; readonly done: number; readonly total: number } {
  return photosDone < photosTotal ? { key: 'sendingPhotos', done: photosDone, total: photosTotal } : { key: 'sendingFiles', done: filesDone, total: filesTotal };
}

/** The stages people see, in order; `publish` only when that was asked for. */
export const stages = ['photos', 'files', 'content', 'publish', 'done'] as const;
export type Stage = (typeof stages)[number];

export function stagesOf({ intent, photosTotal, filesTotal }: Delivery): readonly Stage[] {
  const has = { photos: photosTotal > 0, files: filesTotal > 0, content: true, publish: intent === 'publish', done: true };
  return stages.filter((stage) => has[stage]);
}

/** The stage that is next or under way; `done` once the portal has it and only the receipt is missing. */
export function stageOf(delivery: Delivery): Stage {
  const { step, state } = delivery;
  if (state === 'done' || step === 'read-back' || step === null) return 'done';
  if (step !== 'asset') return step;
  return uploading(delivery).key === 'sendingPhotos' ? 'photos' : 'files';
}

/** From 0 to 1, photos, files and the later steps counted alike. */
export function progressOf(delivery: Delivery): number {
  if (delivery.state === 'done') return 1;
  const later = delivery.intent === 'publish' ? 3 : 2;
  const reached = { asset: 0, content: 0, publish: 1, 'read-back': later - 1 }[delivery.step ?? 'asset'];
  const uploads = delivery.photosTotal + delivery.filesTotal;
  const uploaded = delivery.step === 'asset' ? delivery.photosDone + delivery.filesDone : uploads;
  return (uploaded + reached) / (uploads + later);
}
