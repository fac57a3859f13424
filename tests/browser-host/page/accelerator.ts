const mac = /mac/i.test(navigator.platform);

const names: Readonly<Record<string, string>> = { plus: '+', space: ' ', return: 'enter', esc: 'escape', up: 'arrowup', down: 'arrowdown', left: 'arrowleft', right: 'arrowright' };

/** The keys as people know them. */
export const keyNames = (accelerator: string): string => accelerator.replace(/CmdOrCtrl|CommandOrControl/i, mac ? '⌘' : 'Ctrl');

/** Whether a key press is this accelerator, in Electron's notation (`CmdOrCtrl+Shift+N`). */
export function matches(accelerator: string, event: KeyboardEvent): boolean {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const has = (...wanted: readonly string[]): boolean => wanted.some((part) => parts.includes(part));
  const either = has('cmdorctrl', 'commandorcontrol');
  const control = has('ctrl', 'control') || (either && !mac);
  const meta = has('cmd', 'command', 'super', 'meta') || (either && mac);
  const modifiers = event.ctrlKey === control && event.metaKey === meta && event.shiftKey === has('shift') && event.altKey === has('alt', 'option');
  return modifiers && (event.key.toLowerCase() === (names[key] ?? key) || event.code.toLowerCase() === `key${key}` || event.code.toLowerCase() === `digit${key}`);
}
