import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { patchWords, readPhotosAgain, wordsShown } from '../../../bridge/photo-queries.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import type { PhotoWordsChange } from '../../../../shared/domain/desk-photo.ts';
import { wordsBack, type WordsChange } from './word-changes.ts';

export type DeskWords = {
  /** Words of many photos at once: one step of undo for those in the text, *Hoàn tác* in a notice for the others. */
  readonly apply: (changes: readonly WordsChange[]) => void;
  /** Words of one stored photo as they are typed; its box has its own undo. */
  readonly describe: (change: PhotoWordsChange) => void;
};

/** Writes words of photos where they live: of figures on the page, of others beside the stored photo. */
export function useDeskWords(): DeskWords {
  const { t } = useTranslation();
  const { session, notices } = useWorkspace();
  const client = useQueryClient();
  return useMemo(() => {
    const store = async (changes: readonly PhotoWordsChange[]): Promise<boolean> => {
      patchWords(client, changes);
      try {
        await unwrap(newsroom().photoDescribe({ changes: [...changes] }));
        return true;
      } catch (cause) {
        notices.show({ tone: 'bad', text: t('desk.wordsNotKept'), error: failureOf(cause) });
        await readPhotosAgain(client);
        return false;
      }
    };
    return {
      describe: (change) => void store([change]),
      apply(changes) {
        const inText = changes.flatMap(({ item: { blockId }, words }) => (blockId === null ? [] : [{ blockId, ...words }]));
        if (inText.length > 0) {
          session.editor()?.changeFigures(inText);
          session.refreshOutline();
        }
        const stored = changes.filter(({ item }) => item.blockId === null);
        if (stored.length === 0) return;
        const takeBack = (): void => {
          const back = wordsBack(stored, (assetId) => wordsShown(client, assetId));
          if (back.length > 0) void store(back);
        };
        void store(stored.map(({ item, words }) => ({ assetId: item.originId, ...words }))).then((kept) => {
          if (kept) notices.show({ tone: 'ok', text: t('desk.described', { count: stored.length }), action: { label: t('commands.undo'), run: takeBack } });
        });
      },
    };
  }, [client, notices, session, t]);
}
