import { AppFailure, fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Delivery, DeliveryIntent } from '../../shared/domain/delivery.ts';
import type { DeliveryChange, Store } from '../store/interfaces.ts';
import { createConnections } from './connections.ts';
import { assetsOf, buildContent, filesIn } from './content.ts';
import type { Credentials } from './portals/toasoan/session.ts';
import { photosOf, profileForPhotos } from './photo-profile.ts';
import { createReachBook, reachAfter, type PortalReport, type Reach } from './reach.ts';
import { decide, GIVE_UP_AFTER, OFFLINE_RETRY_MAX, RETRY_AFTER_MAX } from './retry.ts';
import { PortalFailure } from './portals/failure.ts';
import { runDelivery } from './run.ts';
import { systemTimer, type Timer, type TimerHandle } from './timer.ts';

/** Deliveries under way at the same time; one article is never sent twice at once. */
export const PARALLEL = 2;
/** Longest pause between two looks at the outbox, ms: timers stand still while a PC sleeps. */
const LOOK_EVERY = 60_000;

export type SyncEngineOptions = {
  readonly store: Pick<Store, 'articles' | 'assets' | 'attachments' | 'deliveries' | 'portals'>;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Answers a number in [0, 1). */
  readonly random: () => number;
  /** Name and password of a portal's user, or null when none is set. */
  readonly secretFor: (portalId: string) => Promise<Credentials | null>;
  /** Where a portal is now, or null while it is nowhere (the training portal is not running). */
  readonly addressOf: (portalId: string) => Promise<string | null>;
  /** Called after every change of a delivery. */
  readonly onDelivery: (delivery: Delivery) => void;
  /** Called when a portal becomes reachable or unreachable, refuses the sign-in, or its sections were read. */
  readonly onPortal: (report: PortalReport) => void;
  readonly timer?: Timer;
};

export type SyncEngine = {
  /** Takes up what an earlier run of the app left, and goes on by itself from then on. */
  readonly start: () => void;
  /**
   * Makes a durable delivery of the article's newest revision; it goes out when it can. Sending the same revision
   * again answers the delivery that exists. The photos' renditions for the portal's profile must be there. Throws AppFailure `invalid-input` (detail = field), `not-found`, `corrupt`.
   */
  readonly send: (input: { readonly articleId: string; readonly portalId: string; readonly intent: DeliveryIntent }) => Delivery;
  /** A person wants it tried now. Throws AppFailure `not-found`. */
  readonly retry: (id: string) => Delivery;
  /** Takes a delivery back. Throws AppFailure `conflict` once the article itself may have been sent. */
  readonly cancel: (id: string) => Delivery;
  /** Signs in and reads sections and authors. Throws AppFailure `not-found`, `invalid-input` (address) and the like. */
  readonly check: (portalId: string) => Promise<PortalReport>;
  /** What is known about a portal without asking it. */
  readonly report: (portalId: string) => PortalReport;
  /** The network or a portal came up, or a password was changed: what waited for that is tried now. */
  readonly wake: () => void;
  /** Ends what is under way (its outcome becomes `unknown`) and starts nothing more. The engine is then used up. */
  readonly stop: () => Promise<void>;
};

type Run = { readonly controller: AbortController; readonly ended: Promise<void> };

