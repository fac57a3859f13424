import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { DESCRIPTION_MAX } from '../../../shared/domain/template.ts';
import { SHELF_NAME_MAX, type ShelfScope } from '../../../shared/domain/shelf.ts';
import { Field } from '../../ui/field.tsx';
import { KeepForm } from './keep-form.tsx';

/** *Lưu bài này thành mẫu*: text and fields of the open article as a new template. */
export function KeepTemplateDialog() {
  const { t } = useTranslation();
  const { session, notices, ui } = useWorkspace();
  const [name, setName] = useState(() => session.present()?.fields.headline.slice(0, SHELF_NAME_MAX) ?? '');
  const [description, setDescription] = useState('');
  const keep = async (scope: ShelfScope): Promise<void> => {
    const present = session.present();
    if (present === null) return;
    const kept = await unwrap(newsroom().templateSave({ name, description, scope, ...present }));
    notices.show({ tone: 'ok', text: t('templates.kept', { name: kept.name }), action: { label: t('templates.openTemplate'), run: () => ui.shelf.set({ kind: 'templates', id: kept.id }) } });
  };
  return (
    <KeepForm title={t('commands.keepAsTemplate')} hint={t('templates.keepHint')} name={name} onName={setName} onKeep={keep}>
      <Field label={t('templates.description')} hint={t('templates.descriptionHint')} value={description} maxLength={DESCRIPTION_MAX} onChange={setDescription} />
    </KeepForm>
  );
}
