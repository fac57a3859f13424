import { useTranslation } from 'react-i18next';
import { keyTable } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';

const names = { 'new-article': 'new', find: 'find', send: 'send', panes: 'panes', settings: 'settings', toolbar: 'toolbar' } as const;

/** Version and keyboard shortcuts. */
export function AboutPage() {
  const { t } = useTranslation();
  const { boot } = useWorkspace();
  return (
    <div className="settings-page">
      <p className="about-version">{t('settings.version', { version: boot.version })}</p>
      <p className="about-text">{t('settings.aboutText')}</p>
      <h3 className="field-label">{t('settings.keys')}</h3>
      <dl className="about-keys">
        {keyTable.map(({ command, keys }) =>
          command in names ? (
            <div key={command}>
              <dt>{t(`settings.keyNames.${names[command as keyof typeof names]}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}
