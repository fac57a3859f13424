import type { Page } from '@playwright/test';
import { body, documentOf, events, expect, openEditor, outline, paragraph, test } from './support.ts';

const article = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-hai-2', 'Hai')) };
const bytesOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

type Dropped = { readonly name: string; readonly bytes: readonly number[] };

/** Drags files over a line of the body and lets them fall there; answers whether the line that shows the place was there. */
async function drop(page: Page, onto: string, files: readonly Dropped[], share = 0.2): Promise<boolean> {
  const box = await body(page).getByText(onto).boundingBox();
  if (!box) throw new Error('nothing to drop on');
  return page.evaluate(
    ({ x, y, given }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      const at = document.elementFromPoint(x, y);
      const fire = (type: string): boolean => at?.dispatchEvent(new DragEvent(type, { dataTransfer, clientX: x, clientY: y, bubbles: true, cancelable: true })) ?? true;
      fire('dragenter');
      fire('dragover');
      const shown = document.querySelector('.drop-line') !== null;
      if (fire('drop')) throw new Error('the browser would open the file');
      return shown;
    },
    { x: box.x + 5, y: box.y + box.height * share, given: files },
  );
}

test('a text file goes in where it falls, whatever it is encoded in', async ({ page }) => {
  const cases: readonly (readonly [string, readonly number[], string, string | null])[] = [
    ['tin.txt', utf8('Sáng nay\r\n\r\ntrời mưa'), 'paragraph: Sáng nay', null],
    ['tin.TXT', [0xff, 0xfe, ...Array.from('Sáng nay\nb', (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat()], 'paragraph: Sáng nay', null],
    ['cu.txt', bytesOf('S\xb8ng nay, \xf1y ban nh\xa9n d\xa9n x\xb7 H\xe5ng Th\xb8i h\xe4p b\xb5n vi\xd6c tr\xe5ng c\xa9y.\nS\xb8ng'), 'paragraph: Sáng nay, ủy ban nhân dân xã Hồng Thái họp bàn việc trồng cây.', 'old-text-converted'],
  ];
  for (const [name, bytes, first, notice] of cases) {
    await openEditor(page, article);
    expect(await drop(page, 'Hai', [{ name, bytes }])).toBe(true);
    await expect.poll(() => outline(page), { message: name }).toHaveLength(4);
    const found = await outline(page);
    expect([found[0], found[1], found[3]], name).toEqual(['paragraph: Một', first, 'paragraph: Hai']);
    expect(await events(page, 'notice'), name).toEqual(notice === null ? [] : [notice]);
    expect(await events(page, 'files'), name).toEqual([]);
    await expect(body(page)).toBeFocused();
    await page.keyboard.press('Control+z');
    expect(await outline(page), name).toEqual(['paragraph: Một', 'paragraph: Hai']);
  }
});

test('a page file goes in as an article; other files go on to whoever knows them, in their order', async ({ page }) => {
  await openEditor(page, article);
  await drop(page, 'Hai', [
    { name: 'ảnh.jpg', bytes: [1] },
    { name: 'trang.html', bytes: utf8('<meta charset="utf-8"><h1>Tít</h1><p>Đoạn <b>đậm</b></p><script>window.hacked=1</script>') },
    { name: 'bài.docx', bytes: [2] },
    { name: 'phụ lục.pdf', bytes: [3] },
  ]);
  expect(await events(page, 'files')).toEqual([['ảnh.jpg', 'bài.docx', 'phụ lục.pdf']]);
  await expect.poll(() => outline(page)).toEqual(['paragraph: Một', 'h2: Tít', 'paragraph: Đoạn đậm', 'paragraph: Hai']);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('on an empty article the text takes the place of the empty line; several texts keep their order', async ({ page }) => {
  await openEditor(page, { ...article, document: documentOf(paragraph('doan-mot-1')) });
  await body(page).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    for (const name of ['a', 'b']) clipboardData.items.add(new File([`Tệp ${name}\nhết ${name}`], `${name}.txt`, { type: 'text/plain' }));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => outline(page)).toEqual(['paragraph: Tệp a', 'paragraph: hết a', 'paragraph: Tệp b', 'paragraph: hết b']);
});

test('a page that may only be read takes no file, and the window does not leave it for one', async ({ page }) => {
  await openEditor(page, { ...article, readOnly: true });
  await drop(page, 'Hai', [{ name: 'tin.txt', bytes: utf8('x') }, { name: 'a.jpg', bytes: [1] }]);
  expect(await events(page, 'files')).toEqual([]);
  expect(await outline(page)).toEqual(['paragraph: Một', 'paragraph: Hai']);
});
