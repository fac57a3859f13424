import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/domain/app-error.ts';
import { defaultPreferences } from '../../shared/domain/preferences.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorWords } from './errors/error-words.tsx';
import { createI18n } from './i18n.ts';

type BootFailureProps = { readonly error: AppError; readonly onRetry: () => void };

/** The window when the main process could not tell it even the preferences. */
export function BootFailure(props: BootFailureProps) {
  const [i18n] = useState(() => createI18n(defaultPreferences.locale));
  return (
    <I18nextProvider i18n={i18n}>
      <Failure {...props} />
    </I18nextProvider>
  );
}

function Failure({ error, onRetry }: BootFailureProps) {
  const { t } = useTranslation();
  return (
    <main className="starting" role="alert">
      <EmptyState icon={<CircleAlert size={30} aria-hidden />} title={t('app.bootFailed')} action={<Button onPress={onRetry}>{t('app.tryAgain')}</Button>}>
        <ErrorWords error={error} />
      </EmptyState>
    </main>
  );
}
