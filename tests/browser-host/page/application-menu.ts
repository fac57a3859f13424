import type { MenuView } from '../wire/messages.ts';
import { matches } from './accelerator.ts';
import { popupMenu } from './menu-list.ts';

const flat = (menu: MenuView): MenuView => menu.flatMap((item) => [item, ...flat(item.submenu)]);

/** The keys of the app's menu, and F10 to show it. A key that the page has taken for itself is not the menu's, as in Electron. */
export function createApplicationMenu(choose: (id: number) => void) {
  let menu: MenuView = [];
  let shown = false;

  async function open(): Promise<void> {
    shown = true;
    const id = await popupMenu(menu);
    shown = false;
    if (id !== null) choose(id);
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'F10' && !event.shiftKey && !event.altKey && !event.ctrlKey && menu.length > 0 && !shown) {
      event.preventDefault();
      void open();
      return;
    }
    const item = flat(menu).find(({ accelerator, enabled }) => enabled && accelerator !== null && matches(accelerator, event));
    if (item === undefined) return;
    event.preventDefault();
    choose(item.id);
  };

  // Added anew during each key's capture phase, hence after every listener of the page.
  window.addEventListener(
    'keydown',
    () => {
      window.removeEventListener('keydown', onKey);
      window.addEventListener('keydown', onKey);
    },
    true,
  );

  return { show: (next: MenuView): void => void (menu = next) };
}
