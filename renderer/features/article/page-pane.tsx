import { FilePlus2, FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../app/errors/error-boundary.tsx';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLibraryActions } from '../library/use-library-actions.ts';
import { ArticlePage } from './article-page.tsx';
import { DamagedView } from './damaged-view.tsx';
import { PageBanner } from './page-banner.tsx';
import './page-pane.css';

/** Middle pane: the article itself. */
export function PagePane() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const { create, open } = useLibraryActions();
  const view = useStore(session.view);
  return (
    <main className="page-pane" aria-label={t('page.label')}>
      {view.phase === 'open' ? (
        <>
          <div className="page-banner" aria-live="polite">
            <PageBanner />
          </div>
          <ErrorBoundary key={view.generation} part="page" fallback={<DamagedView article={view.opened.article} />}>
            <ArticlePage view={view} />
          </ErrorBoundary>
        </>
      ) : view.phase === 'opening' ? (
        <p className="visually-hidden">{t('page.opening')}</p>
      ) : view.phase === 'failed' ? (
        <div className="page-none">
          <EmptyState icon={<FileWarning size={30} aria-hidden />} title={t('page.failed')} action={<Button onPress={() => open(view.id, false)}>{t('app.tryAgain')}</Button>}>
            <ErrorWords error={view.error} />
          </EmptyState>
        </div>
      ) : (
        <div className="page-none">
          <EmptyState
            icon={<FilePlus2 size={30} aria-hidden />}
            title={t('page.none')}
            action={<Button onPress={create}>{t('page.startWriting')}</Button>}
          >
            {t('page.noneText')}
          </EmptyState>
        </div>
      )}
    </main>
  );
}
