import { FileSearch, Inbox, Newspaper, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LibraryView } from '../../app/ui-state.ts';

/** What the library says when it has nothing to show. */
export function LibraryEmpty({ view, query }: { readonly view: LibraryView; readonly query: string }) {
  const { t } = useTranslation();
  if (query !== '') {
    return (
      <EmptyState icon={<FileSearch size={24} aria-hidden />} title={t('library.emptySearch', { query })}>
        {t('library.emptySearchText')}
      </EmptyState>
    );
  }
  switch (view) {
    case 'trash':
      return (
        <EmptyState icon={<Trash2 size={24} aria-hidden />} title={t('library.emptyTrash')}>
          {t('library.emptyTrashText')}
        </EmptyState>
      );
    case 'published':
      return (
        <EmptyState icon={<Newspaper size={24} aria-hidden />} title={t('library.emptyPublished')}>
          {t('library.emptyPublishedText')}
        </EmptyState>
      );
    case 'writing':
    case 'all':
      return (
        <EmptyState icon={<Inbox size={24} aria-hidden />} title={t(view === 'all' ? 'library.emptyAll' : 'library.emptyWriting')}>
          {t('library.emptyWritingText')}
        </EmptyState>
      );
  }
}
