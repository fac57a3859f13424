import { useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { chordOf } from '../../../ui/chord.ts';
import { useDeskActions } from './desk-actions.tsx';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskHead } from './desk-head.tsx';
import { DeskSheet } from './desk-sheet.tsx';
import { DeskTools } from './desk-tools.tsx';
import { choose } from './sheet-selection.ts';
import { SidePanel } from './side-panel.tsx';
import { useDesk } from './use-desk.ts';
import type { DeskImport } from './use-desk-import.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePlacing } from './use-placing.ts';
import { useVersions } from './use-versions.ts';
import './desk.css';

type DeskSurfaceProps = { readonly importing: DeskImport; readonly onLeave: () => void };

/** The desk: its head, the sheet of photos, and beside it what is known of those that are chosen. */
export function DeskSurface({ importing, onLeave }: DeskSurfaceProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const placing = usePlacing(desk, onLeave);
  const versions = useVersions(desk);
  const panel = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const write = (): void => {
    const box = panel.current?.querySelector<HTMLElement>('[data-caption] textarea, form textarea');
    box?.focus();
  };
  /** The next photo, with the keyboard in the same box: captions are written one after the other. */
  const step = (by: 1 | -1): void => {
    const boxes = (): readonly HTMLElement[] => [...(panel.current?.querySelectorAll<HTMLElement>('.panel-words :is(input, textarea)') ?? [])];
    const box = boxes().findIndex((element) => element === document.activeElement);
    const at = desk.cells.findIndex(({ item }) => item.key === desk.selection.active);
    const next = desk.cells[at + by];
    if (!next) return;
    flushSync(() => desk.select(choose(next.item.key)));
    if (box !== -1) boxes()[box]?.focus();
  };
  const actions = useDeskActions({ desk, placing, versions, write });
  // A button that has done its work is switched off under the focus: the keyboard goes back to the photos.
  useEffect(() => {
    const focused = document.activeElement;
    const lost = focused === null || focused === document.body || focused.matches(':disabled');
    if (lost && !document.querySelector('[role="dialog"]')) sheet.current?.focus({ preventScroll: true });
  });
  const drop = useFileDrop(importing.take);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    // Keys of dialogs and menus above it arrive here as well.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
    const onSheet = sheet.current?.contains(event.target) ?? false;
    if (event.key === 'Escape') {
      event.preventDefault();
      // From the boxes beside it first back to the photos.
      if (desk.view.replacing !== null) desk.setView({ replacing: null });
      else if (panel.current?.contains(document.activeElement)) sheet.current?.focus();
      else onLeave();
      return;
    }
    const chord = chordOf(event.nativeEvent);
    if ((chord === 'Alt+ArrowDown' || chord === 'Alt+ArrowUp') && desk.chosen.length < 2) {
      event.preventDefault();
      step(chord === 'Alt+ArrowDown' ? 1 : -1);
      return;
    }
    const action = actions.flat().find((candidate) => candidate.chord === chord && (onSheet || !candidate.onSheet));
    if (!action) return;
    event.preventDefault();
    // A key that is held down does it once.
    if (action.enabled && !event.repeat) action.run();
  };

  return (
    <main className="desk" aria-label={t('desk.label')} onKeyDown={onKeyDown} {...drop.handlers} data-drop={drop.over || undefined}>
      <DeskHead desk={desk} importing={importing} onLeave={onLeave} />
      <DeskTools desk={desk} actions={actions} />
      <DeskSheet desk={desk} actions={actions} placing={placing} importing={importing} sheetRef={sheet} onWrite={write} onOpen={versions.view} />
      <SidePanel desk={desk} panelRef={panel} onView={() => desk.chosen[0] && versions.view(desk.chosen[0])} />
      {drop.over ? <p className="desk-drop">{t('desk.dropHere')}</p> : null}
      <DeskDialogs desk={desk} placing={placing} />
    </main>
  );
}
