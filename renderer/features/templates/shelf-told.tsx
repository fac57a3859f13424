import { ErrorWords } from '../../app/errors/error-words.tsx';
import type { AppError } from '../../../shared/domain/app-error.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

/** What happened in the dialog of the shelf. The notices of the window lie behind it, out of reach. */
export type Told = {
  readonly tone: 'info' | 'ok' | 'wait' | 'bad';
  readonly text: string;
  readonly error?: AppError;
  readonly action?: { readonly label: string; readonly run: () => void };
};

export function ShelfTold({ told, onDone }: { readonly told: Told | null; readonly onDone: () => void }) {
  const action = told?.action;
  return (
    <div className="shelf-told" role="status">
      {told ? (
        <Callout
          tone={told.tone}
          actions={
            action ? (
              <Button
                size="s"
                onPress={() => {
                  onDone();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            ) : null
          }
        >
          {told.text} {told.error ? <ErrorWords error={told.error} /> : null}
        </Callout>
      ) : null}
    </div>
  );
}
