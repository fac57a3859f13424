import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import type { DeskItem } from './desk-item.ts';
import { useNewMarks } from '../editor/use-new-marks.ts';
import { shownPhoto } from './shown-photo.ts';
import type { Desk } from './use-desk.ts';

/** Photos of a gallery: at least so many. */
const GALLERY_MIN = 2;

/** What may be done with photos and the text. */
export type Placing = ReturnType<typeof usePlacing>;

/** Puts photos into the text, into a gallery, in the place of others, and into the tray. */
export function usePlacing({ articleId, writable, view, setView, items, cells, chosen }: Desk, leave: () => void) {
  const { t } = useTranslation();
  const { session, notices } = useWorkspace();
  const withMarks = useNewMarks();
  /** Photos are on their way into the text: the same ones must not go there twice. */
  const busy = useRef(false);
  const page = () => (writable ? session.editor() : null);
  /** The page as it is after waiting: the article may have been closed, or another window writes it now. */
  const openPage = () => (session.openId() === articleId && session.isWritable() ? session.editor() : null);
  const changedHands = (): void => void notices.show({ tone: 'bad', text: t('desk.changedHands') });
  /** Everything that waits, or what is chosen of it. */
  const waiting = (chosen.length === 0 && view.scope === 'article' ? cells.map(({ item }) => item) : chosen).filter(({ number }) => number === null);
  const standing = chosen.flatMap(({ blockId }) => (blockId === null ? [] : [blockId]));

  const tray = async (change: { readonly add?: readonly string[]; readonly remove?: readonly string[] }): Promise<boolean> => {
    if (articleId === null) return false;
    try {
      await unwrap(newsroom().photoTray({ articleId, ...(change.add ? { add: [...change.add] } : {}), ...(change.remove ? { remove: [...change.remove] } : {}) }));
      return true;
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('desk.trayFailed'), error: failureOf(cause) });
      return false;
    }
  };

  const place = async (placed: readonly DeskItem[], as: 'figures' | 'gallery'): Promise<void> => {
    if (!writable || placed.length === 0 || busy.current) return;
    busy.current = true;
    try {
      const photos = await withMarks(await Promise.all(placed.map(shownPhoto)));
      const to = openPage();
      if (!to) return changedHands();
      to.insertPhotos(photos.map((photo, at) => ({ ...photo, caption: placed[at]?.caption ?? '', credit: placed[at]?.credit ?? '', alt: placed[at]?.alt ?? '' })), as, 'caret');
      session.refreshOutline();
      notices.show({ tone: 'ok', text: t(as === 'gallery' ? 'desk.placedGallery' : 'desk.placed', { count: placed.length }) });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('desk.notPlaced'), error: failureOf(cause) });
    } finally {
      busy.current = false;
    }
  };

  /** The photo takes the place of a figure's; what stood there goes into the tray, so that it is not lost from sight. */
  const replace = async (blockId: string, item: DeskItem): Promise<void> => {
    setView({ replacing: null });
    if (busy.current) return;
    busy.current = true;
    try {
      const photo = await shownPhoto(item);
      const to = openPage();
      const before = to?.figures().find((figure) => figure.blockId === blockId);
      if (!to || !before) return changedHands();
      to.changeFigures([{ blockId, photo }]);
      session.refreshOutline();
      void tray({ add: [items.find((other) => other.blockId === blockId)?.originId ?? before.assetId] });
      notices.show({ tone: 'ok', text: t('desk.replaced') });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('desk.notPlaced'), error: failureOf(cause) });
    } finally {
      busy.current = false;
    }
  };

  return {
    waiting,
    canPlace: writable && waiting.length > 0,
    place: () => void place(waiting, 'figures'),
    /** Photos that wait become a new gallery, those in the text one where the first of them stands. */
    canGather: writable && chosen.length >= GALLERY_MIN && (standing.length === chosen.length || chosen.every(({ number }) => number === null)),
    gather: () => {
      if (standing.length === 0) return void place(waiting, 'gallery');
      page()?.makeGallery(standing);
      session.refreshOutline();
    },
    replace,
    /** Leaves the desk for the photo on the page. */
    goTo: (blockId: string) => {
      leave();
      session.editor()?.showFigure(blockId);
      session.editor()?.focusAgain();
    },
    canUntray: articleId !== null && chosen.some(({ blockId, inTray }) => blockId === null && inTray),
    untray: async () => {
      const out = chosen.filter(({ blockId, inTray }) => blockId === null && inTray).map(({ originId }) => originId);
      if (out.length === 0 || !(await tray({ remove: out }))) return;
      notices.show({ tone: 'ok', text: t('desk.untrayed', { count: out.length }), action: { label: t('commands.undo'), run: () => void tray({ add: out }) } });
    },
    canTray: articleId !== null && writable && view.scope === 'library' && chosen.some(({ number }) => number === null),
    tray: async () => {
      const taken = chosen.filter(({ number }) => number === null).map(({ originId }) => originId);
      if (await tray({ add: taken })) notices.show({ tone: 'ok', text: t('desk.trayed', { count: taken.length }) });
    },
  };
}
