import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';
import { importWord } from '../../electron/exchange/import/import-word.ts';
import { toTcvn3 } from '../fixtures/legacy-encoders.ts';
import { scenePhoto } from '../fixtures/photos.ts';
import { bold, centered, p, photo, r, right, style, table, wordFile } from '../fixtures/word-files.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { short } from '../helpers/short-blocks.ts';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

const wordMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const headline = 'Xã Tân Phú tổng kết công tác năm 2025';
const lead = 'Sáng 20/12, xã Tân Phú tổ chức hội nghị tổng kết công tác năm và triển khai nhiệm vụ mới.';
const old = 'Hội nghị triển khai nhiệm vụ phát triển kinh tế của địa phương';
const rows = [['Thôn', 'Hộ'], ...Array.from({ length: 70 }, (_, at) => [`Thôn ${at + 1}`, String(100 + at)])];

/** What a reporter sends from another office. */
async function reporterFile(): Promise<Buffer> {
  return Buffer.from(
    wordFile({
      styles: style('Caption', 'caption', '<w:rPr><w:i/></w:rPr>') + style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
      relations: [['i1', 'image', 'media/a.jpeg']],
      more: { 'word/media/a.jpeg': new Uint8Array(await scenePhoto({ seed: 21 })) },
      body: [
        p(r(headline, bold), { properties: centered }),
        p(r(lead, bold)),
        p(r('Dự hội nghị có lãnh đạo xã.') + `<w:del w:id="1">${r('Câu đã bỏ.').replaceAll('w:t', 'w:delText')}</w:del>`),
        p(photo('i1', 'Đại biểu trong hội trường')),
        p(r('Quang cảnh hội nghị. Ảnh: Văn Tịnh'), { style: 'Caption' }),
        p(r('Kết quả nổi bật'), { style: 'Heading1' }),
        p(r(toTcvn3(old), '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
        table(rows).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>'),
        p(r('Bài và ảnh: Văn Tịnh', bold), { properties: right }),
        p(r('Nguồn: Trang thông tin xã')),
      ].join(''),
    }),
  );
}

/** Chooses an entry of the application menu. */
async function menu(page: Page, label: RegExp): Promise<void> {
  await page.keyboard.press('F10');
  await page.locator('browser-host').getByRole('button', { name: label }).first().click();
}

async function chooseWord(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), menu(page, /^Nhập từ Word/)]);
  await chooser.setFiles({ name, mimeType: wordMime, buffer });
}

/** Lets a file fall on something. */
async function drop(page: Page, target: string, name: string, buffer: Buffer): Promise<void> {
  await page.locator(target).evaluate(
    (element, { called, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
      const { left, top } = element.getBoundingClientRect();
      for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: left + 30, clientY: top + 10 }));
    },
    { called: name, base64: buffer.toString('base64') },
  );
}

