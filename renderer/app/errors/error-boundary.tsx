import { CircleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import './errors.css';

type Props = {
  readonly children: ReactNode;
  /** Names the part in the console. */
  readonly part: string;
  /** Shown instead of the general words. */
  readonly fallback?: ReactNode;
};
type State = { readonly error: Error | null };

/** Keeps a failure in one part from taking the others along; the part can be opened again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`${this.props.part} failed`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    if (this.props.fallback !== undefined) return this.props.fallback;
    return <Crashed error={this.state.error} onReopen={() => this.setState({ error: null })} />;
  }
}

function Crashed({ error, onReopen }: { readonly error: Error; readonly onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="crashed">
      <EmptyState icon={<CircleAlert size={26} aria-hidden />} title={t('app.crashed')} action={<Button onPress={onReopen}>{t('app.reopen')}</Button>}>
        {t('app.crashedSafe')}
      </EmptyState>
      <details>
        <summary>{t('app.crashedDetail')}</summary>
        <pre>{error.message}</pre>
      </details>
    </div>
  );
}
