import { BookmarkPlus, Search, Settings2 } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import type { SnippetPlace } from '../../editor/extensions/snippets/place.ts';
import type { Snippet } from '../../../shared/domain/snippet.ts';
import { Button } from '../../ui/button.tsx';
import { found, type Listed } from './search.ts';
import './snippet-picker.css';

/** Most snippets shown at once; the others are found by typing. */
const MOST = 100;

/** The list of snippets at the caret. Typing searches, arrows choose, Enter puts in, Escape leaves all as it was. */
export function SnippetPicker({ place, items }: { readonly place: SnippetPlace; readonly items: readonly Listed[] }) {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const listId = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = found(items, query).slice(0, MOST);
  const active = Math.min(at, hits.length - 1);
  const optionId = (index: number): string => `${listId}-${String(index)}`;
  const canKeep = (session.editor()?.selectionDocument() ?? null) !== null;
  const close = (): void => ui.snippetPlace.set(null);
  const leave = (run: () => void) => () => {
    close();
    run();
  };
  const choose = (snippet: Snippet): void => {
    close();
    place.insert(snippet.document, false);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const move = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: hits.length - 1 }[event.key];
    const chosen = hits[active];
    if (move !== undefined && hits.length > 0 && !(event.shiftKey || (query !== '' && (event.key === 'Home' || event.key === 'End')))) {
      event.preventDefault();
      setAt((move + hits.length) % hits.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen.snippet);
    }
  };

  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover snippet-popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(open) => {
          if (open) return;
          close();
          place.focus();
        }}
      >
        <Dialog className="snippet-picker" aria-label={t('templates.snippets')}>
          <div className="snippet-search">
            <Search size={15} aria-hidden />
            <input
              // The picker was asked for to be typed into; the caret comes back when it closes.
              autoFocus
              role="combobox"
              aria-label={t('templates.search')}
              placeholder={t('templates.search')}
              aria-expanded={hits.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={hits.length > 0 ? optionId(active) : undefined}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <ul id={listId} role="listbox" aria-label={t('templates.snippets')} className="snippet-list">
            {hits.map(({ snippet, preview }, index) => (
              <li
                key={snippet.id}
                ref={index === active ? intoView : null}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className="option snippet"
                data-focused={index === active || undefined}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(snippet)}
              >
                <span className="snippet-name">{snippet.name}</span>
                {snippet.shortcut === '' ? null : <kbd>{snippet.shortcut}</kbd>}
                <small className="snippet-preview">{preview}</small>
              </li>
            ))}
          </ul>
          {hits.length === 0 ? (
            <p className="snippet-none" role="status">
              {t(items.length === 0 ? 'templates.noSnippets' : 'templates.noneFound', { query: query.trim() })}
            </p>
          ) : null}
          <div className="snippet-foot">
            <Button look="plain" size="s" isDisabled={!canKeep} onPress={leave(() => ui.keeping.set('snippet'))}>
              <BookmarkPlus size={14} aria-hidden />
              {t('templates.keepSelection')}
            </Button>
            <Button look="plain" size="s" onPress={leave(() => ui.shelf.set({ kind: 'snippets', id: null }))}>
              <Settings2 size={14} aria-hidden />
              {t('templates.manage')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
