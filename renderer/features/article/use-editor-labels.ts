import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorLabels } from '../../editor/labels.ts';
import type vi from '../../locales/vi.json';

/** The page's words in the chosen language; the same object until the language changes. */
export function useEditorLabels(): EditorLabels {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => {
      const labels: (typeof vi)['editor'] & EditorLabels = t('editor', { returnObjects: true, lng: language });
      return labels;
    },
    [t, language],
  );
}
