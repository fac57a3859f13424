import { createStore } from './store.ts';

export type InspectorTab = 'article' | 'photos' | 'send';
export type SettingsPage = 'general' | 'portals' | 'about';
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
    libraryView: createStore<LibraryView>('writing'),
    libraryQuery: createStore(''),
  };
}
export type UiState = ReturnType<typeof createUiState>;
