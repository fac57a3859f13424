import type { ArticleContent } from '../../../shared/portal-api/schemas.ts';
import { appError, AppFailure } from '../../../shared/domain/app-error.ts';
import type { DeliveryWork, StepRow, Store } from '../../store/interfaces.ts';
import type { Upload } from '../content.ts';
import type { PortalAdapter, PortalServer, RemoteVersion } from '../portals/portal.ts';

/** Everything a step of one try needs. */
export type StepContext = {
  readonly work: DeliveryWork;
  readonly adapter: PortalAdapter;
  readonly server: PortalServer;
  readonly store: Pick<Store, 'articles' | 'assets' | 'attachments' | 'deliveries'>;
  readonly content: ArticleContent;
  readonly contentHash: string;
  /** What the article uploads, by the hash of the bytes. */
  readonly uploads: ReadonlyMap<string, Upload>;
};

/**
 * - `done`: the portal already has what this step does
 * - `act`: it does not, and doing it is safe
 */
export type Finding = 'done' | 'act';

/** How one kind of step looks and acts. */
export type StepWork = {
  /** Looks before the first try too, not only when the outcome of the last one is unknown. */
  readonly looksFirst: boolean;
  /** Asks the portal what it has; changes nothing there. Throws AppFailure when acting would destroy something. */
  readonly look: (context: StepContext, step: StepRow) => Promise<Finding>;
  /** The one request that changes something. */
  readonly act: (context: StepContext, step: StepRow) => Promise<void>;
};

/** Remembers what the portal holds now as the base of the next change. */
export function rememberBase({ work, store }: StepContext, remote: RemoteVersion): void {
  const { articleId, portalId } = work.delivery;
  store.deliveries.setRemoteBase(articleId, portalId, { etag: remote.etag, contentHash: remote.contentHash, address: remote.address });
}

/** The article at the portal is not what this PC last saw there: a person decides, nothing is overwritten. */
export function conflict(): AppFailure {
  return new AppFailure(appError('conflict', 'the portal holds another text'));
}

/** The article was there and is gone. */
export function gone(): AppFailure {
  return new AppFailure(appError('not-found', 'the article is no longer at the portal'));
}
