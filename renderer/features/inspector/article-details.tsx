import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Field } from '../../ui/field.tsx';
import { BylineEditor } from './byline-editor.tsx';
import { SectionSelect } from './section-select.tsx';
import { TagsEditor } from './tags-editor.tsx';

const SOURCE_MAX = 300;

/** Section, authors, source and keywords of the open article. */
export function ArticleDetails() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const details = useStore(session.details);
  const readOnly = useStore(session.view, (view) => view.phase !== 'open' || view.readOnly !== null);
  return (
    <>
      <SectionSelect value={details.section} readOnly={readOnly} onChange={(section) => session.changeDetail('section', section)} />
      <BylineEditor byline={details.byline} readOnly={readOnly} onChange={(byline) => session.changeDetail('byline', byline)} onType={(index, name, text) => session.typeAuthor(index, name, text)} />
      <Field
        label={t('inspector.source')}
        hint={t('inspector.sourceHint')}
        value={details.source}
        maxLength={SOURCE_MAX}
        isReadOnly={readOnly}
        onChange={(source) => session.changeDetail('source', source)}
      />
      <TagsEditor tags={details.tags} readOnly={readOnly} onChange={(tags) => session.changeDetail('tags', tags)} />
    </>
  );
}
