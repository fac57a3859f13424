/**
 * Where the host draws: a shadow root of its own, styled by a constructed sheet (the page's policy refuses inline
 * styles), out of the way of the page's selectors and styles.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { all: initial; }
  dialog, .note { font: 15px/1.5 system-ui, sans-serif; color: #1d2326; background: #fff; border: 1px solid #d6dbd8; border-radius: 8px; box-shadow: 0 8px 32px #0004; }
  dialog { max-width: 34rem; padding: 20px 24px; }
  dialog::backdrop { background: #0006; }
  h2 { font-size: 17px; margin: 0 0 8px; }
  p { margin: 0 0 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .buttons { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; margin-top: 16px; }
  button { font: inherit; color: inherit; background: #eef0ee; border: 1px solid #d6dbd8; border-radius: 5px; padding: 6px 14px; cursor: pointer; }
  button[autofocus] { background: #0b5a6b; border-color: #0b5a6b; color: #fff; }
  button:disabled { opacity: 0.5; cursor: default; }
  button:focus-visible, a:focus-visible { outline: 2px solid #0b5a6b; outline-offset: 2px; }
  input[type='file'] { position: absolute; opacity: 0; pointer-events: none; width: 1px; height: 1px; }
  .note { position: fixed; inset: auto 16px 44px auto; max-width: 26rem; padding: 12px 16px; z-index: 2147483647; overflow-wrap: anywhere; }
  .note a { color: #0b5a6b; }
  .menu { padding: 6px; min-width: 16rem; max-height: 80vh; overflow: auto; }
  .menu button { display: flex; justify-content: space-between; gap: 24px; width: 100%; border: 0; background: none; text-align: start; padding: 5px 10px; }
  .menu button:hover:enabled, .menu button:focus-visible { background: #dcebee; }
  .menu kbd { font: inherit; color: #55606a; }
  .menu h3 { font-size: 12px; color: #55606a; margin: 8px 10px 2px; }
  .menu hr { border: 0; border-top: 1px solid #e6e9e7; margin: 5px 0; }
`);

let root: ShadowRoot | null = null;

/** The place to append to; made when it is first needed. */
export function surface(): ShadowRoot {
  if (root?.host.isConnected === true) return root;
  const host = document.createElement('browser-host');
  root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return root;
}

/** An element with text or children; never from HTML text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A modal dialog; resolves once with what `settle` was given, or with `cancelled` when it is dismissed. */
export function modal<T>(label: string, className: string, cancelled: T, build: (settle: (value: T) => void) => readonly Node[]): Promise<T> {
  return new Promise((resolve) => {
    const dialog = make('dialog', { className, ariaLabel: label });
    const settle = (value: T): void => {
      // Closing gives the focus back to where it was, as a native menu does; only removing would not.
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    dialog.append(...build(settle));
    dialog.addEventListener('cancel', (event) => {
      // A file input's own `cancel` bubbles up to here.
      if (event.target === dialog) settle(cancelled);
    });
    surface().append(dialog);
    dialog.showModal();
  });
}
