import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { PortalStatus } from '../../../shared/ipc/contract.ts';

type CheckResultProps = { readonly busy: boolean; readonly error: AppError | null; readonly checked: PortalStatus | null };

const tones = { unknown: 'info', online: 'ok', offline: 'wait', 'sign-in-refused': 'bad' } as const;

/** What *Kiểm tra kết nối* found, in words. Read out when it comes. */
export function CheckResult({ busy, error, checked }: CheckResultProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className="check-result">
      {busy ? <Callout tone="info">{t('portals.checking')}</Callout> : null}
      {!busy && error ? (
        <Callout tone="bad">
          <ErrorWords error={error} />
        </Callout>
      ) : null}
      {!busy && !error && checked ? (
        <Callout tone={tones[checked.reach]}>
          {t(`portals.result.${checked.reach}`, { user: checked.portal.username, address: checked.portal.address, count: checked.sections.length })}
        </Callout>
      ) : null}
    </div>
  );
}
