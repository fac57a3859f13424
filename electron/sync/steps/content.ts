import type { DeliveryWork } from '../../store/interfaces.ts';
import { hashContent } from '../content.ts';
import { sentContent } from '../plan.ts';
import { everyForm } from '../portal-features.ts';
import { conflict, gone, rememberBase, type StepContext, type StepWork } from './step.ts';

/** Writes the article's working version: creates it, or replaces exactly the version this PC last saw. */
export const contentStep: StepWork = {
  looksFirst: false,
  look: async (context) => {
    const { work, store, adapter, contentHash } = context;
    const { articleId, portalId } = work.delivery;
    const base = store.deliveries.remoteBase(articleId, portalId);
    const remote = await adapter.article(articleId);
    if (remote === null) {
      if (base !== null) throw gone();
      return 'act';
    }
    const ours = remote.contentHash === contentHash;
    if (!ours && remote.contentHash !== base?.contentHash && !(await sentBefore(context, remote.contentHash))) throw conflict();
    rememberBase(context, remote);
    return ours ? 'done' : 'act';
  },
  act: async (context, step) => {
    const { work, store, adapter, content } = context;
    const { articleId, portalId } = work.delivery;
    const base = store.deliveries.remoteBase(articleId, portalId);
    rememberBase(context, await adapter.putArticle(articleId, content, base?.etag ?? null, step.key));
  },
};

/**
 * Whether the portal's text comes from an earlier delivery of this article whose answer was lost and which was given
 * up since: then nobody else wrote, and it would be wrong to call it a stranger's change for ever.
 */
async function sentBefore({ work, store }: StepContext, remoteHash: string): Promise<boolean> {
  const { articleId, portalId, id } = work.delivery;
  for (const other of store.deliveries.list()) {
    if (other.articleId !== articleId || other.portalId !== portalId || other.id === id || other.state !== 'blocked') continue;
    const lost = store.deliveries.work(other.id);
    if (lost === null || !lost.steps.some((step) => step.kind === 'content' && step.state === 'unknown')) continue;
    if (await isFormOf(lost, store, remoteHash)) return true;
  }
  return false;
}

async function isFormOf(lost: DeliveryWork, store: StepContext['store'], hash: string): Promise<boolean> {
  const sent = sentContent(lost, store);
  for (const form of sent === null ? [] : everyForm(sent)) if ((await hashContent(form)) === hash) return true;
  return false;
}
