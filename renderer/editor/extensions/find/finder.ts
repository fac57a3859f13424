import type { EditorState, LexicalEditor } from 'lexical';
import type { FindQuery } from '../../../../shared/text/find-text.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import { editsFor } from '../../../../shared/text/replace-hits.ts';
import type { ArticleHistory } from '../../article-history.ts';
import { activeField, selectedOnPage, selectMatch } from './caret.ts';
import { closedView, type FindField, type FindMemory, type FindNote, type FindOption, type FindView } from './find-view.ts';
import { matchBefore, matchesOf, matchFrom, type Match, type Spot } from './match.ts';
import { createPainter } from './painter.ts';
import { replaceOnPage, type Change } from './replace.ts';
import { isShown, reveal } from './reveal.ts';
import { editedScope, movedScope, scopeBetween, withinScope, type Scope } from './scope.ts';
import { createSearcher } from './search.ts';
import { escapePattern, wordsSelected } from './seed.ts';
import { fieldNames, readSegments, type FieldName, type Segment } from './segments.ts';
import { watchPage } from './watch.ts';

type Page = {
  readonly editor: LexicalEditor;
  readonly history: ArticleHistory;
  readonly fields: Readonly<Record<FieldName, () => FindField | null>>;
  /** The element that scrolls the page. */
  readonly scroller: () => HTMLElement | null;
  readonly memory: FindMemory;
};

export type Finder = ReturnType<typeof createFinder>;

/** Between the last key in the box and the search, in ms: whoever types on is not held up. */
const TYPING_PAUSE_MS = 30;

/**
 * Finding and replacing on one page: what is looked for, what was found, which of it is current. Does nothing while
 * the bar is closed; while it is open, writing on the page only starts a clock.
 */
