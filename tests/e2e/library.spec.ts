import { expect } from '@playwright/test';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

test('the library: new, copy, search without marks, trash and back, sample removed', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 720 });
  const at = desk(page);
  const notices = page.getByRole('log', { name: 'Thông báo' });
  const search = page.getByRole('searchbox', { name: 'Tìm bài' });
  const view = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
  const menu = async (headline: string, item: string) => {
    await at.row(headline).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };
  await at.online();

  await test.step('a copy is an article of its own', async () => {
    await at.newArticle();
    await at.headline.fill('Nạo vét kênh mương');
    await at.write(at.body, 'Đoàn viên vớt bèo ở đầu mối trạm bơm.');
    await expect(at.saved).toBeVisible();
    await menu('Nạo vét kênh mương', 'Nhân bản');
    await expect(notices).toContainText('Đã nhân bản');
    await expect(at.row('Nạo vét kênh mương')).toHaveCount(2);
    await at.row('Nạo vét kênh mương').and(page.locator('[aria-selected=false]')).click();
    await expect(at.body).toContainText('trạm bơm');
    await at.headline.fill('Bản sao đã đổi tít');
    await expect(at.row('Nạo vét kênh mương')).toHaveCount(1);
    await at.openArticle('Nạo vét kênh mương');
  });

  await test.step('found without marks, by headline and by text; never by what is not there', async () => {
    for (const [query, found, other] of [['ban sao da doi', 'Bản sao đã đổi tít', 'Nạo vét kênh mương'], ['NAO VET kenh', 'Nạo vét kênh mương', 'Bản sao đã đổi tít']] as const) {
      await search.fill(query);
      await expect(at.row(other)).toHaveCount(0);
      await expect(at.row(found)).toHaveCount(1);
    }
    await search.fill('vot beo');
    await expect(at.row('Nạo vét kênh mương')).toHaveCount(1);
    await expect(at.row('Bản sao đã đổi tít')).toHaveCount(1);
    await search.fill('phi thuyền vũ trụ');
    await expect(page.getByText('Không có bài nào khớp “phi thuyền vũ trụ”')).toBeVisible();
    await search.press('Escape');
    await expect(at.row('Nạo vét kênh mương')).toHaveCount(1);
  });

  await test.step('to the trash and back, by the notice and by the list', async () => {
    await at.openArticle('Bản sao đã đổi tít');
    await menu('Bản sao đã đổi tít', 'Chuyển vào thùng rác');
    await expect(at.row('Bản sao đã đổi tít')).toHaveCount(0);
    await notices.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(at.row('Bản sao đã đổi tít')).toHaveCount(1);
    await menu('Bản sao đã đổi tít', 'Chuyển vào thùng rác');
    await view('Thùng rác').click();
    await at.openArticle('Bản sao đã đổi tít');
    await expect(page.getByText('Bài đang nằm trong thùng rác')).toBeVisible();
    await expect(at.body).toHaveAttribute('contenteditable', 'false');
    await page.getByRole('main').getByRole('button', { name: 'Khôi phục' }).click();
    await expect(at.body).toHaveAttribute('contenteditable', 'true');
    await expect(page.getByText('Thùng rác trống')).toBeVisible();
    await view('Đang viết').click();
    await expect(at.row('Bản sao đã đổi tít')).toHaveCount(1);
  });

  await test.step('the sample can be removed, and stays away', async () => {
    await menu('Bài mẫu', 'Bỏ bài mẫu');
    await expect(at.row('Bài mẫu')).toHaveCount(0);
    await page.reload();
    await expect(at.row('Nạo vét kênh mương')).toHaveCount(1);
    await expect(at.row('Bài mẫu')).toHaveCount(0);
  });
});

test('from Bài mới to Gửi lên cổng without a mouse', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 720 });
  const at = desk(page);
  const keys = page.keyboard;
  await at.online();
  /** Presses Tab (or Shift+Tab) until the named thing has the focus: what cannot be reached fails here. */
  const tabTo = async (role: 'button' | 'textbox' | 'combobox' | 'tab', name: string | RegExp, key = 'Tab'): Promise<void> => {
    const wanted = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) });
    for (let press = 0; press < 40; press += 1) {
      if ((await wanted.count()) > 0 && (await wanted.first().evaluate((element) => element === document.activeElement))) return;
      await keys.press(key);
    }
    await expect(wanted.first()).toBeFocused();
  };

  await tabTo('button', 'Bài mới');
  await keys.press('Enter');
  await expect(at.headline).toBeFocused();
  await at.type('Tin viết bằng bàn phím');
  await keys.press('Enter');
  await expect(at.lead).toBeFocused();
  await at.type('Không chạm vào chuột lần nào.');
  await keys.press('Enter');
  await expect(at.body).toBeFocused();
  await at.type('Đoạn thứ nhất.');

  await test.step('the toolbar and back', async () => {
    await keys.press('Enter');
    await keys.press('Alt+F10');
    for (let press = 0; press < 20 && !(await page.getByRole('button', { name: 'Danh sách', exact: true }).evaluate((element) => element === document.activeElement)); press += 1) await keys.press('ArrowRight');
    await keys.press('Enter');
    await keys.press('Escape');
    await expect(at.body).toBeFocused();
    await at.type('Một việc');
    await expect(at.body.getByRole('listitem')).toHaveText('Một việc');
    // In a list Tab nests; an empty item ends the list, and Tab leaves the page again.
    await keys.press('Enter');
    await keys.press('Enter');
  });

  await test.step('the byline', async () => {
    await tabTo('button', 'Thêm tác giả');
    await keys.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Họ tên 1' })).toBeFocused();
    await at.type('Minh Châu');
    await expect(page.getByText('Cuối bài sẽ in:')).toContainText('Minh Châu');
    await keys.press('Escape');
  });

  await test.step('look over, send, and read the receipt', async () => {
    await keys.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Đăng ngay' })).toBeFocused();
    await tabTo('button', 'Gửi lên cổng', 'Shift+Tab');
    await keys.press('Enter');
    await expect(at.ledger.getByText(/^Đã đăng lúc/)).toBeVisible();
    await tabTo('button', 'Mở trang đã đăng');
  });
});
