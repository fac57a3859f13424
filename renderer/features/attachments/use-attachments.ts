import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { FileActions } from '../../editor/host.ts';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import { useImportFailure } from '../photos/use-import-failure.ts';
import { isPicture } from './file-kinds.ts';

type Attachments = {
  /** Lets the person pick files and puts them into the article. */
  readonly choose: () => void;
  /** Takes what is no picture out of dropped or pasted files and attaches it; answers the pictures. */
  readonly take: (files: readonly File[]) => readonly File[];
  /** What can be done with a file that is there. */
  readonly files: FileActions;
};

/** Brings files from outside into the open article, and lets people look at them. Writing goes on meanwhile. */
export function useAttachments(): Attachments {
  const { t } = useTranslation();
  const { session, importer, notices } = useWorkspace();
  const failed = useImportFailure();

  const insert = async (bring: () => Promise<readonly Attachment[]>): Promise<void> => {
    const asked = session.openId();
    if (!session.isWritable()) return;
    let isPlaced = false;
    try {
      const files = await bring();
      if (files.length === 0) return;
      isPlaced = session.openId() === asked && session.isWritable();
      if (isPlaced) session.editor()?.insertAttachments(files);
      else notices.show({ tone: 'bad', text: t('attachment.moved', { names: files.map(({ name }) => name).join(', ') }) });
    } catch (cause) {
      failed(cause, t('attachment.none'));
    } finally {
      if (!isPlaced && session.openId() === asked) session.editor()?.forgetPlace();
    }
  };

  const files = useMemo<FileActions>(
    () => ({
      open: ({ assetId, name }) =>
        void unwrap(newsroom().fileOpen({ assetId, name })).catch((cause: unknown) => notices.show({ tone: 'bad', text: t('attachment.notOpened', { name }), error: failureOf(cause) })),
      save: ({ assetId, name }) =>
        void unwrap(newsroom().fileSave({ assetId, name })).then(
          (saved) => saved && notices.show({ tone: 'ok', text: t('attachment.saved', { name: saved.name }) }),
          (cause: unknown) => notices.show({ tone: 'bad', text: t('attachment.notSaved', { name }), error: failureOf(cause) }),
        ),
    }),
    [notices, t],
  );

  return {
    choose: () => void insert(() => importer.chooseFiles()),
    take: (given) => {
      const others = given.filter((file) => !isPicture(file));
      if (others.length > 0) void insert(() => importer.attach(others));
      return given.filter(isPicture);
    },
    files,
  };
}
