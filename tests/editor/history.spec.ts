import { body, captions, expect, figures, headline, lead, openEditor, outline, snapshot, test, tool, withFigure } from './support.ts';

const state = async (page: Parameters<typeof snapshot>[0]) => {
  const { headline: title, lead: summary } = await snapshot(page);
  return { title, summary, body: await outline(page), source: await page.getByLabel('Nguồn').inputValue() };
};

test('undo and redo run over headline, lead, body, caption, inspector and figure fields in the order of writing', async ({ page }) => {
  await openEditor(page, withFigure());
  const states = [await state(page)];
  const step = async (write: () => Promise<unknown>) => {
    await write();
    states.push(await state(page));
  };
  await step(async () => {
    await headline(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
  });
  await step(async () => {
    await lead(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('?');
  });
  await step(async () => {
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('End');
    await page.keyboard.type('.');
  });
  await step(async () => {
    await captions(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(';');
  });
  await step(() => page.getByLabel('Nguồn').fill('Đài xã'));
  await step(() => page.evaluate(() => window.harness.setFigure('anh-mot-11', { credit: 'Quốc Anh' })));
  await step(async () => {
    await figures(page).locator('img').click();
    await page.keyboard.press('Delete');
  });

  for (const [index, expected] of [...states.entries()].toReversed().slice(1)) {
    // Half of the way from the bar, half by key: both are the same history.
    if (index % 2 === 0) await tool(page, 'Hoàn tác').click();
    else await page.evaluate(() => window.harness.undo());
    expect(await state(page), `undone to ${index}`).toEqual(expected);
  }
  await expect(tool(page, 'Hoàn tác')).toHaveAttribute('aria-disabled', 'true');
  for (const [index, expected] of states.entries()) {
    if (index === 0) continue;
    await tool(page, 'Làm lại').click();
    expect(await state(page), `redone to ${index}`).toEqual(expected);
  }
  await expect(tool(page, 'Làm lại')).toHaveAttribute('aria-disabled', 'true');
});

test('Ctrl+Z in one field takes back what was done last, wherever that was', async ({ page }) => {
  await openEditor(page, withFigure());
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await body(page).getByText('Đoạn trước').click();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await lead(page).focus();
  await page.keyboard.press('Control+z');
  expect((await outline(page))[0]).toBe('paragraph: Đoạn trước');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveValue('Tin mới');
  await expect(headline(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(headline(page)).toHaveValue('Tin mới!');
  await page.keyboard.press('Control+y');
  expect((await outline(page))[0]).toBe('paragraph: Đoạn trước.');
  await expect(body(page)).toBeFocused();
});

test('words are steps, also when they are typed without a pause', async ({ page }) => {
  await openEditor(page, withFigure());
  for (const box of [headline(page), lead(page), captions(page)]) {
    await box.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' mot hai ba');
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.evaluate((node) => (node instanceof HTMLTextAreaElement ? node.value : node.textContent))).toMatch(/ mot hai $/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
  }
  expect(await state(page)).toMatchObject({ title: 'Tin mới', summary: 'Sáng nay', body: await outline(page) });
  await expect(captions(page)).toHaveText('Vớt bèo');
});

test('something new after undo ends what could be redone', async ({ page }) => {
  await openEditor(page, withFigure());
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  await body(page).getByText('Đoạn sau').click();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await page.keyboard.press('Control+y');
  await expect(headline(page)).toHaveValue('Tin mới');
  expect((await outline(page)).at(-1)).toBe('paragraph: Đoạn sau.');
});

test('the undo entry of the browser’s own menu is the same history', async ({ page }) => {
  await openEditor(page, withFigure());
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await body(page).getByText('Đoạn sau').click();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await headline(page).focus();
  await headline(page).evaluate((box) => box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true })));
  expect((await outline(page)).at(-1)).toBe('paragraph: Đoạn sau');
  await headline(page).evaluate((box) => box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyRedo', bubbles: true, cancelable: true })));
  expect((await outline(page)).at(-1)).toBe('paragraph: Đoạn sau.');
});

test('typing in an inspector box of a figure joins into words, and undo keeps the caret out of the page', async ({ page }) => {
  await openEditor(page, withFigure());
  await page.evaluate(() => {
    for (const credit of ['Q', 'Qu', 'Quố', 'Quốc', 'Quốc ', 'Quốc A', 'Quốc An', 'Quốc Anh']) window.harness.setFigure('anh-mot-11', { credit });
  });
  const credit = async () => JSON.stringify((await snapshot(page)).document).match(/"credit":"([^"]*)"/)?.[1];
  expect(await credit()).toBe('Quốc Anh');
  await page.evaluate(() => window.harness.undo());
  expect(await credit()).toBe('Quốc ');
  await page.evaluate(() => window.harness.undo());
  expect(await credit()).toBe('Minh Châu');
});
