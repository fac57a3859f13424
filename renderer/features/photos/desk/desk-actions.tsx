import { ArrowRightToLine, BookImage, CopyCheck, Crop, Download, Eye, FolderInput, GalleryHorizontal, ImageOff, ImagePlus, Inbox, PenLine, RotateCcw, Search, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { useStore } from '../../../app/store.ts';
import { chordText, type Chord } from '../../../ui/chord.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import { isEdited } from './desk-item.ts';
import type { Desk } from './use-desk.ts';
import type { Placing } from './use-placing.ts';
import type { Versions } from './use-versions.ts';

/** Something that can be done on the desk: a button, a line of the menus, a key, all from here. */
export type DeskAction = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly chord?: Chord;
  /** Answered by the sheet, not by the whole desk: the key writes elsewhere. */
  readonly onSheet?: true;
  readonly enabled: boolean;
  readonly run: () => void;
};

type Parts = { readonly desk: Desk; readonly placing: Placing; readonly versions: Versions; readonly write: () => void };

/** Everything that can be done with the chosen photos, in groups. */
export function useDeskActions({ desk, placing, versions, write }: Parts): readonly (readonly DeskAction[])[] {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const hasCover = useStore(session.details, ({ cover }) => cover !== null);
  const { chosen, writable, selection, show, setView } = desk;
  const [first] = chosen;
  const one = chosen.length === 1 ? first : undefined;
  const active = chosen.find(({ key }) => key === selection.active) ?? first;
  const standing = first !== undefined && first.number !== null ? first : undefined;
  const figureOf = (item: typeof first): string | null => (item === undefined || item.number === null ? null : (item.blockId ?? session.outline.get().figures[item.number - 1]?.blockId ?? null));
  return [
    [
      { id: 'write', label: t('desk.act.write'), icon: PenLine, chord: 'F2', onSheet: true, enabled: first !== undefined, run: write },
      { id: 'view', label: t('desk.act.view'), icon: Eye, chord: 'Alt+V', enabled: active !== undefined, run: () => active && versions.view(active) },
      { id: 'edit', label: t('desk.act.edit'), icon: Crop, chord: 'Alt+E', enabled: one !== undefined && (one.blockId === null || writable), run: () => one && versions.edit(one) },
      { id: 'restore', label: t('desk.act.restore'), icon: RotateCcw, enabled: versions.canRestore, run: () => versions.restore() },
      { id: 'copy-look', label: t('desk.act.copyLook'), icon: CopyCheck, enabled: chosen.length > 1 && active !== undefined && isEdited(active), run: () => active && versions.copyLook(active) },
    ],
    [
      { id: 'place', label: t(chosen.length === 0 ? 'desk.act.placeAll' : 'desk.act.place'), icon: ImagePlus, chord: 'Alt+Enter', enabled: placing.canPlace, run: placing.place },
      { id: 'gather', label: t('desk.act.gallery'), icon: GalleryHorizontal, chord: 'Alt+Shift+Enter', enabled: placing.canGather, run: placing.gather },
      { id: 'go-to', label: t('desk.act.goTo'), icon: ArrowRightToLine, chord: 'Alt+G', enabled: standing !== undefined, run: () => goTo(figureOf(standing)) },
      { id: 'take-place', label: t('desk.act.takePlace'), icon: FolderInput, enabled: writable && one !== undefined && one.number === null && session.outline.get().figures.length > 0, run: () => one && show({ kind: 'target', item: one }) },
      { id: 'find-other', label: t('desk.act.findOther'), icon: Search, enabled: writable && one !== undefined && one.number !== null, run: () => setView({ replacing: figureOf(one) }) },
    ],
    [
      { id: 'cover', label: t('desk.act.cover'), icon: BookImage, chord: 'Alt+C', enabled: writable && one !== undefined, run: () => one && versions.cover(one) },
      { id: 'no-cover', label: t('desk.act.noCover'), icon: ImageOff, enabled: writable && hasCover, run: () => session.changeDetail('cover', null) },
    ],
    [
      { id: 'export', label: t('desk.act.export'), icon: Download, chord: 'Alt+S', enabled: first !== undefined, run: () => show({ kind: 'export', items: chosen }) },
      { id: 'tray', label: t('desk.act.tray'), icon: Inbox, enabled: placing.canTray, run: () => void placing.tray() },
      { id: 'untray', label: t('desk.act.untray'), icon: Inbox, chord: 'Delete', onSheet: true, enabled: placing.canUntray, run: () => void placing.untray() },
    ],
  ];

  function goTo(blockId: string | null): void {
    if (blockId !== null) placing.goTo(blockId);
  }
}

/** The actions as lines of a menu; what cannot be done now is left out, so that the menu stays short. `first` is done before each. */
export function menuOf(groups: readonly (readonly DeskAction[])[], first: () => void = () => undefined): readonly MenuEntry[] {
  return groups
    .map((group) => group.filter(({ enabled }) => enabled))
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [
      ...(at > 0 ? ['line' as const] : []),
      ...group.map(({ id, label, icon: Icon, chord, run }) => ({ key: id, label, icon: <Icon size={15} aria-hidden />, keys: chord === undefined ? undefined : chordText(chord), run: () => (first(), run()) })),
    ]);
}
