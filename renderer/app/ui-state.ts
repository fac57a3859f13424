import type { PagePort } from '../editor/port.ts';
import type { SnippetPlace } from '../editor/extensions/snippets/place.ts';
import { firstDeskView, type DeskNotes, type DeskView } from '../features/photos/desk/desk-view.ts';
import type { PrintJob } from '../features/exchange/print-sheet.tsx';
import { createStore } from './store.ts';

export type InspectorTab = 'article' | 'photos' | 'outline' | 'send';
export type SettingsPage = 'general' | 'portals' | 'about';
/** What the dialog of templates and snippets shows; an item that is to be opened, or none in particular. */
export type ShelfView = { readonly kind: 'templates' | 'snippets'; readonly id: string | null };
export type LibraryView = 'writing' | 'published' | 'all' | 'trash';

/** What is looked at, as far as it is not worth remembering over a restart. */
export function createUiState() {
  return {
    inspectorTab: createStore<InspectorTab>('article'),
    ledgerScope: createStore<'article' | 'all'>('article'),
    /** Somebody asked by key to go to the send buttons; whoever shows them takes the focus and resets it. */
    sendFocus: createStore(false),
    settings: createStore<SettingsPage | null>(null),
    /** The inspector of a narrow window, which lies over the page. */
    overlayOpen: createStore(false),
    /** What is typed into the command palette; null while it is closed. */
    palette: createStore<string | null>(null),
    keyboardSheet: createStore(false),
    counts: createStore(false),
    /** Somebody asked by key for the outline; it takes the focus and resets this. */
    outlineFocus: createStore(false),
    /** Only the page and the status bar are shown, and only the block being written stands out. */
    focusMode: createStore(false),
    shelf: createStore<ShelfView | null>(null),
    /** The page in that dialog, which undo and redo belong to while it is open. */
    shelfPage: createStore<PagePort | null>(null),
    /** Something of the open article is about to be kept for later. */
    keeping: createStore<'template' | 'snippet' | null>(null),
    templateMenu: createStore(false),
    /** Where on a page a snippet was asked for. */
    snippetPlace: createStore<SnippetPlace | null>(null),
    exportOpen: createStore(false),
    /** The photo desk covers the panes; the page stays mounted beneath it. */
    photoDesk: createStore(false),
    deskView: createStore<DeskView>(firstDeskView),
    /** What was decided on the photo desk, by article. */
    deskNotes: createStore<ReadonlyMap<string, DeskNotes>>(new Map()),
    /** The article as it is being printed. */
    printSheet: createStore<PrintJob | null>(null),
    libraryView: createStore<LibraryView>('writing'),
    libraryQuery: createStore(''),
  };
}
export type UiState = ReturnType<typeof createUiState>;
