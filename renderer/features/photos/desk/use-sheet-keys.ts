import { useRef, type KeyboardEvent } from 'react';
import type { Cell } from './bursts.ts';
import { choose, chooseAll, chooseNone, chooseTo, moveTo, sheetMoves, toggle, type SheetMove, type SheetSelection } from './sheet-selection.ts';
import { findTyped, TYPE_AHEAD_MS } from './type-ahead.ts';

type SheetKeys = {
  readonly cells: readonly Cell[];
  readonly keys: readonly string[];
  readonly selection: SheetSelection;
  readonly columns: number;
  readonly rowsPerPage: number;
  readonly onSelect: (selection: SheetSelection) => void;
  readonly onWrite: () => void;
  readonly onShift?: ((step: 1 | -1) => void) | undefined;
  readonly onUnfold: (burst: string) => void;
  readonly onMenu: () => void;
};

const isMove = (key: string): key is SheetMove => (sheetMoves as readonly string[]).includes(key);

/**
 * Keys of the sheet, as in the file manager of the system: arrows choose, Shift makes a range, Ctrl moves without
 * choosing, Space chooses or not, Ctrl+A everything, letters and numbers find. What it does not know it leaves alone.
 */
export function useSheetKeys({ cells, keys, selection, columns, rowsPerPage, onSelect, onWrite, onShift, onUnfold, onMenu }: SheetKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });

  const find = (letter: string, at: number): void => {
    const text = at - typed.current.at < TYPE_AHEAD_MS ? typed.current.text + letter : letter;
    typed.current = { text, at };
    const key = findTyped(cells.map(({ item }) => item), selection.active, text);
    if (key !== null) onSelect(choose(key));
  };

  const move = (key: SheetMove, event: KeyboardEvent): void => {
    const next = moveTo(keys, selection.active, key, columns, rowsPerPage);
    if (next === null) return;
    if (event.shiftKey) onSelect(chooseTo(selection, keys, next, event.ctrlKey || event.metaKey));
    else if (event.ctrlKey || event.metaKey) onSelect({ ...selection, active: next, anchor: next });
    else onSelect(choose(next));
  };

  const answer = (event: KeyboardEvent): boolean => {
    const { key, altKey, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (altKey) {
      if (!onShift || mod || shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
      onShift(key === 'ArrowLeft' ? -1 : 1);
      return true;
    }
    if (isMove(key)) {
      move(key, event);
      return true;
    }
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      onMenu();
      return true;
    }
    if (mod && key.toLowerCase() === 'a') {
      onSelect(shiftKey ? chooseNone(selection) : chooseAll(selection, keys));
      return true;
    }
    const active = cells.find(({ item }) => item.key === selection.active);
    // A space in the middle of typed letters belongs to them.
    const typing = typed.current.text !== '' && event.timeStamp - typed.current.at < TYPE_AHEAD_MS;
    if (key === ' ' && !(typing && !mod)) {
      if (active) onSelect(toggle(selection, active.item.key));
      return true;
    }
    if (mod) return false;
    if ((key === 'Enter' || key === 'F2') && active) {
      onWrite();
      return true;
    }
    if (key === '+' || key === '-' || key === '*') {
      const burst = active?.burstSize ? active.item.burst : null;
      if (burst === null) return false;
      onUnfold(burst);
      return true;
    }
    // Names of keys are longer; a letter may be two units.
    if (!/^.$/u.test(key)) return false;
    find(key, event.timeStamp);
    return true;
  };

  return (event) => {
    // Keys that belong to the input method are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (answer(event)) event.preventDefault();
  };
}
