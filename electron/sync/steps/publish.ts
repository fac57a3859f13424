import { conflict, gone, rememberBase, type StepWork } from './step.ts';

/** Shows the working version to the public. Its own, last change: readers never see an article without its photos. */
export const publishStep: StepWork = {
  looksFirst: false,
  look: async (context) => {
    const remote = await context.adapter.article(context.work.delivery.articleId);
    if (remote === null) throw gone();
    if (remote.contentHash !== context.contentHash) throw conflict();
    rememberBase(context, remote);
    return remote.publishedHash === context.contentHash ? 'done' : 'act';
  },
  act: async (context, step) => {
    const { articleId, portalId } = context.work.delivery;
    const base = context.store.deliveries.remoteBase(articleId, portalId);
    if (base === null) throw gone();
    rememberBase(context, await context.adapter.publish(articleId, base.etag, step.key));
  },
};
