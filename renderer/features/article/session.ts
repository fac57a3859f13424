import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { createAutosave, type Autosave, type SaveState, type Timers } from '../../app/autosave.ts';
import { createStore, type Store } from '../../app/store.ts';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { ArticleFields } from '../../../shared/domain/article.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { OpenedArticle } from '../../../shared/ipc/contract.ts';
import { noCounts } from '../../../shared/text/count.ts';
import type { EditorPort, FigureInfo, FocusPlace, PageSnapshot } from './editor-port.ts';
import { createCounting } from '../counts/counting.ts';
import { figuresIn } from '../../editor/figure-info.ts';
import { outlineOf, textsOf, type Outline } from './outline.ts';
import { changed } from './byline.ts';
import { documentText } from './document-text.ts';
import { detailsOf, storedFields, type Details } from './fields.ts';

export type ReadOnlyReason = NonNullable<OpenedArticle['readOnlyReason']>;

/** Which article is open, and whether it may be written here. */
export type View =
  /** The first article is on its way. */
  | { readonly phase: 'opening' }
  | { readonly phase: 'none' }
  | { readonly phase: 'failed'; readonly id: string; readonly error: AppError }
  | {
      readonly phase: 'open';
      /** Content at the time of opening: what the page is mounted with. */
      readonly opened: OpenedArticle;
      /** Grows with every opening: the page is mounted afresh. */
      readonly generation: number;
      readonly readOnly: ReadOnlyReason | null;
    };

export type SessionOptions = {
  readonly api: NewsroomApi;
  readonly timers: Timers;
  /** Every durable save of this window, for the library's row. */
  readonly onSaved: (id: string, fields: ArticleFields, savedAt: number, figures: readonly FigureInfo[]) => void;
  /** Another article was asked for, but the text of this one is not durable yet. */
  readonly onStayed: () => void;
};

export type Session = ReturnType<typeof createSession>;

const blank: Outline = { headline: '', lead: '', blank: true, figures: [], headings: [], unsent: [] };
const noDetails: Details = { section: '', byline: [], source: '', tags: [], cover: null };

/**
 * The article of this window: opening, saving, the right to write, and moving from one article to the next without
 * losing a letter. Holds no text of its own: the page and the details are asked when a save starts.
 */
