import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { ArticleHistory } from './article-history.ts';
import { usePageHost } from './host.ts';
import { pasteOneLine } from './paste-one-line.ts';
import { printedSign } from './extensions/smart/printed-sign.ts';
import { changeBetween, endOfChange } from './text-change.ts';

export type PageFieldHandle = {
  readonly value: () => string;
  readonly focus: (edge: 'start' | 'end') => void;
  /** Shows another text without taking the focus; the caller makes it a step to take back. */
  readonly put: (value: string) => void;
  readonly box: () => HTMLTextAreaElement | null;
};

type PageFieldProps = {
  readonly ref: Ref<PageFieldHandle>;
  readonly name: string;
  readonly label: string;
  readonly className: string;
  readonly initial: string;
  readonly readOnly: boolean;
  /** Sets quotation marks and dashes as they are printed. */
  readonly smartSigns: boolean;
  readonly history: ArticleHistory;
  readonly onChange: () => void;
  /** The caret leaves over the lower or upper edge (arrow keys), or goes on (Enter). */
  readonly onLeave: (to: 'before' | 'after') => void;
};

/**
 * A line of the page that is a field of the article: headline or lead. The text belongs to the browser while somebody
 * types; React never writes into it, so that no input method is ever disturbed.
 */
export function PageField({ ref, name, label, className, initial, readOnly, smartSigns, history, onChange, onLeave }: PageFieldProps) {
  const { notice } = usePageHost();
  const box = useRef<HTMLTextAreaElement>(null);
  const known = useRef(initial);

  const record = (): void => {
    const after = box.current?.value ?? '';
    const before = known.current;
    known.current = after;
    history.recordField({ name, before, after, apply });
  };

  /** A step of its own: one *undo* gives the sign back as it was typed. */
  const print = (area: HTMLTextAreaElement): void => {
    const caret = area.selectionStart;
    const printed = printedSign(area.value.slice(Math.max(0, caret - 6), caret));
    if (printed === null || caret !== area.selectionEnd) return;
    const before = known.current;
    area.setRangeText(printed.sign, caret - printed.length, caret, 'end');
    known.current = area.value;
    onChange();
    history.recordField({ name: `${name}:sign`, before, after: area.value, apply });
  };

  function apply(value: string): void {
    const area = box.current;
    if (!area) return;
    const caret = endOfChange(changeBetween(area.value, value));
    put(value);
    area.focus();
    area.setSelectionRange(caret, caret);
  }

  function put(value: string): void {
    known.current = value;
    if (box.current) box.current.value = value;
    onChange();
  }

  useImperativeHandle(ref, () => ({
    value: () => box.current?.value ?? known.current,
    focus: (edge) => {
      const at = edge === 'start' ? 0 : (box.current?.value.length ?? 0);
      box.current?.focus();
      box.current?.setSelectionRange(at, at);
    },
    put,
    box: () => box.current,
  }));

  useEffect(() => {
    // Undo from the browser's own menu. React's `onBeforeInput` is another, older event.
    const onBeforeInput = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      (event.inputType === 'historyUndo' ? history.undo : history.redo)();
    };
    const area = box.current;
    area?.addEventListener('beforeinput', onBeforeInput);
    return () => area?.removeEventListener('beforeinput', onBeforeInput);
  }, [history]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (!readOnly) (key === 'y' || event.shiftKey ? history.redo : history.undo)();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onLeave('after');
      return;
    }
    const to = event.shiftKey ? null : edgeCrossed(event.currentTarget, event.key);
    if (to === null) return;
    event.preventDefault();
    onLeave(to);
  };

  return (
    <textarea
      ref={box}
      className={className}
      aria-label={label}
      placeholder={label}
      defaultValue={initial}
      readOnly={readOnly}
      rows={1}
      spellCheck={false}
      autoCorrect="off"
      autoCapitalize="off"
      autoComplete="off"
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        event.preventDefault();
        if (!readOnly) pasteOneLine(event.currentTarget, event.clipboardData, notice);
      }}
      onInput={(event) => {
        onChange();
        // A word that is still being composed is recorded as one change, at its end.
        if (event.nativeEvent.isComposing) return;
        record();
        const { data, inputType } = event.nativeEvent;
        if (smartSigns && inputType === 'insertText' && (data === '"' || data === ' ')) print(event.currentTarget);
      }}
      onCompositionEnd={record}
    />
  );
}

/** Whether an arrow key moves the caret out of the box. Lines are measured, because the box wraps its text. */
function edgeCrossed(area: HTMLTextAreaElement, key: string): 'before' | 'after' | null {
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (start !== end) return null;
  if ((key === 'ArrowUp' || key === 'ArrowLeft') && start === 0) return 'before';
  if ((key === 'ArrowDown' || key === 'ArrowRight') && end === value.length) return 'after';
  return null;
}
