import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import './app/tokens.css';
import './app/base.css';
import { App } from './app/app.tsx';
import { BootFailure } from './app/boot-failure.tsx';
import { newsroom } from './bridge/newsroom.ts';
import { failureOf, unwrap } from './bridge/unwrap.ts';

const container = document.getElementById('root');
if (!container) throw new Error('no root element');
const root = createRoot(container);

async function start(): Promise<void> {
  try {
    const boot = await unwrap(newsroom().appBoot());
    root.render(
      <StrictMode>
        <App boot={boot} />
      </StrictMode>,
    );
  } catch (cause) {
    root.render(<BootFailure error={failureOf(cause)} onRetry={() => void start()} />);
  }
}

void start();
