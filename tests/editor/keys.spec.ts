import type { Page } from '@playwright/test';
import { windowCommands, type WindowCommand } from '../../renderer/app/command-table.ts';
import { documentedKeys } from '../../renderer/editor/commands/documented-keys.ts';
import { pageCommands } from '../../renderer/editor/commands/page-commands.ts';
import { gallery, photo, photos } from './gallery-support.ts';
import { body, documentOf, element, expect, openEditor, outline, paragraph, settled, test, text } from './support.ts';
import { intoCell, square, withTable } from './tables.ts';

type Node = ReturnType<typeof element>;
const list = (id: string, ...words: readonly string[]): Node =>
  element('list', words.map((word, at) => element('listitem', [text(word)], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: id } });
const open = (page: Page, ...children: readonly Node[]): Promise<void> => openEditor(page, { headline: 'Tin', lead: 'Sapo', document: documentOf(...children) });
const many = (count: number): readonly Node[] => Array.from({ length: count }, (_, at) => paragraph(`doan-${String(at).padStart(4, '0')}`, `Đoạn số ${String(at)} của bài`));

test.describe('keys', () => {
  /** Ordinary editing, which every text box has; nobody looks it up. */
  const ordinary = /^(?:(?:Mod|Alt|Shift)\+)*(?:Enter|Backspace|Delete|Tab|Escape|Home|End|Arrow\w+)$|^Mod\+A$/;
  const documented = [...pageCommands, ...documentedKeys].flatMap(({ id, group, chords = [] }) => chords.map((chord) => ({ id, group, chord })));
  const ofWindow = windowCommands.flatMap(({ chords = [] }: WindowCommand) => chords);
  const printed = new Set([...documented.map(({ chord }) => chord), ...ofWindow]);

  test('every key the page answers stands in the sheet, and no letter is ever taken', async ({ page }) => {
    await open(page, ...many(300));
    await body(page).getByText('Đoạn số 3 của').click();
    await settled(page);
    const answered = await page.evaluate(() => {
      const target = document.querySelector('.page-body');
      const keys: readonly (readonly [name: string, key: string, code: string])[] = [
        ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => [letter, letter.toLowerCase(), `Key${letter}`] as const),
        ...'0123456789'.split('').map((digit) => [digit, digit, `Digit${digit}`] as const),
        ...Array.from({ length: 12 }, (_, at) => [`F${String(at + 1)}`, `F${String(at + 1)}`, `F${String(at + 1)}`] as const),
        ...([['=', 'Equal'], ['-', 'Minus'], [',', 'Comma'], ['.', 'Period'], ['/', 'Slash'], ['\\', 'Backslash'], [';', 'Semicolon'], ["'", 'Quote'], ['[', 'BracketLeft'], [']', 'BracketRight'], ['`', 'Backquote']] as const).map(([sign, code]) => [sign, sign, code] as const),
        ['Space', ' ', 'Space'],
        ...['PageUp', 'PageDown', 'Insert', 'ArrowUp', 'ArrowDown', 'Delete'].map((name) => [name, name, name] as const),
      ];
      const taken: string[] = [];
      for (const modifiers of ['', 'Shift+', 'Mod+', 'Mod+Shift+', 'Mod+Alt+', 'Alt+', 'Alt+Shift+', 'Mod+Alt+Shift+']) {
        for (const [name, key, code] of keys) {
          const event = new KeyboardEvent('keydown', {
            key: modifiers.includes('Shift') && /^[a-z]$/.test(key) ? key.toUpperCase() : key,
            code,
            ctrlKey: modifiers.includes('Mod'),
            altKey: modifiers.includes('Alt'),
            shiftKey: modifiers.includes('Shift'),
            bubbles: true,
            cancelable: true,
          });
          if (target?.dispatchEvent(event) === false) taken.push(`${modifiers}${name}`);
        }
      }
      return taken;
    });
    expect(answered.filter((chord) => !printed.has(chord) && !ordinary.test(chord))).toEqual([]);
    expect(answered.filter((chord) => /^(?:Shift\+)?(?:[A-Z0-9=\-,./\\;'[\]`]|Space)$/.test(chord))).toEqual([]);
  });

  test('every key in the sheet is answered by the page', async ({ page }) => {
    const unanswered: string[] = [];
    await page.goto('./');
    await page.evaluate(() => navigator.clipboard.writeText('dán'));
    await page.evaluate(() => {
      const note = (event: Event): void => {
        if (event.defaultPrevented) document.documentElement.dataset['answered'] = 'true';
      };
      window.addEventListener('keydown', note);
      // The browser makes a paste of some keys; that is what is answered then.
      window.addEventListener('paste', note);
    });
    for (const { id, group, chord } of documented) {
      if (group === 'table') {
        await openEditor(page, withTable(square));
        await intoCell(page, '12');
      } else if (group === 'photo') {
        // The middle one of three: it can go either way.
        await open(page, gallery('bo-anh-111', '', photo('anh-mot-11'), photo('anh-hai-22'), photo('anh-ba-333')), paragraph('doan-000002', 'Sau'));
        await photos(page).nth(1).locator('.figure-photo').click();
        await settled(page);
      } else {
        await open(page, paragraph('doan-000001', 'Trước'), list('danh-sach-1', 'một', 'hai', 'ba'), paragraph('doan-000002', 'Sau'));
        await body(page).getByText('hai').dblclick();
        await settled(page);
      }
      // Out only goes what is in.
      if (id === 'blocks.unnest') await page.keyboard.press('Tab');
      await page.evaluate(() => delete document.documentElement.dataset['answered']);
      await page.keyboard.press(chord.replace('Mod', 'Control').replace(/(?<=\+)(\d)$/, 'Digit$1'));
      if ((await page.evaluate(() => document.documentElement.dataset['answered'])) !== 'true') unanswered.push(`${id}: ${chord}`);
    }
    expect(unanswered).toEqual([]);
  });

  test('a key that writes a letter with AltGr writes it', async ({ page }) => {
    await open(page, paragraph('doan-000001', 'Một'));
    await body(page).getByText('Một').click();
    const prevented = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: '2', code: 'Digit2', ctrlKey: true, altKey: true, modifierAltGraph: true, bubbles: true, cancelable: true });
      return document.querySelector('.page-body')?.dispatchEvent(event) === false;
    });
    expect(prevented).toBe(false);
    expect(await outline(page)).toEqual(['paragraph: Một']);
  });
});