/** Works off the outbox: see `run.ts` for one delivery, `retry.ts` for what follows a failure. */
export function createSyncEngine(options: SyncEngineOptions): SyncEngine {
  const { store, fetch, clock, random, secretFor, addressOf, onDelivery, onPortal, timer = systemTimer } = options;
  const { deliveries } = store;
  const end = new AbortController();
  const connections = createConnections({ portals: store.portals, fetch, timer, signal: end.signal, secretFor, addressOf });
  const book = createReachBook(store.portals);
  const runs = new Map<string, Run>();
  const checks = new Set<Promise<unknown>>();
  /** When a person last asked for a delivery to be tried: the three days count from there. */
  const askedAt = new Map<string, number>();
  let started = false;
  let next: TimerHandle = null;

  const changed = (id: string): void => {
    const delivery = deliveries.get(id);
    if (delivery !== null) onDelivery(delivery);
  };
  const update = (id: string, change: DeliveryChange): Delivery => {
    const delivery = deliveries.update(id, change);
    onDelivery(delivery);
    return delivery;
  };
  /** Does something that may also change other deliveries of the same article and portal, and reports those. */
  const withSiblings = (articleId: string, portalId: string, work: () => Delivery): Delivery => {
    const siblings = () => deliveries.list().filter((other) => other.articleId === articleId && other.portalId === portalId);
    const before = new Map(siblings().map(({ id, state }) => [id, state]));
    const result = work();
    for (const sibling of siblings()) if (before.get(sibling.id) !== sibling.state) onDelivery(sibling);
    return result;
  };

  /** Starts what is due and comes back when the next is. A store that cannot write is no reason to end the app. */
  const pump = (): void => {
    timer.clear(next);
    if (!started || end.signal.aborted) return;
    try {
      beginDue();
    } catch {
      next = timer.set(pump, OFFLINE_RETRY_MAX);
    }
  };

  const beginDue = (): void => {
    for (const delivery of deliveries.due(clock.now())) {
      if (runs.size >= PARALLEL) return;
      const held = book.heldUntil(delivery.portalId);
      if (held > clock.now()) update(delivery.id, { notBefore: held });
      else if (!runs.has(delivery.id)) begin(delivery);
    }
    const at = deliveries.nextDue();
    if (at !== null && runs.size < PARALLEL) next = timer.set(pump, Math.min(Math.max(at - clock.now(), 0), LOOK_EVERY));
  };

  const begin = (delivery: Delivery): void => {
    const { id } = delivery;
    const controller = new AbortController();
    update(id, { state: 'running' });
    const ended = attempt(delivery, controller.signal)
      // Only the store can fail here, while it is told about a failure.
      .catch(() => settle(id, { state: 'waiting', notBefore: clock.now() + OFFLINE_RETRY_MAX }))
      .then(() => {
        runs.delete(id);
        pump();
      });
    runs.set(id, { controller, ended });
  };

  const attempt = async (delivery: Delivery, signal: AbortSignal): Promise<void> => {
    const { id, articleId, portalId } = delivery;
    const stepsBefore = openSteps(id);
    try {
      if (clock.now() - (askedAt.get(id) ?? delivery.createdAt) >= GIVE_UP_AFTER) return settle(id, gaveUp(delivery));
      const adapter = await connections.connect(portalId, signal);
      const receipt = await runDelivery(id, { store, adapter, changed });
      noteReach(portalId, 'online');
      if (receipt !== null) withSiblings(articleId, portalId, () => deliveries.finish(id, receipt));
      askedAt.delete(id);
    } catch (failure) {
      if (end.signal.aborted) return settle(id, { state: 'waiting', notBefore: clock.now() });
      if (signal.aborted) return;
      const attempts = openSteps(id) < stepsBefore ? 1 : delivery.attempts + 1;
      const verdict = decide(failure, attempts, random);
      const reach = reachAfter(verdict);
      if (failure instanceof PortalFailure && failure.retryAfter !== null) book.hold(portalId, clock.now() + Math.min(failure.retryAfter, RETRY_AFTER_MAX));
      if (verdict.kind === 'blocked') settle(id, { state: 'blocked', attempts, error: verdict.error });
      else settle(id, { state: 'waiting', attempts, error: verdict.error, notBefore: clock.now() + verdict.delay });
      if (reach !== null) noteReach(portalId, reach);
    }
  };

  const openSteps = (id: string): number => deliveries.work(id)?.steps.filter((step) => step.state !== 'done').length ?? 0;

  /** Writes how a try ended, and keeps trying to: with a full disk the row would otherwise say `running` until a restart. */
  const settle = (id: string, change: DeliveryChange): void => {
    try {
      if (deliveries.get(id)?.state === 'running') update(id, change);
    } catch {
      if (end.signal.aborted) return;
      timer.set(() => {
        settle(id, change);
        pump();
      }, OFFLINE_RETRY_MAX);
    }
  };

  const gaveUp = ({ error }: Delivery): DeliveryChange => ({
    state: 'blocked',
    error: { kind: error?.kind ?? 'offline', detail: 'no success for 3 days', retryable: true },
  });

  const noteReach = (portalId: string, reach: Reach): void => {
    if (!book.note(portalId, reach)) return;
    onPortal(book.report(portalId));
    if (reach === 'online') release(portalId);
  };

  /** Lets everything go that only waited for this portal to be there. */
  const release = (portalId: string): void => {
    if (book.heldUntil(portalId) > clock.now()) return;
    for (const delivery of deliveries.list()) {
      const waits = delivery.state === 'waiting' && (delivery.error?.kind === 'offline' || delivery.error?.kind === 'portal-down');
      if (waits && delivery.portalId === portalId && delivery.notBefore > clock.now()) update(delivery.id, { notBefore: clock.now() });
    }
    pump();
  };

  /** Takes up again what was stopped by a refused sign-in, unless exactly that name and password were refused. */
  const resumeSignIns = async (portalId: string): Promise<void> => {
    if (await connections.refused(portalId)) return;
    for (const { id, state, error, portalId: other } of deliveries.list()) {
      if (other === portalId && state === 'blocked' && error?.kind === 'sign-in-refused') tryAgain(id);
    }
    pump();
  };

  const tryAgain = (id: string): Delivery => {
    askedAt.set(id, clock.now());
    return update(id, { state: 'waiting', notBefore: clock.now(), attempts: 0, error: null });
  };

  const check = async (portalId: string): Promise<PortalReport> => {
    connections.forget(portalId);
    try {
      const adapter = await connections.connect(portalId, end.signal);
      const { limits, coverRatio } = await adapter.server();
      store.portals.setLimits(portalId, { photoBytes: limits.assetBytes, coverRatio });
      await adapter.signIn();
      const { sections, authors } = await adapter.catalogue();
      store.portals.setCatalogue(portalId, sections, authors);
      book.note(portalId, 'online');
      onPortal(book.report(portalId));
      release(portalId);
      await resumeSignIns(portalId);
    } catch (failure) {
      if (failure instanceof AppFailure) throw failure;
      if (end.signal.aborted) return fail('cancelled', 'check');
      const reach = reachAfter(decide(failure, 1, random));
      if (reach !== null) noteReach(portalId, reach);
    }
    return book.report(portalId);
  };

  const retry = (id: string): Delivery => {
    const delivery = deliveries.get(id) ?? fail('not-found', 'delivery');
    if (delivery.state !== 'waiting' && delivery.state !== 'blocked') return delivery;
    connections.forget(delivery.portalId);
    book.hold(delivery.portalId, 0);
    tryAgain(id);
    pump();
    return deliveries.get(id) ?? delivery;
  };

  return {
    start: () => {
      deliveries.recover();
      started = true;
      pump();
    },
    send: ({ articleId, portalId, intent }) => {
      const article = store.articles.get(articleId) ?? fail('not-found', 'article');
      const profile = profileForPhotos(store, portalId, photosOf(article));
      const content = buildContent(article, filesIn(store, profile));
      const delivery = withSiblings(articleId, portalId, () => deliveries.create({ articleId, portalId, intent, profile, assets: assetsOf(content) }));
      if (delivery.state === 'blocked' || delivery.error !== null) return retry(delivery.id);
      pump();
      return deliveries.get(delivery.id) ?? delivery;
    },
    retry,
    cancel: (id) => {
      const delivery = deliveries.cancel(id);
      runs.get(id)?.controller.abort();
      onDelivery(delivery);
      pump();
      return delivery;
    },
    check: (portalId) => {
      const checking = check(portalId);
      checks.add(checking);
      const forget = () => void checks.delete(checking);
      checking.then(forget, forget);
      return checking;
    },
    report: (portalId) => book.report(portalId),
    wake: () => {
      for (const { id } of store.portals.list()) {
        // Whatever cannot be read or written now is due by itself a little later.
        Promise.resolve(id).then(release).then(() => resumeSignIns(id)).catch(() => undefined);
      }
      pump();
    },
    stop: async () => {
      end.abort();
      timer.clear(next);
      await Promise.allSettled([...checks, ...[...runs.values()].map((run) => run.ended)]);
    },
  };
}