/** Exports by the dialog; answers what the browser has downloaded. */
async function exported(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.keyboard.press('Control+Shift+S');
  await page.getByRole('dialog', { name: 'Xuất bài' }).getByRole('button', { name: format, exact: true }).click();
  const save = page.locator('browser-host').getByRole('dialog');
  await save.getByRole('textbox').waitFor();
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), save.getByRole('textbox').press('Enter')]);
  await expect(page.getByText(`Đã xuất ${download.suggestedFilename()}`)).toBeVisible({ timeout: 60_000 });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a Word file comes in, is edited, and goes out again in every form', async ({ launch }) => {
  test.setTimeout(180_000);
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const at = desk(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await at.online();

  await test.step('the report says what was recognised and what stays behind', async () => {
    await chooseWord(page, 'Bài hội nghị.docx', await reporterFile());
    const dialog = page.getByRole('dialog', { name: 'Nhập từ Word' });
    await expect(dialog.getByText('Bài hội nghị.docx')).toBeVisible();
    for (const fact of [headline, lead, 'Văn Tịnh (viết, ảnh)', 'Trang thông tin xã', '1 đoạn TCVN3 đã chuyển sang Unicode', '1 chỗ đã xóa khi theo dõi sửa đổi', '1 ảnh', '1 chú thích ảnh', '1 bảng']) {
      await expect(dialog.getByText(fact, { exact: true })).toBeVisible();
    }
    await expectAccessible(page, 'the report');
    await dialog.getByText('Nguồn', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Tạo bài mới' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('it is a new article; what was not taken stayed in the text', async () => {
    await expect(page.getByText('Đã nhập Bài hội nghị.docx thành bài mới')).toBeVisible();
    await expect(at.headline).toHaveValue(headline);
    await expect(at.lead).toHaveValue(lead);
    await expect(at.captions).toHaveText('Quang cảnh hội nghị.');
    await expect(at.body).toContainText(old);
    await expect(at.body).toContainText('Nguồn: Trang thông tin xã');
    await expect(at.body).not.toContainText('Câu đã bỏ');
    await expect(page.getByRole('textbox', { name: 'Nguồn' })).toHaveValue('');
    await expect(page.locator('main figure img')).toHaveJSProperty('complete', true);
    await expect(at.row('Nông dân Tân Lập')).toBeVisible();
  });

  await test.step('it can be written like any other', async () => {
    await at.write(at.body.getByText('Dự hội nghị có lãnh đạo xã.'), '');
    await page.keyboard.press('End');
    await at.type(' Đông đủ đại biểu.');
    await at.aSecondAfterSaved();
  });

  await test.step('Word: the same article when it is read again', async () => {
    const { name, bytes } = await exported(page, 'Word');
    expect(name).toBe('xa-tan-phu-tong-ket-cong-tac-nam-2025.docx');
    const back = await importWord(bytes);
    const blocks = back.blocks.map(short);
    expect(back.guesses).toMatchObject({ headline: { text: headline }, lead: { text: lead }, byline: { entries: [{ name: 'Văn Tịnh' }] } });
    expect(blocks.slice(2, 6)).toEqual(['Dự hội nghị có lãnh đạo xã. Đông đủ đại biểu.', 'photo 0: Quang cảnh hội nghị. | Văn Tịnh | Đại biểu trong hội trường', 'h2 Kết quả nổi bật', old]);
    expect(blocks[6]).toMatch(/^table : row\[Thôn\]row\[Hộ\] \[Thôn 1\]\[100\]/);
  });

  await test.step('HTML and plain text', async () => {
    const html = (await exported(page, 'HTML')).bytes.toString();
    expect(html).toContain(`<h1>${headline}</h1>`);
    expect(html).toMatch(/<img src="data:image\/jpeg;base64,[A-Za-z0-9+/]{2000}/);
    const text = (await exported(page, 'Văn bản')).bytes.toString();
    expect(text).toContain('[Ảnh: Quang cảnh hội nghị. Ảnh: Văn Tịnh]\r\n\r\nKết quả nổi bật\r\n');
  });

  await test.step('PDF: numbered pages, the head row on each of them, nothing of the app', async () => {
    const { title, pages } = await readPdf((await exported(page, 'PDF')).bytes);
    expect(title).toBe(headline);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ text }, index) => text.includes(`${index + 1} / ${pages.length}`))).not.toContain(false);
    const words = pages.map(({ text }) => text.replace(/\s+/g, ' '));
    expect(words.filter((text) => /Thôn Hộ/.test(text)).length).toBe(words.filter((text) => /Thôn \d+ 1\d\d/.test(text)).length);
    for (const said of [headline, 'Quang cảnh hội nghị. Ảnh: Văn Tịnh', old, 'Thôn 70 169']) expect(words.join(' ')).toContain(said);
    for (const chrome of ['Chèn ảnh', 'Bài mới', 'Chuyên mục', 'Đã lưu']) expect(words.join(' ')).not.toContain(chrome);
    expect(Math.round(((pages[0]?.width ?? 0) / 72) * 25.4)).toBe(210);
  });

  await test.step('paper: only the article is there while it prints, and it is gone afterwards', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => {
      window.print = () => {
        const seen = [...document.body.children].filter((element) => getComputedStyle(element).display !== 'none').map(({ className }) => className);
        const sheet = getComputedStyle(document.querySelector('.sheet') ?? document.body);
        document.documentElement.dataset['printed'] = JSON.stringify({ seen, paper: getComputedStyle(document.documentElement).backgroundColor, ink: sheet.color });
      };
    });
    await page.keyboard.press('Control+p');
    await expect(page.locator('html')).toHaveAttribute('data-printed', JSON.stringify({ seen: ['print-sheet'], paper: 'rgb(255, 255, 255)', ink: 'rgb(17, 17, 17)' }));
    await page.emulateMedia({ media: null, colorScheme: null });
    await expect(page.locator('.print-sheet')).toHaveCount(0);
  });

  await test.step('clean HTML and its source on the clipboard', async () => {
    const clipboard = (type: string): Promise<string> => page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]?.getType(wanted))?.text() ?? '', type);
    await page.keyboard.press('Control+Shift+S');
    const dialog = page.getByRole('dialog', { name: 'Xuất bài' });
    await expectAccessible(page, 'the ways out');
    await dialog.getByText('Kèm ảnh', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Sao chép mã nguồn HTML' }).click();
    await expect(page.getByText(/^Đã sao chép mã nguồn HTML/)).toBeVisible();
    const source = await clipboard('text/plain');
    expect(source).toContain('<p>Dự hội nghị có lãnh đạo xã. Đông đủ đại biểu.</p>\n<p style="text-align: center">Quang cảnh hội nghị.<em> Ảnh: Văn Tịnh</em></p>\n<h2>Kết quả nổi bật</h2>');
    expect(source).not.toMatch(/class=|<img|<h1/);
    await menu(page, /^Sao chép HTML sạch/);
    await expect(page.getByText(/^Đã sao chép HTML sạch/)).toBeVisible();
    expect(await clipboard('text/plain')).toContain(`${headline}\n\n${lead}`);
    expect(await clipboard('text/html')).toContain('<h2>Kết quả nổi bật</h2>');
  });
});

