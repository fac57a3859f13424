import { after, around, before, command, pullQuote, quotes, shape, source, words } from './cards-support.ts';
import { blocks, body, documentOf, element, expect, openEditor, paragraph, settled, snapshot, test, text } from './support.ts';

const said = [text('Làm cho dân tin, '), text('dân theo', 1)];
const quote = 'pullquote(Làm cho dân tin, *dân theo* | Bà Lan)';
const opening = () => around(pullQuote('trich-dan-1', said, 'Bà Lan'));

test.describe('a pull-quote', () => {
  test('is made of the paragraph with the caret and back, with its marks and its name, in one step each', async ({ page }) => {
    await openEditor(page, { ...around(), document: documentOf(element('paragraph', said, { $: { blockId: 'loi-noi-001' } }), paragraph('doan-sau-1', 'Đoạn sau')) });
    await body(page).getByText('dân theo').click();
    await command(page, 'insert.pull-quote');
    await expect.poll(() => shape(page)).toEqual(['pullquote(Làm cho dân tin, *dân theo* | )', after]);
    expect((await blocks(page))[0]?.$?.['blockId']).toBe('loi-noi-001');
    await expect(words(page)).toBeFocused();
    await page.keyboard.type(' ta');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await shape(page)).toEqual(['paragraph: Làm cho dân tin, *dân theo*', after]);
    await page.keyboard.press('Control+y');
    await words(page).click();
    await command(page, 'insert.pull-quote');
    await expect.poll(() => shape(page)).toEqual(['paragraph: Làm cho dân tin, *dân theo*', after]);
    expect((await blocks(page))[0]?.$?.['blockId']).toBe('loi-noi-001');
  });

  test('takes several selected paragraphs as lines, and comes empty behind a list', async ({ page }) => {
    const list = element('list', [element('listitem', [text('Một')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach' } });
    await openEditor(page, around(list));
    await body(page).getByText('Một').click();
    await command(page, 'insert.pull-quote');
    await expect.poll(() => shape(page)).toEqual([before, 'ul: Một', 'pullquote( | )', after]);
    await openEditor(page, { ...around(), document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-hai-1', 'Hai'), paragraph('doan-ba-11', 'Ba')) });
    await body(page).getByText('Một').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await command(page, 'insert.pull-quote');
    await expect.poll(() => shape(page)).toEqual(['pullquote(Một⏎Hai | )', 'paragraph: Ba']);
  });

  test('keeps what is written, undone and stored as it is: the words as children, the source in its slot', async ({ page }) => {
    const { document } = opening();
    await openEditor(page, opening());
    expect((await snapshot(page)).document).toEqual(document);
    await words(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('mới');
    await source(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('Anh');
    const written = [before, 'pullquote(Làm cho dân tin, *dân theomới* | Bà LanAnh)', after];
    expect(await shape(page)).toEqual(written);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await snapshot(page)).document).toEqual(document);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    expect(await shape(page)).toEqual(written);
  });

  test('Backspace at the start makes paragraphs of it and loses nothing; in one step', async ({ page }) => {
    await openEditor(page, opening());
    await words(page).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    expect(await shape(page)).toEqual([before, 'paragraph: Làm cho dân tin, *dân theo*', 'paragraph: Bà Lan', after]);
    await page.keyboard.type('x');
    expect((await shape(page))[1]).toBe('paragraph: xLàm cho dân tin, *dân theo*');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await shape(page)).toEqual([before, quote, after]);
  });

  test('Backspace at the start of the source, and Delete at either end, stay inside', async ({ page }) => {
    await openEditor(page, opening());
    await source(page).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await words(page).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    expect(await shape(page)).toEqual([before, quote, after]);
  });

  test('from beside, Delete and Backspace select it before they take it away', async ({ page }) => {
    await openEditor(page, opening());
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await expect(quotes(page)).toHaveAttribute('data-current', 'card');
    expect(await shape(page)).toEqual([before, quote, after]);
    await page.keyboard.press('Delete');
    await expect.poll(() => shape(page)).toEqual([before, after]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, quote, after]);
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect(quotes(page)).toHaveAttribute('data-current', 'card');
    expect(await shape(page)).toEqual([before, quote, after]);
  });

  test('Enter leaves it for a new paragraph, Shift+Enter makes a line of a verse', async ({ page }) => {
    await openEditor(page, opening());
    await words(page).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('dân làm');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tiếp');
    expect(await shape(page)).toEqual([before, 'pullquote(Làm cho dân tin, *dân theo*⏎*dân làm* | Bà Lan)', 'paragraph: Tiếp', after]);
    await source(page).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nữa');
    expect(await shape(page)).toEqual([before, 'pullquote(Làm cho dân tin, *dân theo*⏎*dân làm* | Bà Lan)', 'paragraph: Nữa', 'paragraph: Tiếp', after]);
  });

  test('arrow keys go in, from the words to the source, and out again, both ways', async ({ page }) => {
    await openEditor(page, opening());
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('ArrowDown');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(source(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('S');
    expect((await shape(page))[2]).toBe('paragraph: SĐoạn sau');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowLeft');
    await expect(source(page)).toBeFocused();
    await page.keyboard.type('!');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('T');
    expect(await shape(page)).toEqual(['paragraph: Đoạn trướcT', 'pullquote(Làm cho dân tin, *dân theo* | Bà Lan!)', after]);
    await page.keyboard.press('ArrowRight');
    await expect(words(page)).toBeFocused();
  });

  test('Escape selects it, Enter goes back into the words, typing goes on in them, by key, without one and by composition', async ({ page }) => {
    await openEditor(page, around(pullQuote('trich-dan-1', [text('Dân theo')], 'Bà Lan')));
    await source(page).click();
    await page.keyboard.press('Escape');
    await expect(quotes(page)).toHaveAttribute('data-current', 'card');
    await page.keyboard.press('Enter');
    await expect(words(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.type('A');
    await page.keyboard.press('Escape');
    await page.keyboard.insertText('ế');
    await page.keyboard.press('Escape');
    await settled(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await session.send('Input.imeSetComposition', { text: 'đồng', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: 'đồng' });
    await expect.poll(() => shape(page)).toEqual([before, 'pullquote(Dân theoAếđồng | Bà Lan)', after]);
  });

  test('a selection across it and pasting of it keep words and source; the copy has a name of its own', async ({ page }) => {
    await openEditor(page, opening());
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page)).filter((line) => line === quote)).toHaveLength(2);
    const ids = (await blocks(page)).map((block) => block.$?.['blockId']);
    expect(new Set(ids).size).toBe(ids.length);
    await openEditor(page, opening());
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => shape(page)).toEqual(['paragraph']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, quote, after]);
  });

  test('dragging the mouse from before into its words never loses its source', async ({ page }) => {
    await openEditor(page, opening());
    const from = await body(page).getByText('Đoạn trước').boundingBox();
    const to = await words(page).boundingBox();
    if (!from || !to) throw new Error('not drawn');
    await page.mouse.move(from.x + 40, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press('Delete');
    const left = (await shape(page)).join(' ');
    const whole = left.includes('| Bà Lan');
    const gone = !left.includes('Làm cho dân tin') && !left.includes('pullquote');
    expect(whole || gone, left).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, quote, after]);
  });

  test('pasting blocks into the words takes their words only', async ({ page }) => {
    await openEditor(page, opening());
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob(['<h2>Một</h2><ul><li>Hai</li></ul>'], { type: 'text/html' }) })]));
    await words(page).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page)).length).toBe(3);
    expect((await shape(page))[1]).toContain('Hai');
  });

  test('setting a block type, a list or an alignment over it leaves it whole', async ({ page }) => {
    await openEditor(page, opening());
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('Control+a');
    for (const id of ['blocks.h2', 'blocks.bullet', 'blocks.paragraph']) {
      await command(page, id);
      await settled(page);
      expect(await shape(page)).toContain(quote);
    }
    await words(page).click();
    await command(page, 'blocks.h2');
    await command(page, 'blocks.bullet');
    await settled(page);
    expect(await shape(page)).toContain(quote);
  });

  test('its tools move it, turn it back and take it away; nothing of it can be changed when the page is only read', async ({ page }) => {
    await openEditor(page, opening());
    await words(page).click();
    await page.keyboard.press('Escape');
    const tools = page.getByRole('group', { name: 'Việc với trích dẫn này' });
    await tools.getByRole('button', { name: 'Đưa lên' }).click();
    await expect.poll(() => shape(page)).toEqual([quote, before, after]);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => shape(page)).toEqual([before, quote, after]);
    await tools.getByRole('button', { name: 'Trở lại đoạn văn' }).click();
    await expect.poll(() => shape(page)).toEqual([before, 'paragraph: Làm cho dân tin, *dân theo*', 'paragraph: Bà Lan', after]);
    await openEditor(page, { ...opening(), readOnly: true });
    await expect(words(page)).toHaveAttribute('contenteditable', 'false');
    await expect(words(page)).toHaveAttribute('aria-readonly', 'true');
    await expect(page.getByRole('group', { name: 'Việc với trích dẫn này' })).toHaveCount(0);
    await expect(quotes(page)).toContainText('Bà Lan');
  });

  test('a stored one without a source gets its line', async ({ page }) => {
    const { $slots: _, ...bare } = pullQuote('trich-dan-1', said);
    await openEditor(page, around(bare));
    await expect(source(page)).toHaveCount(1);
    expect((await shape(page))[1]).toBe('pullquote(Làm cho dân tin, *dân theo* | )');
  });
});
