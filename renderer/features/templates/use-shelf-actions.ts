import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { articleListQuery, keys } from '../../bridge/queries.ts';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { Template } from '../../../shared/domain/template.ts';
import { countBlanks } from '../../../shared/text/blanks.ts';
import type { Told } from './shelf-told.tsx';
import { proposedSection } from '../portals/proposed-section.ts';
import { usePortal } from '../portals/use-portal.ts';

function hasBlanks({ fields, document }: Template): boolean {
  return [fields.headline, fields.lead, plainText(document)].some((text) => countBlanks(text) > 0);
}

/** What can be done with templates from anywhere in the window. Failures are told in words, by a notice or as `tell` does. */
export function useShelfActions(tell?: (told: Told) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { session, notices, ui } = useWorkspace();
  const portal = usePortal();

  return useMemo(() => {
    const show = (told: Told): void => {
      if (tell) tell(told);
      else notices.show(told);
    };
    const attempt = (name: string, run: () => Promise<unknown>): void => void run().catch((cause: unknown) => show({ tone: 'bad', text: name, error: failureOf(cause) }));
    return {
      /** A new article from a template, with its first blank selected. An empty article that is open takes it up. */
      create: (template: Template): void =>
        attempt(template.name, async () => {
          const section = proposedSection(portal?.sections ?? [], client.getQueryData(articleListQuery(false, '').queryKey) ?? []);
          if (!(await session.createFrom(template.id))) return;
          if (section !== '') session.proposeSection(section);
          if (ui.libraryView.get() !== 'all') ui.libraryView.set('writing');
          ui.libraryQuery.set('');
          session.focusWhenReady('blank');
          if (hasBlanks(template)) notices.show({ tone: 'info', text: t('templates.fillHint') });
          await client.invalidateQueries({ queryKey: keys.articles });
        }),
      importOffice: (): void =>
        attempt(t('commands.officeImport'), async () => {
          const answer = await unwrap(newsroom().officeImport());
          if (answer.kind === 'refused') show({ tone: 'bad', text: t(`templates.refused.${answer.reason}`, { name: answer.name }) });
          if (answer.kind === 'done') show({ tone: 'ok', text: `${t('templates.imported', { name: answer.name, ...answer.counts })}${answer.counts.keptBoth > 0 ? ` ${t('templates.keptBoth', { count: answer.counts.keptBoth })}` : ''}` });
        }),
      exportOffice: (): void =>
        attempt(t('commands.officeExport'), async () => {
          const answer = await unwrap(newsroom().officeExport());
          if (answer.kind === 'empty') show({ tone: 'info', text: t('templates.nothingShared') });
          if (answer.kind === 'done') show({ tone: 'ok', text: `${t('templates.exported', { name: answer.name, templates: answer.templates, snippets: answer.snippets })}${answer.leftOut > 0 ? ` ${t('templates.leftOut', { count: answer.leftOut })}` : ''}` });
        }),
    };
  }, [client, notices, portal, session, t, tell, ui]);
}
