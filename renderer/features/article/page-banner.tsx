import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/unwrap.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { useLibraryActions } from '../library/use-library-actions.ts';

/** Says why the open article cannot be written here, and what can be done about it. Nothing on the page moves away. */
export function PageBanner() {
  const { t } = useTranslation();
  const { session, notices } = useWorkspace();
  const { restore } = useLibraryActions();
  const view = useStore(session.view);
  const refused = useStore(session.save, (save) => save.kind === 'refused');
  if (view.phase !== 'open' || view.readOnly === null) return null;
  const reason = view.readOnly;
  const { article } = view.opened;

  const attempt = (name: string, run: () => Promise<unknown>): void =>
    void run().catch((cause: unknown) => notices.show({ tone: 'bad', text: name, error: failureOf(cause) }));
  const takeOver = (
    <Button size="s" onPress={() => attempt(t('page.takeOver'), session.takeOver)}>
      {t('page.takeOver')}
    </Button>
  );

  if (refused) {
    const keep = async (): Promise<void> => {
      if (await session.keepAsNew()) notices.show({ tone: 'ok', text: t('page.keptAsNew') });
    };
    return (
      <Callout
        tone="wait"
        title={t('page.conflict')}
        actions={
          <>
            <Button size="s" look="go" onPress={() => attempt(t('page.keepAsNew'), keep)}>
              {t('page.keepAsNew')}
            </Button>
            {takeOver}
          </>
        }
      >
        {t('page.conflictText')}
      </Callout>
    );
  }
  const actions =
    reason === 'other-window' ? (
      takeOver
    ) : reason === 'trash' ? (
      <Button size="s" onPress={() => restore({ ...article, headline: article.fields.headline, section: article.fields.section, firstPhoto: null })}>
        {t('library.restore')}
      </Button>
    ) : null;
  return (
    <Callout tone="info" title={t(`page.readOnly.${reason}`)} actions={actions}>
      {t(`page.readOnly.${reason}Text`)}
    </Callout>
  );
}
