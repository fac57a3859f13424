import type { Receipt } from '../../../shared/domain/delivery.ts';
import { conflict, gone, type StepContext } from './step.ts';

/** Reads the article back from the portal; only what the portal shows to hold becomes the receipt. */
export async function readBack({ adapter, work, contentHash }: StepContext): Promise<Receipt> {
  const remote = await adapter.article(work.delivery.articleId);
  if (remote === null) throw gone();
  const wanted = work.delivery.intent === 'publish' ? remote.publishedHash : remote.contentHash;
  if (wanted !== contentHash || remote.contentHash !== contentHash) throw conflict();
  return { remoteId: remote.remoteId, address: remote.address, at: remote.updatedAt, contentHash, etag: remote.etag };
}
