import type { CDPSession, Page } from '@playwright/test';
import type { Burst } from '../helpers/vietnamese-typing.ts';
import { phraseBursts, shownAfter, telexBursts } from './telex.ts';

/** Everything below goes through the browser's input pipeline, event by event, as the system's would. */
type Event = (session: CDPSession) => Promise<unknown>;

const NARROW_SPACE = '\u202f';
/** VK_PACKET: what Windows reports for a character that no key of the layout has. */
const PACKET = 231;
/** VK_PROCESSKEY: a key that the input method has taken. */
const PROCESSED = 229;

const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } as const;
const left = { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37, modifiers: 8 } as const;

const press = (key: typeof backspace | typeof left): readonly Event[] => [
  (session) => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
  (session) => session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
];

/** The keys that every layout has, by what they write. */
const ownKeys: Readonly<Record<string, { readonly key: string; readonly code: string; readonly windowsVirtualKeyCode: number }>> = {
  ' ': { key: ' ', code: 'Space', windowsVirtualKeyCode: 32 },
  '\r': { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 },
};

const character = (text: string): readonly Event[] => {
  const key = ownKeys[text] ?? { key: text, windowsVirtualKeyCode: PACKET };
  return [
    (session) => session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, unmodifiedText: text, ...key }),
    (session) => session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ];
};

const times = (count: number, events: readonly Event[]): readonly Event[] => Array.from({ length: count }, () => events).flat();
const characters = (text: string): readonly Event[] => Array.from(text).flatMap(character);
const insert = (text: string): Event => (session) => session.send('Input.insertText', { text });
const compose = (text: string): Event => (session) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** Only letters are composed; every sign is a key of its own. */
const composed = (part: string): readonly Event[] => (/^\p{L}/u.test(part) ? [...shownAfter(telexBursts(part.trimEnd())).map(compose), insert(part)] : character(part));

/** A phrase, or one burst of it for whoever wants to pause in between. */
type Typed = string | Burst;
const perBurst = (events: (burst: Burst) => readonly Event[]) => (typed: Typed): readonly Event[] => (typeof typed === 'string' ? phraseBursts(typed) : [typed]).flatMap(events);

/**
 * The ways in which Vietnamese reaches an editor: by Backspace and characters (UniKey, EVKey, OpenKey), by Backspace
 * and text without a key (ibus-bamboo, fcitx5-lotus), and by composition (Windows' and macOS' own, ibus, fcitx5).
 */
export const inputMethods = {
  /** Windows: Backspace keys, then characters as VK_PACKET keys. */
  backspaceKeys: perBurst(({ backspaces, text }) => [...times(backspaces, press(backspace)), ...characters(text)]),
  /** macOS: a narrow space first, so that the browser's completion lets go, and one more Backspace for it. */
  narrowSpace: perBurst(({ backspaces, text }) =>
    backspaces === 0 ? characters(text) : [...character(NARROW_SPACE), ...times(backspaces + 1, press(backspace)), ...characters(text)],
  ),
  /** macOS, "fix for Chromium": the last letter is selected and typed over. */
  shiftLeft: perBurst(({ backspaces, text }) =>
    backspaces === 0 ? characters(text) : [...times(backspaces - 1, press(backspace)), ...press(left), ...characters(text)],
  ),
  /** Linux: Backspace keys, then text that no key event announces. */
  backspaceCommit: perBurst(({ backspaces, text }) => [...times(backspaces, press(backspace)), ...(text in ownKeys ? character(text) : [insert(text)])]),
  /** Composition, committed word by word, the space as a key of its own. */
  composition: (phrase: string): readonly Event[] => (phrase.match(/\p{L}+|\P{L}/gu) ?? []).flatMap(composed),
  /** Composition as ibus-unikey does it: the space comes with the word. */
  compositionWithSpace: (phrase: string): readonly Event[] => (phrase.match(/\p{L}+ ?|\P{L}/gu) ?? []).flatMap(composed),
} as const;

export type InputMethod = keyof typeof inputMethods;
export const inputMethodNames = Object.keys(inputMethods) as readonly InputMethod[];

/** Types a phrase, in which `\r` is Enter; `burst` sends everything at once, as programs do, instead of waiting for each event. */
export async function typeBy(page: Page, method: InputMethod, phrase: string, burst: boolean): Promise<void> {
  await run(page, inputMethods[method](phrase), burst);
}

/** What UniKey does for one key of the typist. */
export const typeBurst = (page: Page, burst: Burst): Promise<void> => run(page, inputMethods.backspaceKeys(burst), true);

async function run(page: Page, events: readonly Event[], burst: boolean): Promise<void> {
  const session = await sessionOf(page);
  if (burst) await Promise.all(events.map((send) => send(session)));
  else for (const send of events) await send(session);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One connection to a page's input for as long as the page lives. */
function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Starts composing a syllable and leaves it unfinished; `end` with '' takes it back. */
export async function composeUnfinished(page: Page, syllable: string): Promise<{ readonly cancel: () => Promise<void> }> {
  await run(page, shownAfter(telexBursts(syllable)).map(compose), false);
  return { cancel: () => run(page, [compose('')], false) };
}

/** Enter as it comes while a word is being composed: the input method takes the key and commits the word. */
export const enterOfMethod = (page: Page, syllable: string): Promise<void> => {
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: PROCESSED } as const;
  return run(page, [(session) => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter }), insert(syllable), (session) => session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 })], false);
};

/** The key that systems send before a composition begins. */
export const announceComposition = (page: Page): Promise<void> => run(page, [(session) => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: PROCESSED })], false);
