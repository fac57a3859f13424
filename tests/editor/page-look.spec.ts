import type { Page } from '@playwright/test';
import { composeUnfinished, typeBy } from './input-methods.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { body, captions, documentOf, element, expect, openEditor, paragraph, settled, test, text, tool, withFigure } from './support.ts';

type Node = ReturnType<typeof element>;
const heading = (id: string, words: string, tag = 'h2'): Node => element('heading', [text(words)], { tag, ...(id === '' ? {} : { $: { blockId: id } }) });
const open = (page: Page, ...children: readonly Node[]): Promise<void> => openEditor(page, { headline: 'Tin', lead: 'Sapo', document: documentOf(...children) });
const many = (count: number): readonly Node[] => Array.from({ length: count }, (_, at) => paragraph(`doan-${String(at).padStart(4, '0')}`, `Đoạn số ${String(at)} của bài`));

test.describe('focus mode', () => {
  test('lets all blocks but one step back, readable in every look; the mark follows the caret', async ({ page }) => {
    await openEditor(page, { headline: 'Tin', lead: 'Sapo', document: documentOf(...withFigureBlocks(), heading('tit-000001', 'Đổi công')) });
    await body(page).getByText('Đoạn trước').click();
    await settled(page);
    await page.evaluate(() => window.harness.look({ focusMode: true }));
    await expect(page.getByRole('toolbar', { name: 'Định dạng' })).toHaveCount(0);
    const here = () => page.locator('.page-body > [data-here]').allInnerTexts();
    await expect.poll(here).toEqual(['Đoạn trước']);
    await body(page).getByText('Đoạn sau').click();
    await expect.poll(here).toEqual(['Đoạn sau']);
    await page.keyboard.press('Control+Alt+3');
    await expect.poll(here).toEqual(['Đoạn sau']);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nữa');
    await expect.poll(here).toEqual(['Nữa']);
    await captions(page).click();
    await expect(page.locator('.page-body > [data-here]')).toHaveCount(1);
    await expect(page.locator('.page-body > figure[data-here]')).toHaveCount(1);
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), theme);
      await expectAccessible(page, theme, { within: '.page-editor', colours: theme !== 'light' });
    }
    await page.evaluate(() => window.harness.look({}));
    await expect(page.locator('[data-here]')).toHaveCount(0);
    await expect(tool(page, 'Đậm')).toBeVisible();
  });

  const withFigureBlocks = (): readonly Node[] => (withFigure().document.state as { readonly root: { readonly children: readonly Node[] } }).root.children;
});

test.describe('typewriter scrolling', () => {
  /** How far the middle of the caret's line is from 45 % of the page's height, in px. */
  const off = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const scroller = document.querySelector('.page-scroll')?.getBoundingClientRect();
      const line = document.getSelection()?.getRangeAt(0).getClientRects()[0];
      return scroller && line ? Math.abs(line.top + line.height / 2 - (scroller.top + scroller.height * 0.45)) : NaN;
    });
  const scrolled = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('.page-scroll')?.scrollTop ?? 0);
  /** Longer than the page may wait before it moves. */
  const longEnough = async (page: Page): Promise<void> => {
    const from = await page.evaluate(() => performance.now());
    await page.waitForFunction((start) => performance.now() - start > 400, from);
  };

  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1120, height: 700 });
    await open(page, ...many(80));
    await page.evaluate(() => window.harness.look({ typewriter: true }));
    await expect(page.locator('.page-scroll[data-typewriter]')).toHaveCount(1);
  });

  test('brings the line being typed to the middle, also the last one, and follows the arrow keys', async ({ page }) => {
    await body(page).getByText('Đoạn số 12 ').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' nữa');
    await expect.poll(() => off(page)).toBeLessThan(20);
    for (let line = 0; line < 5; line += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => off(page)).toBeLessThan(20);
    await body(page).getByText('Đoạn số 79 ').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cuối bài');
    await expect.poll(() => off(page)).toBeLessThan(20);
  });

  test('a click moves nothing, and scrolling by hand wins until the next key', async ({ page }) => {
    await body(page).getByText('Đoạn số 12 ').click();
    await page.keyboard.type('x');
    await expect.poll(() => off(page)).toBeLessThan(20);
    const before = await scrolled(page);
    await body(page).getByText('Đoạn số 15 ').click();
    await longEnough(page);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.type('y');
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 700);
    const away = await scrolled(page);
    await longEnough(page);
    expect(await scrolled(page)).toBe(away);
    await page.keyboard.type('z');
    await expect.poll(() => off(page)).toBeLessThan(20);
  });

  test('nothing moves while a word is composed, even far from the middle; the end of the word brings the line back', async ({ page }) => {
    await body(page).getByText('Đoạn số 12 ').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await expect.poll(() => off(page)).toBeLessThan(20);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 160);
    await expect.poll(() => off(page)).toBeGreaterThan(120);
    const away = await scrolled(page);
    const composing = await composeUnfinished(page, 'đường');
    await longEnough(page);
    expect(await scrolled(page)).toBe(away);
    await composing.cancel();
    await typeBy(page, 'composition', 'làng', true);
    await expect.poll(() => off(page)).toBeLessThan(20);
  });

  test('the bursts of an input method within a line move nothing', async ({ page }) => {
    await body(page).getByText('Đoạn số 12 ').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await expect.poll(() => off(page)).toBeLessThan(20);
    const before = await scrolled(page);
    await page.evaluate(() => document.querySelector('.page-scroll')?.addEventListener('scroll', () => (document.documentElement.dataset['moved'] = 'yes')));
    await typeBy(page, 'backspaceKeys', 'đường làng nghề', true);
    await longEnough(page);
    expect(await scrolled(page)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.dataset['moved'])).toBeUndefined();
    await expect(body(page).getByText('Đoạn số 12 của bài đường làng nghề')).toBeVisible();
  });
});
