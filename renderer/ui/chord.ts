/**
 * Keys pressed together, written `Mod+Shift+P`: `Mod` is Ctrl (⌘ on a Mac), then `Ctrl` (the Mac's own Ctrl), `Alt`,
 * `Shift`, and last the key as it is called without Shift (`P`, `8`, `=`, `F6`, `Enter`, `ArrowUp`).
 */
export type Chord = string;

export type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/** Keys of the main block that are known by their place: with Shift, or on a Vietnamese keyboard, they give other signs. */
const signOfCode: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
  Space: 'Space',
  NumpadAdd: '=',
  NumpadSubtract: '-',
};
const signs = new Set(Object.values(signOfCode));

/** The key of an event as chords name it: letters by what they write, digits and signs by where they are. */
export function keyNameOf({ key, code }: Pick<KeyLike, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (signs.has(key)) return key;
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code);
  return placed?.[1] ?? placed?.[2] ?? signOfCode[code] ?? key;
}

/** Whether this is one of Apple's systems, where ⌘ stands for Ctrl. */
export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The chord of a key event; null while only modifiers are down, and for AltGr, which writes letters. */
export function chordOf(event: KeyLike, mac: boolean = isMac()): Chord | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(event.key)) return null;
  if (event.getModifierState('AltGraph')) return null;
  if (!mac && event.metaKey) return null;
  const parts = [
    (mac ? event.metaKey : event.ctrlKey) ? 'Mod' : '',
    mac && event.ctrlKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    keyNameOf(event),
  ];
  return parts.filter((part) => part !== '').join('+');
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const keySigns: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', '-': '−' };

/** The keys of a chord as they are printed on this PC's keyboard, one piece per key. */
export function keycaps(chord: Chord, mac: boolean = isMac()): readonly string[] {
  // The last key may itself be a plus sign's neighbour; split only between names.
  return chord.split(/(?<=.)\+(?=.)/).map((part) => (mac ? macSigns[part] : { Mod: 'Ctrl' }[part]) ?? keySigns[part] ?? part);
}

/** A chord in one piece, for tooltips and menus: `Ctrl+Shift+P`, on a Mac `⇧⌘P`. */
export function chordText(chord: Chord, mac: boolean = isMac()): string {
  return keycaps(chord, mac).join(mac ? '' : '+');
}

/** The chord for `aria-keyshortcuts`. */
export function ariaChord(chord: Chord, mac: boolean = isMac()): string {
  return chord.replace('Mod', mac ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}
