import { useEffect, useMemo } from 'react';
import { useSnippets } from '../../bridge/shelf-queries.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { byShortcut, listed } from './search.ts';
import { SnippetPicker } from './snippet-picker.tsx';

/** Answers the wish for a snippet: by the shortcut word that was typed, else from the list. */
export function SnippetDesk() {
  const { ui } = useWorkspace();
  const place = useStore(ui.snippetPlace);
  const snippets = useSnippets();
  const items = useMemo(() => listed(snippets), [snippets]);
  const meant = place === null ? null : byShortcut(items, place.word);
  useEffect(() => {
    if (place === null || meant === null) return;
    place.insert(meant.document, true);
    ui.snippetPlace.set(null);
  }, [place, meant, ui]);
  return place === null || meant !== null ? null : <SnippetPicker place={place} items={items} />;
}
