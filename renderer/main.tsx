import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import { App } from './app/app.tsx';
import { BootFailure } from './app/boot-failure.tsx';
import { createI18n } from './app/i18n.ts';
import { setupKitWords } from './app/kit-words.ts';
import { createWorkspace, openFirst } from './app/workspace.tsx';
import { newsroom } from './bridge/newsroom.ts';
import { failureOf, unwrap } from './bridge/unwrap.ts';
import { defaultPreferences } from '../shared/domain/preferences.ts';

const container = document.getElementById('root');
if (!container) throw new Error('no root element');
const root = createRoot(container);

async function start(): Promise<void> {
  try {
    const boot = await unwrap(newsroom().appBoot());
    const i18n = createI18n(boot.preferences.locale);
    setupKitWords(i18n);
    const workspace = createWorkspace(newsroom(), boot, i18n);
    // Asked for before the first paint, so that the article is there as soon as the panes are.
    void openFirst(workspace);
    root.render(
      <StrictMode>
        <App i18n={i18n} workspace={workspace} />
      </StrictMode>,
    );
  } catch (cause) {
    root.render(<BootFailure i18n={createI18n(defaultPreferences.locale)} error={failureOf(cause)} onRetry={() => void start()} />);
  }
}

void start();
