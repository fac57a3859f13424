import { CircleAlert } from 'lucide-react';
import type { i18n } from 'i18next';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/domain/app-error.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorWords } from './errors/error-words.tsx';

type BootFailureProps = { readonly i18n: i18n; readonly error: AppError; readonly onRetry: () => void };

/** The window when the main process could not tell it even the preferences. */
export function BootFailure(props: BootFailureProps) {
  return (
    <I18nextProvider i18n={props.i18n}>
      <Failure error={props.error} onRetry={props.onRetry} />
    </I18nextProvider>
  );
}

function Failure({ error, onRetry }: Omit<BootFailureProps, 'i18n'>) {
  const { t } = useTranslation();
  return (
    <main className="starting" role="alert">
      <EmptyState icon={<CircleAlert size={30} aria-hidden />} title={t('app.bootFailed')} action={<Button onPress={onRetry}>{t('app.tryAgain')}</Button>}>
        <ErrorWords error={error} />
      </EmptyState>
    </main>
  );
}
