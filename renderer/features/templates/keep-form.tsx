import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { failureOf } from '../../bridge/unwrap.ts';
import type { AppError } from '../../../shared/domain/app-error.ts';
import { SHELF_NAME_MAX, type ShelfScope } from '../../../shared/domain/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import './templates.css';

type KeepFormProps = {
  readonly title: string;
  readonly hint?: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Stores it; throws AppFailure. */
  readonly onKeep: (scope: ShelfScope) => Promise<void>;
  readonly children: ReactNode;
};

/** Name and use of something that is kept for later. */
export function KeepForm({ title, hint, name, onName, onKeep, children }: KeepFormProps) {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const [shared, setShared] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [missing, setMissing] = useState(false);
  const close = (): void => ui.keeping.set(null);
  const submit = async (): Promise<void> => {
    if (name.trim() === '') return setMissing(true);
    try {
      await onKeep(shared ? 'office' : 'personal');
      close();
    } catch (cause) {
      setError(failureOf(cause));
    }
  };
  return (
    <Dialog title={title} closeLabel={t('app.close')} open onClose={close}>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {hint ? <p className="field-hint">{hint}</p> : null}
        <Field
          label={t('templates.name')}
          value={name}
          maxLength={SHELF_NAME_MAX}
          autoFocus
          error={missing ? t('templates.needName') : undefined}
          onChange={(next) => {
            onName(next);
            setMissing(false);
          }}
        />
        {children}
        <Switch label={t('templates.shared')} on={shared} onChange={setShared} />
        {error ? (
          <Callout tone="bad">
            <ErrorWords error={error} />
          </Callout>
        ) : null}
        <div className="keep-actions">
          <Button onPress={close}>{t('templates.cancel')}</Button>
          <Button look="go" type="submit">
            {t('templates.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
