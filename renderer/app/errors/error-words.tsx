import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/domain/app-error.ts';

type ErrorWordsProps = {
  readonly error: AppError;
  /** Without the technical line, where there is little room. */
  readonly brief?: boolean;
};

/** An error in plain words: what happened, what is safe, what to do. */
export function ErrorWords({ error, brief = false }: ErrorWordsProps) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        {t(`error.${error.kind}.happened`)} {t(`error.${error.kind}.safe`)} {t(`error.${error.kind}.todo`)}
      </span>
      {error.detail && !brief ? <small className="error-detail">{t('notice.details', { detail: error.detail })}</small> : null}
    </>
  );
}