export function createFinder({ editor, history, fields, scroller, memory }: Page) {
  const boxes = { headline: () => fields.headline()?.box() ?? null, lead: () => fields.lead()?.box() ?? null };
  const painter = createPainter({ editor, boxes, scroller });
  const searcher = createSearcher();
  /** Of its own: a search of the page that starts meanwhile must not end the replacing. */
  const replacer = createSearcher();
  const listeners = new Set<() => void>();
  let view: FindView = closedView;
  let segments: readonly Segment[] = [];
  let body: { readonly state: EditorState; readonly segments: readonly Segment[] } | null = null;
  let matches: readonly Match[] = [];
  let at = -1;
  /** Where the next match is looked for from. Kept by name: stretches come and go. */
  let origin: Spot & { readonly id: string } = { order: 0, offset: 0, id: '' };
  /** The current match has been shown to the writer. */
  let visited = false;
  let scope: Scope | null = null;
  /** What is on the page, or what is looked for, is newer than `matches`. */
  let stale = false;
  let running: Promise<void> = Promise.resolve();
  let typing: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | null = null;
  let before: HTMLElement | null = null;

  function set(change: Partial<FindView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function query(): FindQuery {
    const { matchCase, wholeWord, ignoreAccents, regex } = view.options;
    return { text: memory.query, matchCase, wholeWord, ignoreAccents, regex };
  }

  function readPage(): readonly Segment[] {
    const state = editor.getEditorState();
    if (body?.state !== state) body = { state, segments: readSegments(editor, state) };
    const inFields = fieldNames.map((id): Segment => ({ id, kind: 'field', text: fields[id]()?.value() ?? '', parts: [], top: null }));
    return [...inFields, ...body.segments];
  }

  function moveOrigin(spot: Spot): void {
    origin = { ...spot, id: segments[spot.order]?.id ?? '' };
  }

  function originNow(): Spot {
    const order = segments.findIndex(({ id }) => id === origin.id);
    return order === -1 ? { order: origin.order, offset: 0 } : { order, offset: origin.offset };
  }

  /** Searches the page as it is now. Nothing scrolls. */
  function refresh(): Promise<void> {
    clearTimeout(typing);
    stale = false;
    running = search();
    return running;
  }

  /** After something was written. An expression that had to be stopped is not tried again until it is changed. */
  function searchAgain(): void {
    if (view.trouble !== 'slow') void refresh();
  }

  async function search(): Promise<void> {
    const page = readPage();
    const blank = memory.query === '';
    if (view.options.regex) set({ busy: !blank, blank, trouble: null });
    const outcome = await searcher.search(query(), page, null);
    if (outcome === 'dropped' || !view.open) return;
    const trouble = 'trouble' in outcome ? outcome.trouble : null;
    segments = page;
    scope = scope && movedScope(scope, page);
    const all = 'hits' in outcome ? matchesOf(page, outcome.hits) : [];
    matches = scope ? withinScope(all, scope, page) : all;
    const from = matchFrom(matches, originNow());
    at = matches.length === 0 ? -1 : from % matches.length;
    set({ busy: false, trouble, blank, options: { ...view.options, inSelection: scope !== null } });
    tell();
  }

  /** Waits for a search of what is there now. */
  async function fresh(): Promise<void> {
    if (stale) void refresh();
    for (let waited: Promise<void> | null = null; waited !== running; ) await (waited = running);
  }

  function tell(): void {
    painter.paint(matches, matches[at] ?? null);
    set({ total: matches.length, at: at === -1 ? null : at + 1 });
  }

  function show(index: number, select: boolean): void {
    const match = matches[index];
    if (!match) return;
    at = index;
    visited = true;
    moveOrigin({ order: match.order, offset: match.start });
    tell();
    const range = painter.range(match);
    const sheet = scroller();
    if (range && sheet) reveal(range, sheet);
    if (select) selectMatch(editor, boxes, match, range);
  }

  /** Index of the next (or previous) match: seen from the caret when somebody is on the page, else from the current one. */
  function indexBeside(step: 1 | -1, onPage: boolean): number {
    const selected = onPage ? selectedOnPage(editor, boxes, segments, activeField(boxes)) : null;
    if (selected) return step === 1 ? matchFrom(matches, selected.to) : matchBefore(matches, selected.from);
    return visited || step === -1 ? at + step : at;
  }

  async function go(step: 1 | -1): Promise<void> {
    await fresh();
    if (matches.length === 0) return;
    const onPage = scroller()?.contains(document.activeElement) ?? false;
    const index = indexBeside(step, onPage);
    set({ note: index < 0 ? { kind: 'from-bottom' } : index >= matches.length ? { kind: 'from-top' } : null });
    show((index + matches.length) % matches.length, onPage);
  }

  /** What becomes of these matches: the same words for all, or what the pattern's template makes of each. */
  async function changesFor(chosen: readonly Match[]): Promise<readonly Change[]> {
    const words = nfc(memory.words);
    const orders = [...new Set(chosen.map(({ order }) => order))];
    const places = orders.flatMap((order) => segments[order] ?? []);
    const wanted = new Set(chosen.map(({ order, start }) => `${String(order)}:${String(start)}`));
    const outcome = await replacer.search(query(), places, view.options.regex ? words : null);
    if (outcome === 'dropped') return [];
    if ('trouble' in outcome) return (set({ trouble: outcome.trouble }), []);
    return places.map((segment, index) => {
      const hits = (outcome.hits[index] ?? []).filter(({ start }) => wanted.has(`${String(orders[index])}:${String(start)}`));
      return { segment, edits: editsFor(hits, words) };
    });
  }

  async function replace(chosen: readonly Match[]): Promise<{ readonly count: number; readonly changes: readonly Change[] }> {
    const changes = await changesFor(chosen);
    const page = { editor, history, fields: { headline: fields.headline(), lead: fields.lead() } };
    const count = replaceOnPage(page, changes);
    if (scope && count > 0) scope = editedScope(scope, changes);
    return { count, changes };
  }

  /** Replaces the current match and goes on to the next. One that is off the screen is shown first. */
  async function replaceOne(): Promise<void> {
    await fresh();
    const match = matches[at];
    const sheet = scroller();
    if (!match || !sheet || !editor.isEditable()) return;
    const range = painter.range(match);
    if (!visited && !(range && isShown(range, sheet))) return show(at, false);
    const { count, changes } = await replace([match]);
    const text = changes[0]?.edits[0]?.text ?? '';
    if (count > 0) moveOrigin({ order: match.order, offset: match.start + text.length });
    await refresh();
    set({ note: count > 0 ? { kind: 'replaced', count } : null });
    show(at, false);
  }

  /** Replaces all matches, in the body and in the fields, as one step to take back. */
  async function replaceAll(): Promise<void> {
    await fresh();
    if (!editor.isEditable() || matches.length === 0) return;
    const { count } = await replace(matches);
    visited = false;
    await refresh();
    set({ note: { kind: 'replaced', count } });
  }

  function open(replacing: boolean): void {
    const field = activeField(boxes);
    const onPage = scroller()?.contains(document.activeElement) ?? false;
    const words = wordsSelected(field && boxes[field](), scroller());
    if (words !== null && (onPage || memory.query === '')) memory.query = memory.options.regex ? escapePattern(words) : words;
    segments = readPage();
    if (!view.open || onPage) {
      before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      moveOrigin(selectedOnPage(editor, boxes, segments, field)?.from ?? { order: 0, offset: 0 });
      visited = false;
    }
    unwatch ??= watchPage({ editor, history, boxes, scroller, onEdit: () => (stale = true), onQuiet: searchAgain, onField: painter.clearField, onMove: () => painter.paint(matches, matches[at] ?? null) });
    set({ open: true, asked: view.asked + 1, replacing: replacing || (view.open && view.replacing), options: { ...memory.options, inSelection: scope !== null }, note: null });
    void refresh();
  }

  function stop(): void {
    unwatch?.();
    unwatch = null;
    clearTimeout(typing);
    searcher.dispose();
    replacer.dispose();
    painter.clear();
    matches = [];
    at = -1;
    scope = null;
    body = null;
  }

  /** Closes the bar. `to`: the caret goes to the current match (to where it was when there is none), or stays where it is. */
  function close(to: 'match' | 'here'): void {
    if (!view.open) return;
    const match = matches[at];
    const range = match && painter.range(match);
    const sheet = scroller();
    if (to === 'match' && range && sheet) reveal(range, sheet);
    stop();
    set({ ...closedView, asked: view.asked, options: memory.options });
    if (to === 'here') return;
    if (match) selectMatch(editor, boxes, match, range ?? null);
    // Lexical knows where its caret was; the browser does not any more.
    else if (before && editor.getRootElement()?.contains(before)) editor.focus();
    else before?.focus({ preventScroll: true });
  }

  function toggle(option: FindOption): void {
    let note: FindNote | null = null;
    if (option === 'inSelection') {
      const selected = scope === null ? selectedOnPage(editor, boxes, segments, null) : null;
      scope = selected && scopeBetween(segments, selected.from, selected.to);
      if (selected && scope === null) note = { kind: 'nothing-selected' };
    } else {
      memory.options = { ...memory.options, [option]: !memory.options[option] };
    }
    visited = false;
    set({ options: { ...memory.options, inSelection: scope !== null }, note });
    void refresh();
  }

  return {
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
    close,
    /** Takes everything off the page that the bar has put there; the finder may be used again. */
    dispose: () => {
      stop();
      view = closedView;
    },
    toggle,
    setReplacing: (replacing: boolean) => set({ replacing }),
    setQuery: (text: string) => {
      memory.query = text;
      visited = false;
      stale = true;
      set({ note: null });
      clearTimeout(typing);
      typing = setTimeout(() => void refresh(), TYPING_PAUSE_MS);
    },
    setWords: (text: string) => {
      memory.words = text;
    },
    memory,
    /** Shows the next match, or the previous one: of the current one, or of the caret when somebody is on the page. */
    step: (to: 'next' | 'previous') => go(to === 'next' ? 1 : -1),
    replaceOne,
    replaceAll,
  };
}
