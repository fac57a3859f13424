import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { articleListQuery, keys } from '../../bridge/queries.ts';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { proposedSection } from '../portals/proposed-section.ts';
import { usePortal } from '../portals/use-portal.ts';
import type { ArticleSummary } from '../../../shared/domain/article.ts';

export type LibraryActions = {
  readonly open: (id: string, focus: boolean) => void;
  readonly create: () => void;
  readonly duplicate: (article: ArticleSummary) => void;
  readonly trash: (article: ArticleSummary) => void;
  readonly restore: (article: ArticleSummary) => void;
};

/** What can be done with articles as a whole. Failures are told in words; nothing is removed without a way back. */
export function useLibraryActions(): LibraryActions {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { session, notices, ui } = useWorkspace();
  const portal = usePortal();

  return useMemo(() => {
    const nameOf = (article: ArticleSummary): string => article.headline || t('library.untitled');
    const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: keys.articles });
    const attempt = (name: string, run: () => Promise<unknown>): void =>
      void run().catch((cause: unknown) => notices.show({ tone: 'bad', text: name, error: failureOf(cause) }));

    const restore = (article: ArticleSummary): void =>
      attempt(nameOf(article), async () => {
        await unwrap(newsroom().articleRestore({ id: article.id }));
        await readAgain();
        if (session.openId() === article.id) await session.reopen();
        notices.show({ tone: 'ok', text: t('library.restored', { headline: nameOf(article) }) });
      });

    return {
      open: (id, focus) =>
        attempt(t('page.failed'), async () => {
          if ((await session.open(id)) && focus) session.focusWhenReady('body');
        }),
      create: () =>
        attempt(t('bar.newArticle'), async () => {
          if (session.isBlank()) return session.focusWhenReady('headline');
          const rows = client.getQueryData(articleListQuery(false, '').queryKey) ?? [];
          if (!(await session.create())) return;
          const section = proposedSection(portal?.sections ?? [], rows);
          if (section !== '') session.proposeSection(section);
          if (ui.libraryView.get() !== 'all') ui.libraryView.set('writing');
          ui.libraryQuery.set('');
          // Section and byline come next; there is nothing to look at under *Gửi* yet.
          ui.inspectorTab.set('article');
          session.focusWhenReady('headline');
          await readAgain();
        }),
      duplicate: (article) =>
        attempt(nameOf(article), async () => {
          if (session.openId() === article.id) await session.flush();
          await unwrap(newsroom().articleDuplicate({ id: article.id }));
          await readAgain();
          notices.show({ tone: 'ok', text: `${t('library.duplicated', { headline: nameOf(article) })} ${t('library.copyOpened')}` });
        }),
      trash: (article) =>
        attempt(nameOf(article), async () => {
          const wasOpen = session.openId() === article.id;
          if (wasOpen && !(await session.leave())) return;
          await unwrap(newsroom().articleTrash({ id: article.id }));
          await readAgain();
          notices.show({
            tone: 'info',
            text: t('library.trashed', { headline: nameOf(article) }),
            action: { label: t('library.undo'), run: () => restore(article) },
          });
        }),
      restore,
    };
  }, [client, notices, portal, session, t, ui]);
}
