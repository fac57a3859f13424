import { expect } from '@playwright/test';
import { toTcvn3Runs, toVni } from '../fixtures/legacy-encoders.ts';
import { vietnameseSentences } from '../fixtures/legacy-text.ts';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

const [first = '', second = ''] = vietnameseSentences;

test('old text from a Word file of 1999 and from an e-mail becomes Unicode, on paste and by the menu', async ({ launch }) => {
  const { page } = await launch();
  const at = desk(page);
  await at.newArticle();

  await at.headline.click();
  await page.keyboard.insertText(toVni('Lễ phát động'));
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'Tự nhận bảng mã' }).click();
  await expect(at.headline).toHaveValue('Lễ phát động');
  await expect(page.getByText('1 đoạn VNI đã chuyển sang Unicode.')).toBeVisible();

  await at.body.click();
  await page.keyboard.insertText(toVni(second));
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'VNI', exact: true }).click();
  await expect(at.body).toHaveText(second);
  await page.keyboard.press('Control+z');
  await expect(at.body).toHaveText(toVni(second));
  await page.keyboard.press('Control+y');
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'VIQR', exact: true }).click();
  await expect(page.getByText('Không thấy chữ nào theo bảng mã cũ ở phần đã chọn.')).toBeVisible();
  await expect(at.body).toHaveText(second);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const runs = toTcvn3Runs(first).map(({ text, font }) => `<span style='font-family:"${font ?? ''}"'>${text}</span>`).join('');
  await at.body.evaluate((body, html) => {
    const data = new DataTransfer();
    data.setData('text/html', `<html><body><p class=MsoNormal>${html}</p></body></html>`);
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, runs);
  await expect(at.body).toContainText(first);
  await expect(page.getByText('1 đoạn TCVN3 đã chuyển sang Unicode.')).toBeVisible();
});
