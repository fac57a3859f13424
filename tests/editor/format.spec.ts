import type { Page } from '@playwright/test';
import { blocks, body, captions, documentOf, element, expect, figure, headline, lead, openEditor, outline, paragraph, snapshot, test, text, tool } from './support.ts';
import { inputMethods, typeBy } from './input-methods.ts';

const opening = (...words: readonly string[]) => ({ headline: '', lead: '', document: documentOf(...words.map((line, at) => paragraph(`doan-so-${String(at + 1)}-`, line))) });
const select = async (page: Page, words: string): Promise<void> => {
  await body(page).getByText(words).first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
};
const formats = async (page: Page): Promise<readonly unknown[]> =>
  (await blocks(page)).flatMap((node) => node.children ?? []).map((node) => [node['text'], node['format']]);

test.describe('letters and lines', () => {
  test('struck out, above and below the line, never both; one step back each', async ({ page }) => {
    await openEditor(page, opening('H2O'));
    await select(page, 'H2O');
    await page.keyboard.press('Control+Shift+X');
    expect(await formats(page)).toEqual([['H2O', 4]]);
    await page.keyboard.press('Control+.');
    expect(await formats(page)).toEqual([['H2O', 4 | 64]]);
    await page.keyboard.press('Control+Shift+.');
    expect(await formats(page)).toEqual([['H2O', 4 | 32]]);
    await page.keyboard.press('Control+z');
    expect(await formats(page)).toEqual([['H2O', 4 | 64]]);
    await page.keyboard.press('Control+b');
    await tool(page, 'Xóa định dạng').click();
    expect(await formats(page)).toEqual([['H2O', 0]]);
    await page.keyboard.press('Control+z');
    expect(await formats(page)).toEqual([['H2O', 1 | 4 | 64]]);
  });

  test('the menus say what is on at the caret', async ({ page }) => {
    await openEditor(page, opening('Hội nghị'));
    await select(page, 'Hội nghị');
    await page.getByRole('button', { name: 'Kiểu chữ khác' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Gạch ngang' }).click();
    expect(await formats(page)).toEqual([['Hội nghị', 4]]);
    await page.getByRole('button', { name: 'Kiểu chữ khác' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Gạch ngang' })).toHaveAttribute('aria-checked', 'true');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Căn lề' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Căn giữa' }).click();
    expect((await blocks(page))[0]).toMatchObject({ format: 'center' });
  });

  test('paragraphs and headings are aligned, lists and captions are not; to the left is nothing at all', async ({ page }) => {
    const list = element('list', [element('listitem', [text('Mục')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
    await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-so-1', 'Một'), list, figure('anh-so-1', 'Bơm nước'), paragraph('doan-so-2', 'Hai')) });
    await body(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+J');
    expect((await blocks(page)).map((node) => node['format'])).toEqual(['justify', '', undefined, 'justify']);
    await captions(page).click();
    await expect(page.getByRole('button', { name: 'Căn lề' })).toBeVisible();
    await page.keyboard.press('Control+Shift+E');
    expect((await blocks(page))[2]?.$slots?.['caption']).toMatchObject({ format: '' });
    await body(page).getByText('Hai').click();
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.press('Control+Shift+L');
    expect((await blocks(page))[3]).toMatchObject({ type: 'heading', format: '' });
    expect((await blocks(page))[3]?.$?.['blockId']).toBe('doan-so-2');
  });
});

test.describe('beginnings of lines', () => {
  for (const [typed, becomes] of [
    ['# ', 'h2'],
    ['## ', 'h2'],
    ['### ', 'h3'],
    ['#### ', 'h4'],
    ['> ', 'quote'],
    ['- ', 'ul'],
    ['* ', 'ul'],
    ['1. ', 'ol'],
    ['3) ', 'ol'],
  ] as const) {
    test(`"${typed}" makes ${becomes}; one step back gives the signs`, async ({ page }) => {
      await openEditor(page, opening(''));
      await body(page).click();
      await page.keyboard.type(`${typed}Ruộng`);
      expect(await outline(page)).toEqual([`${becomes}: Ruộng`]);
      expect((await blocks(page))[0]?.$?.['blockId']).toBe('doan-so-1-');
      if (typed === '3) ') expect((await blocks(page))[0]).toMatchObject({ start: 3 });
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      expect(await outline(page)).toEqual([`paragraph: ${typed}`]);
      await page.keyboard.press('Control+y');
      await page.keyboard.press('Control+y');
      expect(await outline(page)).toEqual([`${becomes}: Ruộng`]);
    });
  }

  test('the words behind the caret come along with their marks', async ({ page }) => {
    const line = element('paragraph', [text('Nội dung '), text('chính', 1)], { $: { blockId: 'doan-so-1' } });
    await openEditor(page, { headline: '', lead: '', document: documentOf(line) });
    await body(page).getByText('Nội dung').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('## ');
    expect(await outline(page)).toEqual(['h2: Nội dung chính']);
    expect((await blocks(page))[0]?.children).toMatchObject([{ text: 'Nội dung ', format: 0 }, { text: 'chính', format: 1 }]);
  });

  test('three hyphens and Enter make a rule', async ({ page }) => {
    await openEditor(page, opening('Trước', ''));
    await body(page).getByText('Trước').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('---');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sau');
    expect(await outline(page)).toEqual(['paragraph: Trước', 'horizontalrule', 'paragraph: Sau']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(['paragraph: Trước', 'paragraph: ---']);
  });

  test('nothing happens in the middle of a line, in a heading, or in a caption', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-so-1', 'Giá'), figure('anh-so-1', ''), paragraph('doan-so-2')) });
    await body(page).getByText('Giá').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' - 5. > ## ');
    await captions(page).click();
    await page.keyboard.type('- một');
    expect(await outline(page)).toEqual(['paragraph: Giá - 5. > ## ', 'figure: [- một]', 'paragraph']);
  });

  test('nothing fires while an input method composes, also when the space comes with the word', async ({ page }) => {
    await openEditor(page, opening(''));
    await body(page).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '-', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '- ', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '- ' });
    expect(await outline(page)).toEqual(['paragraph: - ']);
  });
});

test.describe('signs as they are printed', () => {
  const say = (page: Page, words: string) => page.keyboard.type(words);
  test('quotation marks open and close; one step back gives the straight one', async ({ page }) => {
    await openEditor(page, opening(''));
    await body(page).click();
    await say(page, 'Phong trào "Sạch đồng", ("xanh") và "');
    expect(await outline(page)).toEqual(['paragraph: Phong trào “Sạch đồng”, (“xanh”) và “']);
    await page.keyboard.press('Control+z');
    expect(await outline(page)).toEqual(['paragraph: Phong trào “Sạch đồng”, (“xanh”) và "']);
    await page.keyboard.press('Control+y');
    expect((await outline(page))[0]).toMatch(/và “$/);
  });

  test('two hyphens between words are a dash; at the start of a line and in numbers they are not', async ({ page }) => {
    await openEditor(page, opening(''));
    await body(page).click();
    await say(page, 'kinh tế - xã hội, 2020-2025, Bích Hường -- Văn Tịnh');
    await page.keyboard.press('Enter');
    await say(page, '-- Thưa bà con');
    expect(await outline(page)).toEqual(['paragraph: kinh tế - xã hội, 2020-2025, Bích Hường – Văn Tịnh', 'paragraph: -- Thưa bà con']);
  });

  test('the headline and the lead have them, too; one step back, and never while composing', async ({ page }) => {
    await openEditor(page, opening(''));
    await headline(page).click();
    await say(page, 'Phong trào "Sạch đồng" -- bước mới');
    await expect(headline(page)).toHaveValue('Phong trào “Sạch đồng” – bước mới');
    await lead(page).click();
    await say(page, '"');
    await page.keyboard.press('Control+z');
    await expect(lead(page)).toHaveValue('"');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '"vie', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: '"việt"' });
    await expect(lead(page)).toHaveValue('""việt"');
  });

  test('bold letters stay bold, and the caret stays behind the sign', async ({ page }) => {
    await openEditor(page, opening(''));
    await body(page).click();
    await page.keyboard.press('Control+b');
    await say(page, '"đậm" rồi');
    expect(await formats(page)).toEqual([['“đậm” rồi', 1]]);
  });

  test('nothing changes under a composition, and Vietnamese typing beside quotation marks comes out whole', async ({ page }) => {
    await openEditor(page, opening(''));
    await body(page).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '"tie', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: '"tiếng"' });
    expect(await outline(page)).toEqual(['paragraph: "tiếng"']);
    await page.keyboard.press('Enter');
    for (const method of Object.keys(inputMethods) as (keyof typeof inputMethods)[]) {
      await page.keyboard.type('"');
      await typeBy(page, method, 'tiếng việt', true);
      await page.keyboard.type('" ');
    }
    await expect.poll(async () => (await outline(page))[1]).toBe(`paragraph: ${'“tiếng việt” '.repeat(6)}`);
  });
});

test.describe('special characters', () => {
  test('found by a name without accents, put in at the caret, one step', async ({ page }) => {
    await openEditor(page, opening('Nhiệt độ 35'));
    await body(page).getByText('Nhiệt độ').click();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ký tự đặc biệt' }).click();
    await page.getByRole('textbox', { name: 'Tìm ký tự' }).fill('do');
    await page.getByRole('option', { name: 'Độ', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.type('C');
    expect(await outline(page)).toEqual(['paragraph: Nhiệt độ 35°C']);
  });

  test('a no-break space is typed by key, kept, and shown on demand', async ({ page }) => {
    await openEditor(page, opening('5'));
    await body(page).getByText('5').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+Space');
    await page.keyboard.type('ha');
    expect((await snapshot(page)).document).toEqual(expect.anything());
    expect(await outline(page)).toEqual(['paragraph: 5\u00a0ha']);
    const shown = () => page.evaluate(() => [...(CSS.highlights.get('no-break-space') ?? [])].length);
    expect(await shown()).toBe(0);
    await page.evaluate(() => window.harness.command('tools.hidden-signs'));
    expect(await shown()).toBe(1);
    await page.evaluate(() => window.harness.command('tools.hidden-signs'));
    expect(await shown()).toBe(0);
  });
});
