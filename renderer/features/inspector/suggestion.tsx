import { Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

type SuggestionProps = {
  /** Name of the field it is for. */
  readonly field: string;
  readonly text: string;
  readonly onUse: () => void;
};

/** What the file of a photo says, offered where nothing was written yet. */
export function Suggestion({ field, text, onUse }: SuggestionProps) {
  const { t } = useTranslation();
  return (
    <p className="suggestion">
      <Lightbulb size={14} aria-hidden />
      <span className="suggestion-words">{t('photo.suggested', { text })}</span>
      <Button look="link" size="s" aria-label={t('photo.useFor', { field })} onPress={onUse}>
        {t('photo.use')}
      </Button>
    </p>
  );
}