export function createSession({ api, timers, onSaved, onStayed }: SessionOptions) {
  const view: Store<View> = createStore<View>({ phase: 'opening' });
  const details = createStore<Details>(noDetails);
  const outline = createStore<Outline>(blank);
  /** Blanks of a template that are still to be filled in, as of the last look at the page. */
  const blanks = createStore(0);
  /** Follows the outline a moment later: long articles are counted a slice at a time. */
  const counts = createStore(noCounts);
  const counting = createCounting(timers, counts.set);
  /** Block id of the figure that is selected on the page. */
  const selected = createStore<string | null>(null);
  const save = createStore<SaveState>({ kind: 'saved', savedAt: 0 });
  const flushTokens = new Set<string>();
  let autosave: Autosave | null = null;
  let editor: EditorPort | null = null;
  let page: PageSnapshot | null = null;
  let wantedFocus: FocusPlace | null = null;
  let turn = 0;
  let generation = 0;

  const openId = (): string | null => {
    const now = view.get();
    return now.phase === 'open' ? now.opened.article.id : null;
  };
  const flush = async (): Promise<boolean> => (autosave ? autosave.flush() : true);

  /** A page that is not there (not mounted yet, or crashed) answers with what it held when it was asked last. */
  function content(): { readonly fields: ArticleFields; readonly document: PageSnapshot['document'] } {
    page = editor?.snapshot() ?? page;
    if (!page) throw new Error('no article');
    timers.set(refreshOutline, 0);
    return { fields: storedFields(page.headline, page.lead, details.get()), document: page.document };
  }

  function refreshOutline(): void {
    blanks.set(editor?.blanksLeft() ?? 0);
    if (!page) return;
    outline.set(outlineOf(page, outline.get()));
    counting.start(textsOf(page));
  }

  function show(opened: OpenedArticle): void {
    autosave?.dispose();
    editor = null;
    const { id, fields, savedAt } = opened.article;
    page = { headline: fields.headline, lead: fields.lead, document: opened.article.document };
    let base = opened.article.revisionId;
    const mine = createAutosave({
      timers,
      savedAt,
      take: content,
      save: async (snapshot) => {
        const receipt = await unwrap(api.articleSave({ id, baseRevisionId: base, fields: snapshot.fields, document: documentText(snapshot.document) }));
        base = receipt.revisionId;
        onSaved(id, snapshot.fields, receipt.savedAt, figuresIn(snapshot.document));
        return receipt.savedAt;
      },
      onState: (state) => {
        save.set(state);
        if (state.kind === 'refused') setReadOnly('other-window');
        if (!mine.dirty()) answerFlush();
      },
    });
    autosave = mine;
    generation += 1;
    details.set(detailsOf(fields));
    refreshOutline();
    selected.set(null);
    save.set({ kind: 'saved', savedAt });
    view.set({ phase: 'open', opened, generation, readOnly: opened.editable ? null : (opened.readOnlyReason ?? 'other-window') });
  }

  function isWritable(): boolean {
    const now = view.get();
    return now.phase === 'open' && now.readOnly === null;
  }

  /** True when nothing has been written into the open article yet. */
  function isBlank(): boolean {
    const now = view.get();
    if (now.phase !== 'open' || now.readOnly !== null || now.opened.article.sample) return false;
    page = editor?.snapshot() ?? page;
    const { headline, blank: wordless, figures } = page ? outlineOf(page) : blank;
    const { byline, source, tags } = details.get();
    return headline.trim() === '' && wordless && figures.length + byline.length + tags.length === 0 && source === '';
  }

  function putDetails(patch: Partial<Details>): void {
    details.update((before) => ({ ...before, ...patch }));
    autosave?.touch();
  }

  function setReadOnly(reason: ReadOnlyReason): void {
    const now = view.get();
    if (now.phase === 'open' && now.readOnly === null) view.set({ ...now, readOnly: reason });
  }

  /** Leaves nothing unsaved behind: saves, gets the next article, saves what was typed meanwhile, then swaps. */
  async function swap(next: () => Promise<OpenedArticle>, failedId: string | null): Promise<boolean> {
    const mine = ++turn;
    if (!(await flush())) return stayed();
    let opened: OpenedArticle;
    try {
      opened = await next();
    } catch (cause) {
      if (mine === turn && failedId !== null && openId() === null) view.set({ phase: 'failed', id: failedId, error: failureOf(cause) });
      throw cause;
    }
    const saved = await flush();
    const before = view.get();
    const previous = before.phase === 'open' && before.readOnly === null ? before.opened.article.id : null;
    if (!saved || mine !== turn) {
      if (opened.editable && opened.article.id !== previous) void api.articleClose({ id: opened.article.id });
      return saved ? false : stayed();
    }
    show(opened);
    if (previous !== null && previous !== opened.article.id) void api.articleClose({ id: previous });
    return true;
  }

  /** Makes a new article that begins with this content, and opens it. */
  function createWith(beginning: { readonly fields: ArticleFields; readonly document: PageSnapshot['document'] }): Promise<boolean> {
    return swap(async () => {
      const { id, revisionId } = (await unwrap(api.articleCreate())).article;
      try {
        await unwrap(api.articleSave({ id, baseRevisionId: revisionId, fields: beginning.fields, document: documentText(beginning.document) }));
      } catch (cause) {
        // An article without its content is none.
        void api.articleTrash({ id });
        throw cause;
      }
      return unwrap(api.articleOpen({ id }));
    }, null);
  }

  /**
   * Looks whether a page that may only be read has changed, or may be written by now (the other window was closed).
   * Does nothing while text of this window stands on the page that is stored only as a side revision.
   */
  async function lookAgain(): Promise<void> {
    const now = view.get();
    if (now.phase !== 'open' || now.readOnly === null || save.get().kind === 'refused') return;
    const { id, revisionId } = now.opened.article;
    const mine = turn;
    const opened = await unwrap(api.articleOpen({ id })).catch(() => null);
    if (opened === null) return;
    if (mine !== turn || view.get() !== now) {
      if (opened.editable && openId() !== id) void api.articleClose({ id });
      return;
    }
    if (opened.editable || opened.article.revisionId !== revisionId || opened.readOnlyReason !== now.readOnly) show(opened);
  }

  function stayed(): false {
    onStayed();
    return false;
  }

  function answerFlush(): void {
    for (const token of flushTokens) void api.articleFlushed({ token });
    flushTokens.clear();
  }

  return {
    view,
    details,
    outline,
    blanks,
    counts,
    selected,
    save,
    openId,
    /** How many times an article (or none) was asked for. */
    asked: () => turn,
    isWritable,
    flush,
    /** Opens an article; false when the present one could not be saved or something newer was asked for. */
    open: (id: string) => (openId() === id ? Promise.resolve(true) : swap(() => unwrap(api.articleOpen({ id })), id)),
    /** Reads the open article again (it changed elsewhere, or came back from the trash). */
    reopen: async () => {
      const id = openId();
      return id === null ? false : swap(() => unwrap(api.articleOpen({ id })), id);
    },
    create: () => swap(() => unwrap(api.articleCreate()), null),
    /** Makes an article from a template; the open one takes it up when nothing has been written into it. */
    createFrom: (templateId: string) => {
      const into = isBlank() ? openId() : null;
      return swap(() => unwrap(api.articleCreateFrom(into === null ? { templateId } : { templateId, into })), null);
    },
    createWith,
    /** What stands on the page and in the inspector now; null when no article is open. */
    present: () => (view.get().phase === 'open' ? content() : null),
    takeOver: async () => {
      const id = openId();
      return id === null ? false : swap(() => unwrap(api.articleTakeOver({ id })), id);
    },
    /** Makes a new article of what stands on this page; used when this text may not become the article's newest. */
    keepAsNew: async () => {
      const now = view.get();
      if (now.phase !== 'open') return false;
      return createWith(content());
    },
    /** Closes the open article and shows none. */
    leave: async () => {
      turn += 1;
      if (!(await flush())) return stayed();
      const id = openId();
      autosave?.dispose();
      autosave = null;
      editor = null;
      page = null;
      details.set(noDetails);
      outline.set(blank);
      counting.stop();
      counts.set(noCounts);
      selected.set(null);
      view.set({ phase: 'none' });
      if (id !== null) void api.articleClose({ id });
      return true;
    },
    attach: (port: EditorPort | null): void => {
      editor = port;
      blanks.set(port?.blanksLeft() ?? 0);
      if (port && wantedFocus) port.focus(wantedFocus);
      if (port) wantedFocus = null;
    },
    /** Puts the caret there as soon as the page is mounted; only ever after somebody asked to write. */
    focusWhenReady(place: FocusPlace) {
      if (editor) editor.focus(place);
      else wantedFocus = place;
    },
    editor: () => editor,
    /** Looks at the page again now; otherwise the outline follows with every save. */
    refreshOutline() {
      page = editor?.snapshot() ?? page;
      refreshOutline();
    },
    /** The page changed; called per keystroke. */
    touch: () => autosave?.touch(),
    /** Changes one field of the inspector; part of the article's undo like everything else. */
    changeDetail<K extends keyof Details>(name: K, after: Details[K]) {
      if (!isWritable()) return;
      const before = details.get()[name];
      putDetails({ [name]: after });
      editor?.recordField({ name, before, after, apply: (value) => putDetails({ [name]: value }) });
    },
    /** Gives a new article its section; not a step to take back. */
    proposeSection(section: string) {
      if (isWritable() && details.get().section === '') putDetails({ section });
    },
    /** Types into a name of the byline; letters of one word are taken back together. */
    typeAuthor(index: number, name: 'name' | 'penName', after: string) {
      const before = details.get().byline[index]?.[name];
      if (!isWritable() || before === undefined) return;
      const put = (value: string): void => putDetails({ byline: changed(details.get().byline, index, { [name]: value }) });
      put(after);
      editor?.recordField({ name: `byline.${String(index)}.${name}`, before, after, apply: put });
    },
    /** Another window writes the article now; what is on the page stays on the page. */
    leaseLost(id: string) {
      if (openId() === id) setReadOnly('other-window');
    },
    /** True for the article this window writes: its rows are kept up to date by the saves themselves. */
    isWriting: (id: string) => {
      const now = view.get();
      return now.phase === 'open' && now.readOnly === null && now.opened.article.id === id;
    },
    isBlank,
    /** Shows what another window has saved, unless text of this window still stands here. */
    changedElsewhere(id: string) {
      if (openId() === id) void lookAgain();
    },
    lookAgain,
    /** The main process wants everything durable; answered when it is, however long that takes. */
    async answer(token: string) {
      flushTokens.add(token);
      if (await flush()) answerFlush();
    },
    dispose: () => {
      counting.stop();
      autosave?.dispose();
    },
  };
}
