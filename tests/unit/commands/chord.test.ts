import { describe, expect, it } from 'vitest';
import { ariaChord, chordOf, chordText, keycaps, type KeyLike } from '../../../renderer/ui/chord.ts';

const press = (key: string, code: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'altGraph', true>> = {}): KeyLike => ({
  key,
  code,
  ctrlKey: modifiers.ctrlKey ?? false,
  metaKey: modifiers.metaKey ?? false,
  altKey: modifiers.altKey ?? false,
  shiftKey: modifiers.shiftKey ?? false,
  getModifierState: (name) => name === 'AltGraph' && modifiers.altGraph === true,
});
const ctrl = { ctrlKey: true } as const;

describe('the chord of a key', () => {
  it.each([
    [press('n', 'KeyN', ctrl), 'Mod+N'],
    [press('N', 'KeyN', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+N'],
    [press('*', 'Digit8', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+8'],
    [press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+='],
    [press('+', 'NumpadAdd', ctrl), 'Mod+='],
    [press('0', 'Numpad0', ctrl), 'Mod+0'],
    [press('\\', 'Backslash', ctrl), 'Mod+\\'],
    [press('F6', 'F6', { shiftKey: true }), 'Shift+F6'],
    [press('ArrowUp', 'ArrowUp', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp'],
    [press('a', 'KeyA'), 'A'],
  ])('%# names the key, not what it writes', (event, chord) => {
    expect(chordOf(event, false)).toBe(chord);
  });

  it('knows the digits of a Vietnamese keyboard, where they write vowels', () => {
    expect(chordOf(press('ă', 'Digit1', ctrl), false)).toBe('Mod+1');
    expect(chordOf(press('₫', 'Equal', ctrl), false)).toBe('Mod+=');
  });

  it('follows the letters of a French keyboard, not their places', () => {
    expect(chordOf(press('a', 'KeyQ', ctrl), false)).toBe('Mod+A');
  });

  it('leaves AltGr to what it writes, the Windows key to Windows, and modifiers alone', () => {
    expect(chordOf(press('2', 'Digit2', { ctrlKey: true, altKey: true, altGraph: true }), false)).toBeNull();
    expect(chordOf(press('n', 'KeyN', { metaKey: true }), false)).toBeNull();
    expect(chordOf(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeNull();
    expect(chordOf(press('Process', 'KeyA', ctrl), false)).toBeNull();
  });

  it('takes the command key for Ctrl on a Mac, and Ctrl for another key', () => {
    expect(chordOf(press('b', 'KeyB', { metaKey: true }), true)).toBe('Mod+B');
    expect(chordOf(press('b', 'KeyB', ctrl), true)).toBe('Ctrl+B');
  });
});

describe('how chords are printed', () => {
  it('as the keys are called on the keyboard', () => {
    expect(keycaps('Mod+Alt+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Alt', 'Shift', '↑']);
    expect(chordText('Mod+=', false)).toBe('Ctrl+=');
    expect(chordText('Mod+-', false)).toBe('Ctrl+−');
    expect(chordText('Mod+Shift+P', true)).toBe('⌘⇧P');
    expect(ariaChord('Mod+Shift+P', false)).toBe('Control+Shift+P');
  });
});
