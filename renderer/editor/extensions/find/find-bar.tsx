import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type Ref } from 'react';
import { usePageHost } from '../../host.ts';
import type { PageFieldHandle } from '../../page-field.tsx';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { FindCount, FindMessage } from './find-words.tsx';
import { FindOptionButtons } from './find-options.tsx';
import { closedView, type FindMemory } from './find-view.ts';
import { createFinder, type Finder } from './finder.ts';
import './find-bar.css';

/** What the window may ask of the bar. */
export type FindAction = 'find' | 'replace' | 'next' | 'previous';
export type FindBarHandle = { readonly run: (action: FindAction) => void };

type FindBarProps = {
  readonly ref: Ref<FindBarHandle>;
  readonly headline: () => PageFieldHandle | null;
  readonly lead: () => PageFieldHandle | null;
  readonly page: () => HTMLElement | null;
};

const memory: FindMemory = { query: '', words: '', options: closedView.options };

/** Finding and replacing on the page, in a row above it. While it is closed it does nothing at all. */
export function FindBar({ ref, headline, lead, page }: FindBarProps) {
  const [editor] = useLexicalComposerContext();
  const { history } = usePageHost();
  const [finder] = useState(() =>
    createFinder({ editor, history, fields: { headline, lead }, scroller: () => page()?.querySelector<HTMLElement>('.page-scroll') ?? null, memory }),
  );
  const { open } = useSyncExternalStore(finder.subscribe, finder.view);
  useEffect(() => finder.dispose, [finder]);
  useImperativeHandle(ref, () => ({
    run(action) {
      if (action === 'find' || action === 'replace') finder.open(action === 'replace');
      else if (!finder.view().open && memory.query === '') finder.open(false);
      else void finder.step(action);
    },
  }));
  useEffect(() => {
    const element = open ? page() : null;
    // In a caption, a dialog or a menu Escape already means something; that comes first.
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const inBar = event.target instanceof Element && event.target.closest('.find-bar') !== null;
      if (event.key === 'Escape' && !inBar && !event.defaultPrevented && !event.isComposing) finder.close('here');
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [open, finder, page]);
  return open ? <OpenBar finder={finder} /> : null;
}

function OpenBar({ finder }: { readonly finder: Finder }) {
  const { labels, history, readOnly } = usePageHost();
  const { find } = labels;
  const view = useSyncExternalStore(finder.subscribe, finder.view);
  const query = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const { asked, replacing, total, trouble } = view;

  useLayoutEffect(() => {
    const box = query.current;
    if (!box || asked === 0) return;
    if (box.value !== finder.memory.query) box.value = finder.memory.query;
    box.focus();
    box.select();
  }, [asked, finder]);

  /** After replacing, Ctrl+Z takes the replacing back, not what was typed into the boxes before. */
  const forgetTyping = (): void => {
    for (const box of [query.current, words.current]) delete box?.dataset['undo'];
  };
  const replaceOne = (): void => {
    forgetTyping();
    void finder.replaceOne();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const box = event.target instanceof HTMLInputElement ? event.target : null;
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape') finder.close('match');
    else if (event.key === 'Enter' && box === query.current && box && !mod) void finder.step(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Enter' && box === words.current && box && !mod && !event.shiftKey) replaceOne();
    else if (mod && (key === 'z' || key === 'y') && !hasOwnUndo(box)) {
      if (!readOnly) keepFocus(key === 'y' || event.shiftKey ? history.redo : history.undo);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const cannot = readOnly || total === 0;
  return (
    <search className="find-bar" aria-label={find.bar} onKeyDown={onKeyDown}>
      <button type="button" className="tool find-more" aria-label={find.showReplace} aria-expanded={replacing} data-tip={`${find.showReplace} (Ctrl+H)`} onClick={() => finder.setReplacing(!replacing)}>
        {replacing ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
      </button>
      <div className={trouble === null && (total > 0 || view.blank || view.busy) ? 'find-box' : 'find-box find-nothing'}>
        <FindBox box={query} label={find.query} initial={finder.memory.query} invalid={trouble !== null} onText={finder.setQuery} />
        <FindCount view={view} labels={find} />
      </div>
      {replacing ? (
        <div className="find-box find-second">
          <FindBox box={words} label={find.replacement} initial={finder.memory.words} readOnly={readOnly} onText={finder.setWords} />
        </div>
      ) : null}
      <FindOptionButtons finder={finder} options={view.options} labels={find} />
      <div className="find-steps">
        <ToolButton label={find.previous} keys="Shift+F3" disabled={total === 0} onPress={() => void finder.step('previous')}>
          <ArrowUp size={16} aria-hidden />
        </ToolButton>
        <ToolButton label={find.next} keys="F3" disabled={total === 0} onPress={() => void finder.step('next')}>
          <ArrowDown size={16} aria-hidden />
        </ToolButton>
      </div>
      {replacing ? (
        <div className="find-replace find-second" role="group" aria-label={find.replacement}>
          <ToolButton label={find.replaceOne} wide disabled={cannot} onPress={replaceOne}>
            {find.replaceOne}
          </ToolButton>
          <ToolButton
            label={find.replaceAll}
            wide
            disabled={cannot}
            onPress={() => {
              forgetTyping();
              void finder.replaceAll();
            }}
          >
            {find.replaceAll}
          </ToolButton>
        </div>
      ) : null}
      <div className="find-close">
        <ToolButton label={find.close} keys="Esc" onPress={() => finder.close('match')}>
          <X size={16} aria-hidden />
        </ToolButton>
      </div>
      <FindMessage view={view} labels={find} readOnly={readOnly && replacing} />
    </search>
  );
}

type FindBoxProps = {
  readonly box: Ref<HTMLInputElement>;
  readonly label: string;
  readonly initial: string;
  readonly invalid?: boolean;
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
};

/** The text belongs to the browser: nothing writes into the box while somebody types, and a word being composed is not looked for yet. */
function FindBox({ box, label, initial, invalid = false, readOnly = false, onText }: FindBoxProps) {
  return (
    <input
      ref={box}
      type="text"
      aria-label={label}
      placeholder={label}
      defaultValue={initial}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? 'find-message' : readOnly ? 'find-read-only' : undefined}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      onInput={(event) => {
        event.currentTarget.dataset['undo'] = 'own';
        if (!event.nativeEvent.isComposing) onText(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** Something was typed into the box since the last replacing: the browser's own undo is meant. */
function hasOwnUndo(box: HTMLInputElement | null): boolean {
  return box !== null && box.value !== '' && box.dataset['undo'] === 'own';
}

/** Taking back puts the caret on the page; whoever is in the bar stays in the bar. */
function keepFocus(step: () => void): void {
  const focused = document.activeElement;
  step();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
