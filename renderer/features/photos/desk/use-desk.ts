import { useMemo, useState } from 'react';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { cellsOf, type Cell } from './bursts.ts';
import type { DeskItem } from './desk-item.ts';
import { noNotes, withNotes, type DeskNotes, type DeskView } from './desk-view.ts';
import { kept, nothingChosen, type SheetSelection } from './sheet-selection.ts';
import { useDeskItems, type DeskItems } from './use-desk-items.ts';

/** What lies over the desk. */
export type DeskDialog =
  | { readonly kind: 'target'; readonly item: DeskItem }
  | { readonly kind: 'export'; readonly items: readonly DeskItem[] }
  | { readonly kind: 'storage' };

export type Desk = DeskItems & {
  /** The open article; null when none is open. */
  readonly articleId: string | null;
  /** The article may be written here. */
  readonly writable: boolean;
  readonly view: DeskView;
  readonly setView: (patch: Partial<DeskView>) => void;
  readonly cells: readonly Cell[];
  readonly selection: SheetSelection;
  readonly select: (selection: SheetSelection) => void;
  /** In the order of the sheet. */
  readonly chosen: readonly DeskItem[];
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (burst: string) => void;
  readonly notes: DeskNotes;
  readonly note: (patch: Partial<DeskNotes>) => void;
  readonly dialog: DeskDialog | null;
  readonly show: (dialog: DeskDialog | null) => void;
};

const folded: ReadonlySet<string> = new Set();

/** The photo desk as it stands: what is looked at, what is chosen, what lies over it. */
export function useDesk(): Desk {
  const { session, ui } = useWorkspace();
  const articleId = useStore(session.view, (now) => (now.phase === 'open' ? now.opened.article.id : null));
  const writable = useStore(session.view, (now) => now.phase === 'open' && now.readOnly === null);
  const view = useStore(ui.deskView);
  const notes = useStore(ui.deskNotes, (all) => all.get(articleId ?? '') ?? noNotes);
  const found = useDeskItems(articleId);
  const [unfolded, setUnfolded] = useState(folded);
  const [dialog, show] = useState<DeskDialog | null>(null);
  const cells = useMemo(() => cellsOf(found.items, unfolded), [found.items, unfolded]);
  const [selection, select] = useSelection(cells);
  const chosen = useMemo(() => cells.map(({ item }) => item).filter(({ key }) => selection.chosen.has(key)), [cells, selection]);
  return {
    ...found,
    articleId,
    writable,
    view,
    setView: (patch) => ui.deskView.update((now) => ({ ...now, ...patch })),
    cells,
    selection,
    select,
    chosen,
    unfolded,
    unfold: (burst) => setUnfolded((now) => (now.has(burst) ? new Set([...now].filter((other) => other !== burst)) : new Set([...now, burst]))),
    notes,
    note: (patch) => {
      if (articleId !== null) ui.deskNotes.update((all) => withNotes(all, articleId, patch));
    },
    dialog,
    show,
  };
}

/** The selection follows photos that are put into the text or taken out, and leaves those that went away. */
function useSelection(cells: readonly Cell[]): readonly [SheetSelection, (next: SheetSelection) => void] {
  const [selection, select] = useState(nothingChosen);
  const [seen, setSeen] = useState(cells);
  if (seen !== cells) {
    setSeen(cells);
    const before = seen.map(({ item }) => item.key);
    const keys = cells.map(({ item }) => item.key);
    const next = kept(followed(selection, seen, cells), before, keys);
    if (next !== selection) select(next);
  }
  return [selection, select];
}

function followed(selection: SheetSelection, before: readonly Cell[], now: readonly Cell[]): SheetSelection {
  const there = new Set(now.map(({ item }) => item.key));
  if ([...selection.chosen, selection.active].every((key) => key === null || there.has(key))) return selection;
  const origins = new Map(before.map(({ item }) => [item.key, item.originId] as const));
  const byOrigin = new Map(now.map(({ item }) => [item.originId, item.key] as const).toReversed());
  const newKey = (key: string): string => (there.has(key) ? key : (byOrigin.get(origins.get(key) ?? '') ?? key));
  const { chosen, active, anchor } = selection;
  return { chosen: new Set([...chosen].map(newKey)), active: active === null ? null : newKey(active), anchor: anchor === null ? null : newKey(anchor) };
}
