import type { Page } from '@playwright/test';
import { after, around, attachment, before, command, files, shape, video, videoCaption, videos } from './cards-support.ts';
import { attachmentTypes } from '../../shared/domain/attachment.ts';
import { blocks, body, documentOf, events, expect, openEditor, paragraph, settled, snapshot, test } from './support.ts';
import { composeUnfinished, typeBy } from './input-methods.ts';

const ADDRESS = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const card = `video(${ADDRESS} | Lễ phát động | Sáng nay)`;
const withVideo = () => around(video('video-00001', ADDRESS, 'Lễ phát động', 'Sáng nay'));
const caretAfter = async (page: Page, words: string): Promise<void> => {
  await body(page).getByText(words, { exact: true }).click();
  await page.keyboard.press('End');
};
const select = async (page: Page, index = 0): Promise<void> => {
  await body(page).locator('.card-face').nth(index).click();
  await expect(body(page).locator('[data-current="card"]')).toHaveCount(1);
};
const clip = (page: Page, type: string, data: string): Promise<void> =>
  page.evaluate(([kind = '', text = '']) => navigator.clipboard.write([new ClipboardItem({ [kind]: new Blob([text], { type: kind }) })]), [type, data]);
const dialog = (page: Page) => page.getByRole('dialog');

test.describe('a video card', () => {
  test('comes by a dialog that checks the address, ready for its caption; in one step of undo; nothing is fetched', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openEditor(page, around());
    await caretAfter(page, 'Đoạn trước');
    asked.length = 0;
    await command(page, 'insert.video');
    await dialog(page).getByRole('textbox', { name: 'Địa chỉ video' }).fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('Đây không phải địa chỉ web.');
    await dialog(page).getByRole('textbox', { name: 'Địa chỉ video' }).fill('youtu.be/dQw4w9WgXcQ?si=theo-doi&t=42');
    await dialog(page).getByRole('textbox', { name: 'Tên video' }).fill('  Toàn cảnh   buổi lễ ');
    await dialog(page).getByRole('button', { name: 'Chèn thẻ' }).click();
    await expect(videoCaption(page)).toBeFocused();
    await page.keyboard.type('Ghi hình');
    expect(await shape(page)).toEqual([before, `video(${ADDRESS}&t=42 | Toàn cảnh buổi lễ | Ghi hình)`, after]);
    await expect(videos(page)).toContainText('Video trên YouTube');
    for (let step = 0; step < 4 && (await shape(page)).length > 2; step += 1) await page.keyboard.press('Control+z');
    expect(await shape(page)).toEqual([before, after]);
    await page.keyboard.press('Control+y');
    expect(await shape(page)).toEqual([before, `video(${ADDRESS}&t=42 | Toàn cảnh buổi lễ | )`, after]);
    expect(asked.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('a pasted address of a video becomes a card, and one undo makes a link of it', async ({ page }) => {
    for (const [pasted, stored] of [
      ['https://youtu.be/dQw4w9WgXcQ', ADDRESS],
      ['https://www.facebook.com/ubnd.binhminh/videos/1234567890/?ref=share', 'https://www.facebook.com/ubnd.binhminh/videos/1234567890/'],
    ] as const) {
      await openEditor(page, { ...around(), document: documentOf(paragraph('doan-dau-1', 'Đoạn trước'), paragraph('doan-trong'), paragraph('doan-sau-1', 'Đoạn sau')) });
      await clip(page, 'text/plain', pasted);
      await body(page).locator('p').nth(1).click();
      await page.keyboard.press('Control+v');
      await expect.poll(() => shape(page)).toEqual([before, `video(${stored} |  | )`, after]);
      expect((await blocks(page))[1]?.$?.['blockId']).toBe('doan-trong');
      await expect(videoCaption(page)).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect.poll(() => shape(page)).toEqual([before, `paragraph: ${pasted}`, after]);
      await expect(body(page).locator('a')).toHaveText(pasted);
      await page.keyboard.press('Control+z');
      await expect.poll(() => shape(page)).toEqual([before, 'paragraph', after]);
      await page.keyboard.press('Control+y');
      await page.keyboard.press('Control+y');
      await expect.poll(() => shape(page)).toEqual([before, `video(${stored} |  | )`, after]);
    }
  });

  test('other addresses, addresses among words, and any while somebody composes stay text', async ({ page }) => {
    for (const pasted of ['https://www.youtube.com/@vtv24', 'https://example.vn/video/1', 'https://youtu.be/dQw4w9WgXcQ xem nhé', 'https://www.facebook.com/ubnd.binhminh']) {
      await openEditor(page, { ...around(), document: documentOf(paragraph('doan-trong')) });
      await clip(page, 'text/plain', pasted);
      await body(page).click();
      await page.keyboard.press('Control+v');
      await expect.poll(() => shape(page)).toEqual([`paragraph: ${pasted}`]);
    }
    await openEditor(page, around());
    await clip(page, 'text/plain', 'https://youtu.be/dQw4w9WgXcQ');
    await caretAfter(page, 'Đoạn trước');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page))[0]).toBe('paragraph: Đoạn trướchttps://youtu.be/dQw4w9WgXcQ');
    await openEditor(page, { ...around(), document: documentOf(paragraph('doan-trong')) });
    await body(page).click();
    const { cancel } = await composeUnfinished(page, 'việt');
    await body(page).evaluate((element) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'https://youtu.be/dQw4w9WgXcQ');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    await cancel();
    await settled(page);
    expect((await shape(page)).join()).not.toContain('video(');
  });

  test('its caption takes Vietnamese typing, Enter leaves it, Escape selects the card, Enter goes back in', async ({ page }) => {
    await openEditor(page, around(video('video-00001', ADDRESS, 'Lễ phát động')));
    await videoCaption(page).click();
    await typeBy(page, 'backspaceKeys', 'việt nam', true);
    await page.keyboard.press('Escape');
    await expect(videos(page)).toHaveAttribute('data-current', 'card');
    await page.keyboard.press('Enter');
    await expect(videoCaption(page)).toBeFocused();
    await typeBy(page, 'composition', ' tiến bước', false);
    await page.keyboard.press('Enter');
    await page.keyboard.type('S');
    await expect.poll(() => shape(page)).toEqual([before, `video(${ADDRESS} | Lễ phát động | việt nam tiến bước)`, 'paragraph: SĐoạn sau']);
  });

  test('is changed by its dialog, opened outside, moved and taken away; all by keyboard too', async ({ page }) => {
    await openEditor(page, withVideo());
    await select(page);
    const tools = page.getByRole('group', { name: 'Việc với video này' });
    await tools.getByRole('button', { name: 'Mở trong trình duyệt' }).click();
    expect(await events(page, 'open-link')).toEqual([ADDRESS]);
    await tools.getByRole('button', { name: 'Sửa thẻ video' }).click();
    await expect(dialog(page).getByRole('textbox', { name: 'Địa chỉ video' })).toHaveValue(ADDRESS);
    await dialog(page).getByRole('textbox', { name: 'Tên video' }).fill('Lễ ra quân');
    await page.keyboard.press('Enter');
    await expect.poll(() => shape(page)).toEqual([before, `video(${ADDRESS} | Lễ ra quân | Sáng nay)`, after]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, card, after]);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => shape(page)).toEqual([card, before, after]);
    await tools.getByRole('button', { name: 'Đưa xuống' }).click();
    await expect.poll(() => shape(page)).toEqual([before, card, after]);
    await tools.getByRole('button', { name: 'Bỏ khỏi bài' }).click();
    await expect.poll(() => shape(page)).toEqual([before, after]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, card, after]);
  });

  test('is stored as it was, copied with its caption, and says when its address cannot be used', async ({ page }) => {
    const start = withVideo();
    await openEditor(page, start);
    expect((await snapshot(page)).document).toEqual(start.document);
    await caretAfter(page, 'Đoạn trước');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await shape(page)).filter((line) => line === card)).toHaveLength(2);
    await openEditor(page, around(video('video-00001', 'javascript:alert(1)')));
    await expect(videos(page)).toContainText('Địa chỉ này không dùng được');
    await expect(page.getByRole('button', { name: 'Mở trong trình duyệt' })).toHaveCount(0);
  });
});

