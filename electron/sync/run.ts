import { fail } from '../../shared/domain/app-error.ts';
import type { Receipt, StepKind } from '../../shared/domain/delivery.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import type { ArticleContent } from '../../shared/portal-api/schemas.ts';
import type { DeliveryWork, StepRow, Store } from '../store/interfaces.ts';
import { filesIn, hashContent, uploadsOf } from './content.ts';
import { contentSent, plannedContent } from './plan.ts';
import { PortalFailure } from './portals/failure.ts';
import { contentFor, everyForm } from './portal-features.ts';
import type { PortalAdapter } from './portals/portal.ts';
import { assetStep } from './steps/asset.ts';
import { contentStep } from './steps/content.ts';
import { publishStep } from './steps/publish.ts';
import { readBack } from './steps/read-back.ts';
import type { StepContext, StepWork } from './steps/step.ts';

/** How often one try may find, act and be refused again before it leaves the portal in peace for a while. */
const ROUNDS = 3;

const workOf: Readonly<Record<Exclude<StepKind, 'read-back'>, StepWork>> = { asset: assetStep, content: contentStep, publish: publishStep };

export type RunOptions = {
  readonly store: Pick<Store, 'articles' | 'assets' | 'attachments' | 'deliveries'>;
  readonly adapter: PortalAdapter;
  /** Called after every change of the delivery. */
  readonly changed: (id: string) => void;
};

/**
 * Takes one delivery as far as it will go: photos and files, article, publishing, reading back. Answers the receipt, or null
 * when the delivery was cancelled or superseded meanwhile. Throws what stopped it; every step then stands in the store
 * as `queued` (nothing happened), `unknown` (ask first) or `done`.
 */
export async function runDelivery(id: string, options: RunOptions): Promise<Receipt | null> {
  const context = await prepare(id, options);
  let checkedAssetsAgain = false;
  for (;;) {
    const step = nextStep(id, options.store);
    if (step === null) return null;
    if (step.kind === 'read-back') return readBack(context);
    try {
      await perform(context, step, workOf[step.kind], options.changed);
    } catch (failure) {
      const missing = failure instanceof PortalFailure && failure.reason === 'missing-assets';
      if (!missing || checkedAssetsAgain) throw failure;
      checkedAssetsAgain = true;
      askForAssetsAgain(context);
      options.changed(id);
    }
  }
}

/** Builds what is sent, finds the portal, and says early what would be refused anyway. */
async function prepare(id: string, { store, adapter }: RunOptions): Promise<StepContext> {
  const { work, content: whole } = plannedContent(id, store);
  const files = filesIn(store, work.profile);
  const server = await adapter.server();
  const taken = contentFor(whole, server.features);
  const size = new TextEncoder().encode(canonicalContent(taken)).byteLength;
  if (size > server.limits.articleBytes) throw new PortalFailure('too-large', { detail: `article of ${size} bytes, limit ${server.limits.articleBytes}` });
  await adapter.signIn();
  const content = (await formSent(work, whole, adapter)) ?? taken;
  return { work, adapter, server, store, content, contentHash: await hashContent(content), uploads: uploadsOf(work.revision, files) };
}

/**
 * The form in which the portal has the article since an earlier try, or null. A portal may have learnt something in
 * between, but one key stands for one content, and what is published is what was sent.
 */
async function formSent({ delivery, steps }: DeliveryWork, whole: ArticleContent, adapter: PortalAdapter): Promise<ArticleContent | null> {
  const forms = everyForm(whole);
  if (forms.length === 1 || !contentSent(steps)) return null;
  const remote = await adapter.article(delivery.articleId);
  for (const form of forms) if (remote !== null && (await hashContent(form)) === remote.contentHash) return form;
  return null;
}

/** The first unfinished step, or null when the delivery may not go on. */
function nextStep(id: string, store: RunOptions['store']): StepRow | null {
  const work = store.deliveries.work(id);
  if (work?.delivery.state !== 'running') return null;
  return work.steps.find((step) => step.state !== 'done') ?? fail('internal', 'delivery without an open step');
}

async function perform(context: StepContext, step: StepRow, work: StepWork, changed: RunOptions['changed']): Promise<void> {
  const { deliveries } = context.store;
  const mark = (state: StepRow['state']) => {
    deliveries.setStep(step.deliveryId, step.seq, state);
    changed(step.deliveryId);
  };
  let look = work.looksFirst || step.state !== 'queued';
  for (let round = 0; round < ROUNDS; round += 1) {
    if (look && (await work.look(context, step)) === 'done') return mark('done');
    // Taken back while we were looking: nothing may leave any more.
    if (deliveries.get(step.deliveryId)?.state !== 'running') return;
    mark('in_flight');
    try {
      await work.act(context, step);
      return mark('done');
    } catch (failure) {
      const settled = failure instanceof PortalFailure && !failure.perhapsActed;
      mark(settled ? 'queued' : 'unknown');
      if (!settled || (failure.reason !== 'precondition' && failure.reason !== 'not-found')) throw failure;
      look = true;
    }
  }
  throw new PortalFailure('unavailable', { detail: 'the article keeps changing at the portal' });
}

/** The portal misses photos or files that it had: each is looked for, and sent where it is missing, once more. */
function askForAssetsAgain({ work, store }: StepContext): void {
  for (const step of work.steps) {
    if (step.kind === 'asset') store.deliveries.setStep(step.deliveryId, step.seq, 'queued');
  }
}
