import { useTranslation } from 'react-i18next';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { Callout } from '../../ui/callout.tsx';

/** What can still be read of an article whose body the editor cannot show. Its bytes are never written over from here. */
export function DamagedView({ article }: { readonly article: Article }) {
  const { t } = useTranslation();
  const text = plainText(article.document);
  return (
    <div className="damaged">
      <Callout tone="wait" title={t('page.damaged')}>
        {t('page.damagedText')}
      </Callout>
      <article className="damaged-page">
        <h2>{article.fields.headline || t('library.untitled')}</h2>
        <p className="damaged-lead">{article.fields.lead}</p>
        {text === '' ? <p>{t('page.damagedNothing')}</p> : text.split('\n').map((line, index) => <p key={index}>{line}</p>)}
      </article>
    </div>
  );
}
