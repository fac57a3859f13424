import type { Page } from '@playwright/test';
import { body, captions, documentOf, element, events, expect, figure, figures, openEditor, outline, paragraph, test, text, tool, withFigure } from './support.ts';

const before = 'paragraph: Đoạn trước';
const photo = 'figure: [Vớt bèo]';
const after = 'paragraph: Đoạn sau';
const whole = [before, photo, after];

const caretInto = async (page: Page, words: string, edge: 'Home' | 'End'): Promise<void> => {
  await body(page).getByText(words).click();
  await page.keyboard.press(edge);
};
const selectFigure = async (page: Page, index = 0): Promise<void> => {
  await figures(page).nth(index).locator('.figure-photo').click();
  await expect(figures(page).nth(index)).toHaveAttribute('data-current', 'figure');
};

test.describe('guards of the caption', () => {
  test('Delete with a range inside the caption deletes exactly the range', async ({ page }) => {
    await openEditor(page, withFigure());
    await captions(page).click();
    await page.keyboard.press('Home');
    for (let at = 0; at < 4; at++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Delete');
    await expect(captions(page)).toHaveText('bèo');
    await page.keyboard.press('Delete');
    await expect(captions(page)).toHaveText('èo');
    expect(await outline(page)).toEqual([before, 'figure: [èo]', after]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(captions(page)).toHaveText('Vớt bèo');
  });

  test('Backspace at its start and Delete at its end stay inside', async ({ page }) => {
    await openEditor(page, withFigure());
    await captions(page).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    expect(await outline(page)).toEqual(whole);
  });

  test('Ctrl+A and Backspace empty the caption only, and the hint shows', async ({ page }) => {
    await openEditor(page, withFigure());
    await captions(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toEqual([before, 'figure: []', after]);
    const hint = await captions(page).evaluate((box) => getComputedStyle(box, '::before').content);
    expect(hint).toContain('Viết chú thích ảnh');
    await page.keyboard.insertText('Mới');
    await expect(captions(page)).toHaveText('Mới');
    expect(await captions(page).evaluate((box) => getComputedStyle(box, '::before').content)).toBe('none');
  });

  test('headings, lists and rules do not get into it', async ({ page }) => {
    await openEditor(page, withFigure());
    await captions(page).click();
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.press('Control+Shift+8');
    expect(await outline(page)).toEqual(whole);
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Đường kẻ ngang' }).click();
    expect(await outline(page)).toEqual([before, photo, 'horizontalrule', after]);
  });
});

test.describe('guards around the figure', () => {
  test('Backspace behind it selects first, and deletes the second time', async ({ page }) => {
    await openEditor(page, withFigure());
    await caretInto(page, 'Đoạn sau', 'Home');
    await page.keyboard.press('Backspace');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    expect(await outline(page)).toEqual(whole);
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toEqual([before, after]);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(whole);
  });

  test('Delete in front of it selects first, and deletes the second time', async ({ page }) => {
    await openEditor(page, withFigure());
    await caretInto(page, 'Đoạn trước', 'End');
    await page.keyboard.press('Delete');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    expect(await outline(page)).toEqual(whole);
    await page.keyboard.press('Delete');
    expect(await outline(page)).toEqual([before, after]);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(whole);
  });

  test('Ctrl+Backspace and Ctrl+Delete beside it select it too', async ({ page }) => {
    await openEditor(page, withFigure());
    await caretInto(page, 'Đoạn sau', 'Home');
    await page.keyboard.press('Control+Backspace');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    await caretInto(page, 'Đoạn trước', 'End');
    await expect(figures(page)).not.toHaveAttribute('data-current', 'figure');
    await page.keyboard.press('Control+Delete');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    expect(await outline(page)).toEqual(whole);
  });

  test('in the first item of a list, Backspace makes a paragraph of it first', async ({ page }) => {
    const list = element('list', [element('listitem', [text('Một', 1)], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach' } });
    await openEditor(page, { headline: '', lead: '', document: documentOf(figure('anh-mot-11', 'Vớt bèo'), list) });
    await caretInto(page, 'Một', 'Home');
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toEqual([photo, 'paragraph: Một']);
    await page.keyboard.press('Backspace');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    expect(await outline(page)).toEqual([photo, 'paragraph: Một']);
  });

  test('in the middle of a line Backspace is only Backspace', async ({ page }) => {
    await openEditor(page, withFigure());
    await caretInto(page, 'Đoạn sau', 'End');
    await page.keyboard.press('Backspace');
    expect(await outline(page)).toEqual([before, photo, 'paragraph: Đoạn sa']);
  });

  test('a click on the photo selects it, a click elsewhere lets it go', async ({ page }) => {
    await openEditor(page, withFigure());
    await selectFigure(page);
    await expect(page.getByRole('toolbar', { name: 'Việc với ảnh này' })).toBeVisible();
    await body(page).getByText('Đoạn sau').click();
    await expect(figures(page)).not.toHaveAttribute('data-current', /.*/);
    expect((await events(page, 'figure')).slice(-2)).toEqual(['anh-mot-11', null]);
  });

  test('typing on a selected figure writes its caption, by key, without a key and by composition', async ({ page }) => {
    await openEditor(page, withFigure());
    await selectFigure(page);
    await page.keyboard.type(' mới');
    expect(await outline(page)).toEqual([before, 'figure: [Vớt bèo mới]', after]);
    await selectFigure(page);
    await page.keyboard.insertText('ế');
    expect(await outline(page)).toEqual([before, 'figure: [Vớt bèo mớiế]', after]);
    await selectFigure(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await session.send('Input.imeSetComposition', { text: 'đồng', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: 'đồng' });
    await expect.poll(() => outline(page)).toEqual([before, 'figure: [Vớt bèo mớiếđồng]', after]);
  });

  test('Shift+ArrowDown and Shift+ArrowUp step over it', async ({ page }) => {
    await openEditor(page, withFigure());
    await caretInto(page, 'Đoạn trước', 'Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    expect(await outline(page)).toEqual(['paragraph']);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(whole);

    await caretInto(page, 'Đoạn sau', 'End');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Delete');
    const left = await outline(page);
    expect(left.some((line) => line.startsWith('figure'))).toBe(false);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(whole);
  });

  test('Enter goes into the caption, Escape back, Enter on to the paragraph behind', async ({ page }) => {
    await openEditor(page, withFigure());
    await selectFigure(page);
    await page.keyboard.press('Enter');
    await expect(figures(page)).toHaveAttribute('data-current', 'caption');
    await page.keyboard.type(' trên kênh');
    await expect(captions(page)).toHaveText('Vớt bèo trên kênh');
    await page.keyboard.press('Escape');
    await expect(figures(page)).toHaveAttribute('data-current', 'figure');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Thêm: ');
    expect(await outline(page)).toEqual([before, 'figure: [Vớt bèo trên kênh]', 'paragraph: Thêm: Đoạn sau']);
  });

  test('Enter and Shift+Enter in the caption make a paragraph where there is none', async ({ page }) => {
    for (const key of ['Enter', 'Shift+Enter']) {
      await openEditor(page, { headline: '', lead: '', document: documentOf(figure('anh-mot-11', 'Vớt bèo'), figure('anh-hai-22', 'Thứ hai')) });
      await captions(page).first().click();
      await page.keyboard.press(key);
      await page.keyboard.type('Giữa');
      expect((await outline(page)).slice(0, 3)).toEqual([photo, 'paragraph: Giữa', 'figure: [Thứ hai]']);
    }
  });
});

test.describe('moving', () => {
  const three = {
    headline: '',
    lead: '',
    document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-hai-2', 'Hai'), figure('anh-mot-11', 'Vớt bèo'), paragraph('doan-ba-33', 'Ba')),
  };
  const start = ['paragraph: Một', 'paragraph: Hai', photo, 'paragraph: Ba'];

  test('by keys, from the figure and from its caption, and back by undo', async ({ page }) => {
    await openEditor(page, three);
    await selectFigure(page);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await outline(page)).toEqual(['paragraph: Một', photo, 'paragraph: Hai', 'paragraph: Ba']);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await outline(page)).toEqual([photo, 'paragraph: Một', 'paragraph: Hai', 'paragraph: Ba']);
    await captions(page).click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await outline(page)).toEqual(['paragraph: Một', photo, 'paragraph: Hai', 'paragraph: Ba']);
    await page.keyboard.type('!');
    await expect(captions(page)).toContainText('!');
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(start);
  });

  test('by its buttons, and removing', async ({ page }) => {
    await openEditor(page, three);
    await selectFigure(page);
    await page.getByRole('button', { name: 'Đưa ảnh xuống' }).click();
    expect((await outline(page)).slice(0, 4)).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Ba', photo]);
    await page.getByRole('button', { name: 'Đưa ảnh lên' }).click();
    await page.getByRole('button', { name: 'Bỏ ảnh khỏi bài' }).click();
    expect((await outline(page)).slice(0, 3)).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Ba']);
    await page.keyboard.press('Control+z');
    await expect(captions(page)).toHaveText('Vớt bèo');
  });

  test('down at the very end does not pile up empty lines', async ({ page }) => {
    await openEditor(page, three);
    await selectFigure(page);
    for (let step = 0; step < 5; step++) await page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await outline(page)).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Ba', photo, 'paragraph']);
  });

  test('by dragging, with a line where it will land', async ({ page }) => {
    await openEditor(page, three);
    const target = await body(page).getByText('Một').boundingBox();
    const source = await figures(page).locator('.figure-photo').boundingBox();
    if (!target || !source) throw new Error('nothing to drag');
    await page.mouse.move(source.x + 60, source.y + 60);
    await page.mouse.down();
    await page.mouse.move(source.x + 60, source.y + 20, { steps: 4 });
    await page.mouse.move(target.x + 60, target.y + 2, { steps: 8 });
    await expect(page.locator('.drop-line')).toBeVisible();
    await page.mouse.up();
    await expect.poll(() => outline(page)).toEqual([photo, 'paragraph: Một', 'paragraph: Hai', 'paragraph: Ba']);
    await expect(page.locator('.drop-line')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(start);
  });
});

test('everything selected and deleted leaves one empty line; undo brings all of it back', async ({ page }) => {
  await openEditor(page, withFigure());
  await caretInto(page, 'Đoạn sau', 'End');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  expect(await outline(page)).toEqual(['paragraph']);
  await page.keyboard.type('Lại');
  expect(await outline(page)).toEqual(['paragraph: Lại']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(whole);
  await expect(captions(page)).toHaveText('Vớt bèo');
});

test.describe('copying', () => {
  test('copy and paste keep caption, credit and alt; the copy has an id of its own', async ({ page }) => {
    await openEditor(page, withFigure());
    await selectFigure(page);
    await page.keyboard.press('Control+c');
    await caretInto(page, 'Đoạn sau', 'End');
    await page.keyboard.press('Control+v');
    await expect(captions(page)).toHaveCount(2);
    const found = (await page.evaluate(() => window.harness.snapshot())).document.state as { root: { children: { type: string; $?: Record<string, unknown> }[] } };
    const copies = found.root.children.filter(({ type }) => type === 'figure');
    expect(copies.map(({ $ }) => ({ ...$, blockId: '' }))).toEqual(Array.from({ length: 2 }, () => ({ assetId: 'a'.repeat(64), credit: 'Minh Châu', alt: 'Kênh nội đồng', width: 1500, height: 600, blockId: '' })));
    expect((await outline(page)).slice(0, 4)).toEqual([...whole, photo]);
    expect(copies[0]?.$?.['blockId']).toBe('anh-mot-11');
    expect(copies[1]?.$?.['blockId']).not.toBe('anh-mot-11');
  });

  test('cut and paste move it with its id', async ({ page }) => {
    await openEditor(page, withFigure());
    await selectFigure(page);
    await page.keyboard.press('Control+x');
    expect(await outline(page)).toEqual([before, after]);
    await caretInto(page, 'Đoạn sau', 'End');
    await page.keyboard.press('Control+v');
    expect((await outline(page)).slice(0, 3)).toEqual([before, after, photo]);
    const { document } = await page.evaluate(() => window.harness.snapshot());
    expect(JSON.stringify(document)).toContain('anh-mot-11');
  });
});

test('a missing file leaves a calm place with the alternative text, and a caption one can write', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(figure('anh-mat-11', 'Vớt bèo', 'f'.repeat(64)), paragraph('doan-sau-1')) });
  await expect(page.getByRole('img', { name: 'Kênh nội đồng' })).toBeVisible();
  await expect(body(page).getByText('Không thấy tệp ảnh trên máy này')).toBeVisible();
  await captions(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' sớm');
  await expect(captions(page)).toHaveText('Vớt bèo sớm');
});

test('photos go where they were asked for, and never move the caret of somebody who types', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-hai-2', 'Hai')) });
  await caretInto(page, 'Một', 'End');
  await tool(page, 'Chèn ảnh').click();
  expect(await events(page, 'insert-photo')).toHaveLength(1);
  await caretInto(page, 'Hai', 'End');
  await page.evaluate(() => window.harness.insertPhotos([{ assetId: 'b'.repeat(64), name: 'a.jpg', width: 30, height: 20, bytes: 9, caption: 'Từ máy ảnh', credit: 'TTXVN' }]));
  await page.keyboard.type('!');
  expect(await outline(page)).toEqual(['paragraph: Một', 'figure: [Từ máy ảnh]', 'paragraph: Hai!']);
  await expect(body(page).getByText('Ảnh: TTXVN')).toBeVisible();
});