test.describe('an attachment', () => {
  const given = { assetId: 'c'.repeat(64), name: 'Kế hoạch.docx', mime: attachmentTypes.docx, bytes: 20_480 };

  test('is asked for by the menu and comes where it was asked for; whoever types goes on typing', async ({ page }) => {
    await openEditor(page, around());
    await caretAfter(page, 'Đoạn trước');
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Tệp đính kèm' }).click();
    await expect.poll(() => events(page, 'insert-files')).toHaveLength(1);
    await caretAfter(page, 'Đoạn sau');
    await page.evaluate((file) => window.harness.insertAttachments([file, { ...file, name: 'Bảng.docx' }]), given);
    await page.keyboard.type('!');
    await expect.poll(() => shape(page)).toEqual([before, 'attachment(Kế hoạch.docx | )', 'attachment(Bảng.docx | )', `${after}!`]);
    await expect(files(page).first()).toContainText('DOCX · 20 KB');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, after]);
  });

  test('is renamed for readers by key and button, opened and saved through the app', async ({ page }) => {
    await openEditor(page, around(attachment('tep-0000001')));
    await select(page);
    await page.keyboard.press('Enter');
    const title = dialog(page).getByRole('textbox', { name: 'Tên hiện với bạn đọc' });
    await expect(title).toHaveAttribute('placeholder', 'Kế hoạch.pdf');
    await title.fill('Kế hoạch năm');
    await page.keyboard.press('Enter');
    await expect.poll(() => shape(page)).toEqual([before, 'attachment(Kế hoạch.pdf | Kế hoạch năm)', after]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => shape(page)).toEqual([before, 'attachment(Kế hoạch.pdf | )', after]);
    await select(page);
    const tools = page.getByRole('group', { name: 'Việc với tệp này' });
    await tools.getByRole('button', { name: 'Mở bản chỉ đọc' }).click();
    await tools.getByRole('button', { name: 'Lưu bản sao…' }).click();
    expect([await events(page, 'open-file'), await events(page, 'save-file')]).toEqual([['Kế hoạch.pdf'], ['Kế hoạch.pdf']]);
  });

  test('takes no words: what is typed on it goes on behind it, also by composition', async ({ page }) => {
    await openEditor(page, around(attachment('tep-0000001')));
    await select(page);
    await page.keyboard.type('Mới');
    await expect.poll(() => shape(page)).toEqual([before, 'attachment(Kế hoạch.pdf | )', 'paragraph: Mới', after]);
    await select(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await session.send('Input.imeSetComposition', { text: 'đồng', selectionStart: 4, selectionEnd: 4 });
    await session.send('Input.insertText', { text: 'đồng' });
    await expect.poll(async () => (await shape(page)).join()).toContain('đồng');
    expect((await shape(page))[0]).toBe(before);
  });

  test('files that fall on the page or are pasted are handed on with their place', async ({ page }) => {
    await openEditor(page, around());
    await body(page).evaluate((element) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7'], 'Thông báo.pdf', { type: 'application/pdf' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => events(page, 'files')).toEqual([['Thông báo.pdf']]);
  });

  test('can be looked at but not changed on a page that is only read', async ({ page }) => {
    await openEditor(page, { ...around(attachment('tep-0000001'), video('video-00001', ADDRESS)), readOnly: true });
    await page.evaluate((file) => window.harness.insertAttachments([file]), given);
    await body(page).locator('.card-face').first().click();
    const tools = page.getByRole('group', { name: 'Việc với tệp này' });
    await expect(tools.getByRole('button', { name: 'Mở bản chỉ đọc' })).toBeVisible();
    await expect(tools.getByRole('button')).toHaveCount(2);
    await body(page).locator('.card-face').nth(1).click();
    await expect(page.getByRole('group', { name: 'Việc với video này' }).getByRole('button')).toHaveCount(1);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await command(page, 'insert.video');
    await settled(page);
    await expect(dialog(page)).toHaveCount(0);
    expect(await shape(page)).toEqual([before, 'attachment(Kế hoạch.pdf | )', `video(${ADDRESS} |  | )`, after]);
  });
});
