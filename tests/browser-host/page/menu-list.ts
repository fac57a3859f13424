import type { MenuView } from '../wire/messages.ts';
import { keyNames } from './accelerator.ts';
import { make, modal } from './surface.ts';
import { words } from './words.ts';

/** A menu as one list, submenus under their titles; resolves with the chosen item's number, or null. */
export function popupMenu(menu: MenuView, at: { readonly x: number | null; readonly y: number | null } = { x: null, y: null }): Promise<number | null> {
  const answer = modal<number | null>(words.menu, 'menu', null, (settle) => rows(menu, settle));
  const dialog = [...document.querySelectorAll('browser-host')].at(-1)?.shadowRoot?.querySelector('dialog.menu');
  if (dialog instanceof HTMLElement && at.x !== null && at.y !== null) Object.assign(dialog.style, { margin: '0', left: `${at.x}px`, top: `${at.y}px` });
  return answer;
}

function rows(menu: MenuView, settle: (id: number) => void): readonly Node[] {
  return menu.flatMap((item): readonly Node[] => {
    if (item.type === 'separator') return [make('hr', {})];
    if (item.submenu.length > 0) return [make('h3', {}, item.label), ...rows(item.submenu, settle)];
    const label = `${item.checked ? '✓ ' : ''}${item.label}`;
    return [make('button', { type: 'button', disabled: !item.enabled, onclick: () => settle(item.id) }, make('span', {}, label), make('kbd', {}, keyNames(item.accelerator ?? '')))];
  });
}
