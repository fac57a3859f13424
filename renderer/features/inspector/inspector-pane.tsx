import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { missingIn } from '../article/checklist.ts';
import { CheckCard } from '../deliveries/check-card.tsx';
import { Ledger } from '../deliveries/ledger.tsx';
import { ArticleDetails } from './article-details.tsx';
import { OutlinePanel } from '../outline/outline-panel.tsx';
import { PhotoDetails } from './photo-details.tsx';
import './inspector.css';

/** Right pane: everything about the article that does not stand on the page. */
export function InspectorPane() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const tab = useStore(ui.inspectorTab);
  const open = useStore(session.view, (view) => view.phase === 'open');
  const lacking = useStore(session.outline, ({ figures }) => figures.filter((figure) => missingIn(figure).length > 0).length);
  const empty = <EmptyState icon={<PenLine size={24} aria-hidden />} title={t('inspector.noArticle')} />;
  return (
    <aside className="inspector" aria-label={t('inspector.label')}>
      <Tabs
        label={t('inspector.tabs')}
        value={tab}
        onChange={ui.inspectorTab.set}
        tabs={[
          { key: 'article', label: t('inspector.article'), content: open ? <ArticleDetails /> : empty },
          { key: 'photos', label: t('inspector.photos'), mark: open ? lacking : 0, content: open ? <PhotoDetails /> : empty },
          { key: 'outline', label: t('inspector.outline'), content: open ? <OutlinePanel /> : empty },
          {
            key: 'send',
            label: t('inspector.send'),
            content: (
              <>
                {open ? <CheckCard /> : null}
                <Ledger />
              </>
            ),
          },
        ]}
      />
    </aside>
  );
}
