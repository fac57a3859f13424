import sharp from 'sharp';
import { editedPixels } from '../../electron/photos/edit-pixels.ts';
import { fromPixels } from '../../electron/photos/pixels.ts';
import { expectAccessible } from '../helpers/axe.ts';
import { drawPhotos } from './photo-harness/photos.ts';
import { photoIds } from './photo-harness/photo-ids.ts';
import { applied, edited, lastApplied, openPhoto, pictureBox, pull, test } from './photo-support.ts';
import { expect } from './support.ts';

const near = (value: number, slack = 0.01) => expect.closeTo(value, -Math.log10(2 * slack));
const knob = (name: string) => ({ name, exact: true });

test('cuts with the mouse, and a pull is one step of undo', async ({ page }) => {
  const dialog = await openPhoto(page);
  const { width, height } = await pictureBox(dialog);
  await pull(page, dialog.getByRole('slider', knob('Góc dưới bên phải')), -width / 2, -height / 4);
  await pull(page, dialog.getByRole('slider', knob('Khung cắt')), width / 4, 0);
  await expect(dialog.getByText(/^Còn lại/)).toContainText(/1\.5\d\d × 1\.5\d\d|1\.[45]\d\d × 1\.[45]\d\d/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await dialog.getByRole('button', { name: 'Áp dụng' }).click();
  expect((await lastApplied(page)).crop).toEqual({ x: near(0.25), y: 0, width: near(0.5), height: near(0.75) });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(dialog.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
});

test('Escape puts a pull back and closes nothing', async ({ page }) => {
  const dialog = await openPhoto(page);
  const corner = await dialog.getByRole('slider', knob('Góc trên bên trái')).boundingBox();
  if (!corner) throw new Error('no handle');
  await page.mouse.move(corner.x + 13, corner.y + 13);
  await page.mouse.down();
  await page.mouse.move(corner.x + 200, corner.y + 150);
  await expect(dialog.getByRole('slider', knob('Khung cắt'))).not.toHaveAttribute('aria-valuetext', /rộng 100 %/);
  await page.keyboard.press('Escape');
  await page.mouse.move(corner.x + 250, corner.y + 150);
  await page.mouse.up();
  await expect(dialog.getByRole('slider', knob('Khung cắt'))).toHaveAttribute('aria-valuetext', 'cách trái 0 %, cách trên 0 %, rộng 100 %, cao 100 %');
  await expect(dialog.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
});

test('cuts with the keyboard alone, from opening to Enter', async ({ page }) => {
  const dialog = await openPhoto(page);
  await expect(dialog.getByRole('region', { name: /^Ảnh đang chỉnh/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('slider', knob('Khung cắt'))).toBeFocused();
  await page.keyboard.press('Tab');
  const corner = dialog.getByRole('slider', knob('Góc trên bên trái'));
  await expect(corner).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(corner).toHaveAttribute('aria-valuetext', 'cách trái 11 %, cách trên 10 %, rộng 89 %, cao 90 %');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Enter');
  expect(await lastApplied(page)).toEqual(edited({ crop: { x: 0.11, y: 0, width: 0.89, height: 1 } }));
});

test('shapes hold while the frame is pulled, stand up with a turn, and give the portal its cover', async ({ page }) => {
  const dialog = await openPhoto(page);
  await dialog.getByRole('radio', { name: '16:9' }).click();
  await pull(page, dialog.getByRole('slider', knob('Góc dưới bên phải')), -300, 0);
  await expect(dialog.getByRole('radio', { name: '16:9' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Xoay phải' }).click();
  await expect(dialog.getByRole('radio', { name: '16:9' })).toBeChecked();
  await expect(dialog.getByRole('switch', { name: 'Khung đứng' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Áp dụng' }).click();
  const { crop, rotate } = await lastApplied(page);
  expect(rotate).toBe(90);
  // On its side the picture has 2000 x 3000 pixels.
  expect(crop && (crop.width * 2000) / (crop.height * 3000)).toBeCloseTo(9 / 16, 2);

  const cover = await openPhoto(page, { asCover: true });
  await expect(cover.getByRole('radio', { name: 'Ảnh đại diện' })).toBeChecked();
  await page.keyboard.press('Enter');
  expect((await lastApplied(page)).crop).toEqual({ x: 0, y: near(0.078), width: 1, height: near(0.844) });
});

test('straightens by slider and along a drawn horizon', async ({ page }) => {
  const dialog = await openPhoto(page);
  await dialog.getByRole('slider', { name: 'Nắn thẳng' }).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('slider', { name: 'Nắn thẳng' })).toHaveValue('-0.3');
  await dialog.getByText('Kẻ đường chân trời').click();
  const box = await pictureBox(dialog);
  // The field leans by 4 degrees, less what the slider has taken.
  await page.mouse.move(box.x + 40, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 340, box.y + 200 + 300 * Math.tan((3.7 * Math.PI) / 180));
  await page.mouse.up();
  await page.keyboard.press('Enter');
  expect((await lastApplied(page)).straighten).toBeCloseTo(-4, 0);
});

test('covers a region on a picture that lies on its side, and takes it away again', async ({ page }) => {
  const dialog = await openPhoto(page, { recipe: edited({ rotate: 90 }) });
  await dialog.getByRole('tab', { name: 'Che mờ' }).click();
  const box = await pictureBox(dialog);
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5, { steps: 4 });
  await page.mouse.up();
  const region = dialog.getByRole('slider', knob('Vùng che 1'));
  await expect(region).toBeFocused();
  // Down on the screen is to the right on the original, which lies on its left side.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  const [blur] = (await lastApplied(page)).blurs;
  expect(blur).toEqual({ x: near(0.3), y: near(0.7), width: near(0.3), height: near(0.2) });
  await page.keyboard.press('Delete');
  await expect(region).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: /^Ảnh đang chỉnh/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(region).toHaveCount(1);
});

test('focal point, light, logo; the original comes back in one step and with undo', async ({ page }) => {
  const dialog = await openPhoto(page);
  await dialog.getByRole('tab', { name: 'Điểm chính' }).click();
  const box = await pictureBox(dialog);
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.4);
  await dialog.getByRole('slider', knob('Điểm chính')).press('ArrowUp');
  await dialog.getByRole('tab', { name: 'Ánh sáng' }).click();
  await dialog.getByText('Tự động', { exact: true }).click();
  await dialog.getByRole('slider', { name: 'Tương phản' }).focus();
  await page.keyboard.press('ArrowRight');
  await dialog.getByRole('tab', { name: 'Dấu đơn vị' }).click();
  await dialog.getByText('Đặt dấu lên ảnh này').click();
  await dialog.getByRole('slider', { name: 'Cỡ' }).press('ArrowRight');
  await page.keyboard.press('Enter');
  const made = await lastApplied(page);
  expect(made).toMatchObject({ auto: true, contrast: 1, mark: { assetId: photoIds.logo, corner: 'bottom-right', size: near(0.16, 0.001) }, focus: { x: near(0.4), y: near(0.39) } });
  await dialog.getByRole('button', { name: 'Khôi phục ảnh gốc' }).click();
  await dialog.getByRole('button', { name: 'Áp dụng' }).click();
  // Nothing is left to apply: the dialog closes as if it were left.
  await expect(dialog).toHaveCount(0);
  expect(await applied(page)).toHaveLength(1);
});

test('asks before it loses something, and only then; a failure loses nothing', async ({ page }) => {
  await openPhoto(page);
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Chỉnh ảnh' });
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bên dưới' })).toBeFocused();
  await openPhoto(page);
  await dialog.getByRole('button', { name: 'Xoay trái' }).click();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Bỏ những gì vừa chỉnh?' });
  await expect(question.getByRole('button', { name: 'Chỉnh tiếp' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  expect(await applied(page)).toEqual([]);
  await page.evaluate(() => window.photoHarness.tell({ busy: true, error: null }));
  await expect(dialog.getByRole('button', { name: 'Đang làm ảnh…' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.photoHarness.tell({ busy: false, error: { kind: 'storage-failed', retryable: true } }));
  await expect(dialog.getByRole('alert')).toContainText('Chưa áp dụng được');
  await dialog.getByRole('button', { name: 'Áp dụng' }).click();
  expect((await lastApplied(page)).rotate).toBe(270);
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Bỏ chỉnh sửa' }).click();
  await expect(dialog).toHaveCount(0);
});

test('compares while the key is down, zooms about the pointer, and tells what is too small', async ({ page }) => {
  const dialog = await openPhoto(page, { recipe: edited({ crop: { x: 0.2, y: 0.2, width: 0.3, height: 0.3 } }) });
  await expect(dialog.getByText(/Nhỏ hơn cỡ ảnh của cổng/)).toBeVisible();
  await dialog.getByRole('tab', { name: 'Ánh sáng' }).click();
  const cut = await pictureBox(dialog);
  await page.keyboard.down('\\');
  await expect(dialog.getByRole('region', { name: 'Ảnh gốc' })).toBeVisible();
  expect((await pictureBox(dialog)).height).toBeGreaterThan(cut.height * 0.9);
  await page.keyboard.up('\\');
  await expect(dialog.getByRole('region', { name: 'Ảnh gốc' })).toHaveCount(0);
  const [x, y] = [cut.x + cut.width / 4, cut.y + cut.height / 4];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  await expect.poll(async () => (await pictureBox(dialog)).width).toBeGreaterThan(cut.width * 1.4);
  const large = await pictureBox(dialog);
  expect((x - large.x) / large.width).toBeCloseTo(0.25, 1);
  expect((y - large.y) / large.height).toBeCloseTo(0.25, 1);
  await dialog.getByRole('button', { name: 'Vừa khung' }).click();
  expect((await pictureBox(dialog)).width).toBeCloseTo(cut.width, 0);
});

for (const [name, edit] of [
  ['turned, straightened and cut', edited({ rotate: 90, straighten: -6.5, crop: { x: 0.15, y: 0.2, width: 0.6, height: 0.5 } })],
  ['brighter, with automatic levels, a covered face and the logo', edited({ auto: true, brightness: 15, contrast: 20, blurs: [{ x: 0.3, y: 0.25, width: 0.25, height: 0.3 }], mark: { assetId: photoIds.logo, corner: 'top-left', size: 0.3, opacity: 0.8 } })],
] as const) {
  test(`shows what is made: ${name}`, async ({ page }) => {
    const photos = await drawPhotos();
    const [original, logo] = [photos.get(photoIds.landscape), photos.get(photoIds.logo)];
    if (!original || !logo) throw new Error('no photos');
    const dialog = await openPhoto(page, { recipe: edit, width: 1500, height: 1000 });
    await dialog.getByRole('tab', { name: 'Ánh sáng' }).click();
    const box = await pictureBox(dialog);
    await page.mouse.move(0, 0);
    const seen = await sharp(await page.screenshot({ clip: box })).removeAlpha().resize(300, 200, { fit: 'fill' }).raw().toBuffer();
    const { pixels } = await editedPixels(original.bytes, { width: 1500, height: 1000 }, edit, 2000, logo.bytes);
    const made = await sharp(await fromPixels(pixels).png().toBuffer()).removeAlpha().resize(300, 200, { fit: 'fill' }).raw().toBuffer();
    const distances = Array.from(made, (level, at) => Math.abs(level - (seen[at] ?? 0))).toSorted((a, b) => a - b);
    // Where colours meet the two scale a little differently; everywhere else they agree to a few levels.
    expect(distances[Math.floor(distances.length * 0.8)]).toBeLessThan(7);
    expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(6);
  });
}

for (const [theme, toolNames] of [
  ['light', ['Cắt, xoay', 'Ánh sáng', 'Che mờ', 'Điểm chính', 'Dấu đơn vị']],
  ['dark', ['Dấu đơn vị']],
  ['contrast', ['Cắt, xoay']],
] as const) {
  test(`axe finds nothing, and everything fits at 130 %: ${theme}`, async ({ page }) => {
    const dialog = await openPhoto(page, { logo: photoIds.logo, recipe: edited({ blurs: [{ x: 0.3, y: 0.2, width: 0.2, height: 0.3 }] }) });
    await page.evaluate((look) => window.photoHarness.look({ theme: look, textSize: 130 }), theme);
    for (const name of toolNames) {
      await dialog.getByRole('tab', { name }).click();
      await expectAccessible(page, name, { within: '[role="dialog"]', colours: theme !== 'light' });
      await expect(dialog.getByRole('button', { name: 'Áp dụng' })).toBeInViewport({ ratio: 1 });
    }
    await page.evaluate(() => window.photoHarness.look({ theme: 'light', textSize: 100 }));
  });
}
