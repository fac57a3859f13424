/** What the page and the host say to each other over the WebSocket; packed by codec.ts. */

/** A menu as the page shows it. `id` names the item when it is chosen. */
export type MenuView = readonly {
  readonly id: number;
  readonly type: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  readonly label: string;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly submenu: MenuView;
}[];

/** What the host needs an answer to from a person. */
export type Question =
  | { readonly kind: 'open-files'; readonly title: string; readonly button: string; readonly multiple: boolean; readonly accept: string; readonly upload: string }
  | { readonly kind: 'save-file'; readonly title: string; readonly name: string }
  | { readonly kind: 'message'; readonly type: string; readonly title: string; readonly message: string; readonly detail: string; readonly buttons: readonly string[]; readonly defaultId: number; readonly cancelId: number; readonly checkbox: { readonly label: string; readonly checked: boolean } | null }
  /** The page as it stands, as HTML without scripts. */
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'menu'; readonly menu: MenuView; readonly x: number | null; readonly y: number | null };

export type Order =
  | { readonly what: 'external'; readonly url: string }
  | { readonly what: 'new-tab' | 'print' | 'reload' | 'fullscreen' | 'focus' }
  | { readonly what: 'title'; readonly text: string }
  /** What goes on the clipboard, by kind. */
  | { readonly what: 'copy'; readonly items: Readonly<Record<string, string>> }
  | { readonly what: 'download'; readonly id: string }
  | { readonly what: 'edit'; readonly command: string }
  | { readonly what: 'menu'; readonly menu: MenuView };

export type ToPage =
  /** The page is this window now; `window` is what a reload asks for again. */
  | { readonly t: 'attached'; readonly window: string; readonly menu: MenuView }
  | { readonly t: 'go'; readonly path: string }
  | { readonly t: 'result'; readonly n: number; readonly ok: true; readonly value: unknown }
  | { readonly t: 'result'; readonly n: number; readonly ok: false; readonly message: string }
  | { readonly t: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'ask'; readonly n: number; readonly question: Question }
  | { readonly t: 'do'; readonly order: Order }
  | { readonly t: 'closed' };

export type ToHost =
  | { readonly t: 'hello'; readonly window: string | null; readonly path: string; readonly dark: boolean; readonly focused: boolean }
  | { readonly t: 'invoke'; readonly n: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'answer'; readonly n: number; readonly value: unknown }
  | { readonly t: 'loaded'; readonly title: string }
  | { readonly t: 'state'; readonly dark: boolean; readonly focused: boolean }
  | { readonly t: 'menu'; readonly id: number }
  | { readonly t: 'navigate' | 'open'; readonly url: string };

/** Folder of the host's own files, below the key. */
export const HOST_FOLDER = '__host';
