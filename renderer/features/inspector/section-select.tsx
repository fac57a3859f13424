import { useTranslation } from 'react-i18next';
import { usePortal } from '../portals/use-portal.ts';
import { Select } from '../../ui/select.tsx';

type SectionSelectProps = { readonly value: string; readonly readOnly: boolean; readonly onChange: (code: string) => void };

/** *Chuyên mục*: the sections of the chosen portal, as they were when it was reached last. */
export function SectionSelect({ value, readOnly, onChange }: SectionSelectProps) {
  const { t } = useTranslation();
  const portal = usePortal();
  const choices = (portal?.sections ?? []).map(({ code, name }) => ({ key: code, label: name }));
  // A section the portal does not have is shown as such rather than dropped: the article may come from another portal.
  if (value !== '' && !choices.some(({ key }) => key === value)) choices.push({ key: value, label: t('inspector.sectionForeign', { code: value }) });
  return (
    <Select
      label={t('inspector.section')}
      placeholder={t('inspector.sectionNone')}
      choices={choices}
      value={value === '' ? null : value}
      isDisabled={readOnly || choices.length === 0}
      hint={choices.length === 0 ? t('inspector.sectionEmpty', { portal: portal?.portal.name ?? '' }) : undefined}
      onChange={onChange}
    />
  );
}
