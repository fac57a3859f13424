import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/axe.ts';
import { body, captions, documentOf, element, expect, figures, headline, openEditor, outline, paragraph, settled, test, text, tool, withFigure } from './support.ts';

type Node = ReturnType<typeof element>;
const heading = (id: string, words: string, tag = 'h2'): Node => element('heading', [text(words)], { tag, ...(id === '' ? {} : { $: { blockId: id } }) });
const list = (id: string, ...words: readonly string[]): Node =>
  element('list', words.map((word, at) => element('listitem', [text(word)], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: id } });
const open = (page: Page, ...children: readonly Node[]): Promise<void> => openEditor(page, { headline: 'Tin', lead: 'Sapo', document: documentOf(...children) });
const many = (count: number): readonly Node[] => Array.from({ length: count }, (_, at) => paragraph(`doan-${String(at).padStart(4, '0')}`, `Đoạn số ${String(at)} của bài`));
/** How many lists an item stands in. */
const depthOf = (page: Page, words: string): Promise<number> => body(page).getByText(words, { exact: true }).locator('xpath=ancestor::ul').count();

test.describe('Tab in lists', () => {
  test('goes in as deep as lists go, then leaves the page; Shift+Tab comes out again, then leaves', async ({ page }) => {
    await open(page, paragraph('doan-000001', 'Trước'), list('danh-sach-1', 'một', 'hai'));
    await body(page).getByText('hai').click();
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await depthOf(page, 'hai')).toBe(2);
    // Alone in its new list, the item has nothing above it to go deeper under.
    await page.keyboard.press('Tab');
    await expect(body(page)).not.toBeFocused();
    expect(await depthOf(page, 'hai')).toBe(2);

    await body(page).getByText('hai').click();
    await page.keyboard.press('End');
    for (const word of ['ba', 'bốn', 'năm', 'sáu']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(word);
      await page.keyboard.press('Tab');
    }
    expect(await depthOf(page, 'năm')).toBe(5);
    // Four levels below the first there is no further one: the last Tab has left the page.
    expect(await depthOf(page, 'sáu')).toBe(5);
    await expect(body(page)).not.toBeFocused();

    await body(page).getByText('sáu').click();
    await settled(page);
    for (let depth = 4; depth >= 1; depth -= 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await depthOf(page, 'sáu')).toBe(depth);
      await expect(body(page)).toBeFocused();
    }
    await page.keyboard.press('Shift+Tab');
    await expect(body(page)).not.toBeFocused();
    for (let step = 0; step < 4; step += 1) await page.evaluate(() => window.harness.undo());
    expect(await depthOf(page, 'sáu')).toBe(5);
    await page.evaluate(() => window.harness.redo());
    expect(await depthOf(page, 'sáu')).toBe(4);
  });

  test('moves all selected items that can go, and never indents a paragraph', async ({ page }) => {
    await open(page, list('danh-sach-1', 'một', 'hai', 'ba'), paragraph('doan-000001', 'Sau'));
    await body(page).getByText('một').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await settled(page);
    await page.keyboard.press('Tab');
    expect([await depthOf(page, 'một'), await depthOf(page, 'hai'), await depthOf(page, 'ba')]).toEqual([1, 2, 2]);
    await page.keyboard.press('Control+z');
    expect([await depthOf(page, 'một'), await depthOf(page, 'hai'), await depthOf(page, 'ba')]).toEqual([1, 1, 1]);
    await body(page).getByText('Sau').click();
    await settled(page);
    await page.keyboard.press('Tab');
    await expect(body(page)).not.toBeFocused();
    expect((await outline(page)).at(-1)).toBe('paragraph: Sau');
  });
});

test.describe('the toolbar', () => {
  const shown = (page: Page): Promise<readonly string[]> =>
    page.getByRole('toolbar', { name: 'Định dạng' }).getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).map((button) => button.ariaLabel ?? button.textContent ?? ''));

  for (const [width, size] of [[1180, '100'], [690, '100'], [690, '130'], [520, '130']] as const) {
    test(`folds away what does not fit into ${String(width)} px at ${size} % text, and brings it back`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await open(page, paragraph('doan-000001', 'Một hai'));
      await page.evaluate((percent) => (document.documentElement.dataset['text'] = percent), size);
      await expect(tool(page, 'Chèn ảnh')).toBeVisible();
      await settled(page);
      const bar = page.getByRole('toolbar', { name: 'Định dạng' });
      const right = await bar.evaluate((element) => Math.max(...[...element.querySelectorAll('button, select')].filter((item) => item.checkVisibility({ visibilityProperty: true })).map((item) => item.getBoundingClientRect().right)));
      expect(right).toBeLessThanOrEqual(width);
      const few = await shown(page);
      expect(few).toEqual(expect.arrayContaining(['Hoàn tác', 'Chèn', 'Chèn ảnh']));
      if (width > 1_000) return;
      expect(few).not.toContain('Liên kết');
      const line = await bar.boundingBox();
      expect(line?.height).toBeLessThan(60);
      // By keyboard only what can be seen is met.
      await body(page).getByText('Một hai').click();
      await page.keyboard.press('Alt+F10');
      const met: string[] = [];
      for (let step = 0; step < few.length + 3; step += 1) {
        met.push(await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? ''));
        await page.keyboard.press('ArrowRight');
      }
      expect([...new Set(met)].filter((name) => name !== 'Kiểu đoạn').toSorted()).toEqual(few.toSorted());
      await tool(page, 'Thêm công cụ').click();
      await expect(tool(page, 'Thêm công cụ')).toHaveAttribute('aria-expanded', 'true');
      await expect(tool(page, 'Liên kết')).toBeVisible();
      expect((await shown(page)).length).toBeGreaterThan(few.length);
      await tool(page, 'Thêm công cụ').click();
      expect((await shown(page)).toSorted()).toEqual(few.toSorted());
    });
  }

  test('the menu Chèn puts things where the caret is, by mouse and by keyboard', async ({ page }) => {
    await open(page, paragraph('doan-000001', 'Một'), paragraph('doan-000002', 'Hai'));
    await body(page).getByText('Một').click();
    await page.keyboard.press('End');
    await tool(page, 'Chèn').click();
    await page.getByRole('menuitem', { name: 'Đường kẻ ngang' }).click();
    await expect(body(page)).toBeFocused();
    expect(await outline(page)).toEqual(['paragraph: Một', 'horizontalrule', 'paragraph: Hai']);
    await page.keyboard.type('!');
    expect((await outline(page))[2]).toBe('paragraph: !Hai');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await body(page).getByText('Hai').click();
    await settled(page);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(tool(page, 'Chèn')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Đường kẻ ngang' }).focus();
    await page.keyboard.press('Enter');
    await expect(body(page)).toBeFocused();
    expect((await outline(page)).slice(0, 3)).toEqual(['paragraph: Một', 'paragraph: Hai', 'horizontalrule']);
    await tool(page, 'Chèn').click();
    await expectAccessible(page, 'menu', { within: '[role=menu]' });
  });
});