test('a Word file into the open article, by dropping it too; files that cannot be read change nothing', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 720 });
  const at = desk(page);
  const dialog = page.getByRole('dialog', { name: 'Nhập từ Word' });
  const small = Buffer.from(wordFile({ body: p(r('Đoạn một từ Word')) + p(r('Đoạn hai từ Word')) }));
  await at.newArticle();
  await at.headline.fill('Bài đang viết');
  await at.write(at.body, 'Trước. Sau.');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');

  await test.step('at the caret, as one step of undo', async () => {
    await chooseWord(page, 'thêm.docx', small);
    await dialog.getByText('Vào bài đang mở, tại con trỏ').click();
    await dialog.getByRole('button', { name: 'Chèn vào bài' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(at.body).toContainText('Đoạn hai từ Word');
    await expect(at.headline).toHaveValue('Bài đang viết');
    const words = (await at.body.locator(':scope > *').allTextContents()).join(' ').replace(/\s+/g, ' ').trim();
    expect(words.startsWith('Trước.')).toBe(true);
    expect(words.endsWith('Sau.')).toBe(true);
    await at.body.focus();
    await page.keyboard.press('Control+z');
    await expect(at.body).toHaveText('Trước. Sau.');
    await page.keyboard.press('Control+y');
    await expect(at.body).toContainText('Đoạn một từ Word');
  });

  await test.step('an old or broken file is explained, and the article stays as it is', async () => {
    await drop(page, 'main [contenteditable="true"] p >> nth=0', 'cũ.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await expect(dialog.getByRole('alert')).toContainText('Mở bằng Word rồi lưu thành .docx');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await drop(page, 'main [contenteditable="true"] p >> nth=0', 'hỏng.docx', small.subarray(0, 300));
    await expect(dialog.getByRole('alert')).toContainText('Tệp Word bị hỏng');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(at.body).toContainText('Đoạn một từ Word');
    await expect(at.headline).toHaveValue('Bài đang viết');
  });

  await test.step('dropped on the library it becomes an article of its own', async () => {
    await drop(page, '.library', 'rời.docx', small);
    await dialog.getByRole('button', { name: 'Tạo bài mới' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(at.headline).toHaveValue('Đoạn một từ Word');
    await expect(at.body).toHaveText('Đoạn hai từ Word');
    await expect(at.row('Bài đang viết')).toBeVisible();
  });
});
