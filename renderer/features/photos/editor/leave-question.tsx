import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

type LeaveQuestionProps = { readonly open: boolean; readonly onLeave: () => void; readonly onStay: () => void };

/** Asked only when something would be lost. */
export function LeaveQuestion({ open, onLeave, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('photoEditor.leave')} closeLabel={t('app.close')} open={open} onClose={onStay}>
      <div className="leave-question">
        <p>{t('photoEditor.leaveText')}</p>
        <div className="leave-actions">
          <Button look="bad" onPress={onLeave}>
            {t('photoEditor.leaveGo')}
          </Button>
          <Button look="go" autoFocus onPress={onStay}>
            {t('photoEditor.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