test.describe('finding one’s way', () => {
  const story = [
    paragraph('doan-000001', 'Mở đầu'),
    heading('tit-000001', 'Đổi công'),
    ...many(40),
    element('infobox', [heading('', 'Số liệu', 'h3'), paragraph('', 'Ba mươi tấn'), heading('', 'Liên hệ', 'h4'), paragraph('', 'Văn phòng')], { $: { blockId: 'hop-000001' } }),
    heading('tit-000002', 'Kịp mùa', 'h3'),
    ...many(40).map((node) => ({ ...node, $: { blockId: `b-${(node.$ as { readonly blockId: string }).blockId}` } })),
  ];

  test('a jump puts caret, focus and scroll at the heading; the place is known again', async ({ page }) => {
    await open(page, ...story);
    await headline(page).click();
    for (const [place, words] of [
      [{ blockId: 'tit-000002', inBox: null }, 'Kịp mùa'],
      [{ blockId: 'hop-000001', inBox: 1 }, 'Liên hệ'],
      [{ blockId: 'tit-000001', inBox: null }, 'Đổi công'],
    ] as const) {
      expect(await page.evaluate((at) => window.harness.showHeading(at), place)).toBe(true);
      await expect(body(page)).toBeFocused();
      await settled(page);
      const [top, scroller] = [await body(page).getByText(words, { exact: true }).boundingBox(), await page.locator('.page-scroll').boundingBox()];
      expect((top?.y ?? 0) - (scroller?.y ?? 0), words).toBeGreaterThanOrEqual(0);
      expect((top?.y ?? 0) - (scroller?.y ?? 0), words).toBeLessThan(60);
      expect(await page.evaluate(() => window.harness.currentHeading())).toEqual(place);
    }
    await page.keyboard.type('Mới: ');
    await expect(body(page).getByText('Mới: Đổi công')).toBeVisible();
    expect(await page.evaluate(() => window.harness.showHeading({ blockId: 'khong-co-01', inBox: null }))).toBe(false);
    expect(await page.evaluate(() => window.harness.showHeading({ blockId: 'hop-000001', inBox: 9 }))).toBe(false);
    await body(page).getByText('Mở đầu').click();
    await settled(page);
    expect(await page.evaluate(() => window.harness.currentHeading())).toBeNull();
    await body(page).getByText('Ba mươi tấn').click();
    await settled(page);
    expect(await page.evaluate(() => window.harness.currentHeading())).toEqual({ blockId: 'hop-000001', inBox: 0 });
  });

  test('on a page that can only be read the jump takes the focus, too', async ({ page }) => {
    await openEditor(page, { headline: 'Tin', lead: '', document: documentOf(...story), readOnly: true });
    expect(await page.evaluate(() => window.harness.showHeading({ blockId: 'tit-000002', inBox: null }))).toBe(true);
    const there = body(page).getByRole('heading', { name: 'Kịp mùa' });
    await expect(there).toBeFocused();
    await expect(there).toBeInViewport();
  });

  test('what is selected is known with its captions, and is nothing for a caret', async ({ page }) => {
    await openEditor(page, withFigure());
    const selected = () => page.evaluate(() => window.harness.selectedText().split(/\s+/).filter((word) => word !== '').join(' '));
    await body(page).getByText('Đoạn trước').click();
    await settled(page);
    expect(await selected()).toBe('');
    await page.keyboard.press('Control+a');
    await settled(page);
    expect(await selected()).toBe('Đoạn trước Vớt bèo Đoạn sau');
    await captions(page).dblclick({ position: { x: 8, y: 12 } });
    await settled(page);
    expect(await selected()).toBe('Vớt');
  });
});

test('a moved photo is announced, without moving anything, also when it moves twice', async ({ page }) => {
  await openEditor(page, withFigure());
  const region = page.locator('[data-announcer]');
  await expect(region).toHaveRole('status');
  await figures(page).getByRole('img').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(region).toHaveText('Đã đưa lên');
  const said = await region.textContent();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(region).toHaveText(/^Không/);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(region).toHaveText('Đã đưa xuống');
  expect(await region.textContent()).not.toBe(said);
});
