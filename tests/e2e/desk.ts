import { expect, type Locator, type Page } from '@playwright/test';
import { typeVietnamese } from '../helpers/vietnamese-typing.ts';

/** A picture file as a person would choose it. */
export type PhotoFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What a reporter does at the screen, in the words of the Vietnamese interface. */
export function desk(page: Page) {
  const box = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const headline = box('Tiêu đề');
  const body = box('Nội dung bài');

  return {
    headline,
    lead: box('Sapo'),
    body,
    captions: box('Chú thích ảnh'),
    ledger: page.getByRole('region', { name: 'Sổ gửi bài' }),
    send: button('Gửi lên cổng'),
    saved: page.getByRole('status').filter({ hasText: /^Đã lưu/ }),

    /** The portal has been reached: what started in the background has arrived. */
    online: (): Promise<void> => expect(page.getByText('Trực tuyến', { exact: true })).toBeVisible(),

    async newArticle(): Promise<void> {
      await button('Bài mới').click();
      await expect(headline).toHaveValue('');
      await expect(headline).toBeEditable();
    },

    /** The row of an article in the library. */
    row: (headline: string): Locator => page.getByRole('grid', { name: 'Danh sách bài' }).getByRole('row').filter({ hasText: headline }),

    async openArticle(headline: string): Promise<void> {
      await this.row(headline).first().click();
      await expect(page.getByRole('textbox', { name: 'Tiêu đề', exact: true })).toHaveValue(headline);
    },

    async write(target: Locator, text: string): Promise<void> {
      await target.click();
      await typeVietnamese(page, text);
    },

    /** Types where the caret is, as UniKey does. */
    type: (text: string): Promise<void> => typeVietnamese(page, text),

    /** Presses a button of the docked toolbar; the caret stays where it is. */
    tool: (name: string): Promise<void> => page.getByRole('toolbar', { name: 'Định dạng' }).getByRole('button', { name, exact: true }).click(),

    /** A second after *Đã lưu*: the status must still be true then, with nothing new to save. */
    async aSecondAfterSaved(): Promise<void> {
      await expect(this.saved).toBeVisible();
      const shown = await this.saved.innerText();
      await page.waitForTimeout(1_000);
      expect(await this.saved.innerText()).toBe(shown);
    },

    async chooseBlock(name: string): Promise<void> {
      const list = page.getByRole('combobox', { name: 'Kiểu đoạn' });
      await list.selectOption({ label: name });
      // Back into the text, where the caret was.
      await list.press('Escape');
    },

    async insertPhotos(files: readonly PhotoFile[]): Promise<void> {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Chèn ảnh').click()]);
      await chooser.setFiles([...files]);
    },

    /** Credit and alternative text of the photo with this number, in the inspector. */
    async describePhoto(at: number, credit: string, alt: string): Promise<void> {
      await page.getByRole('tab', { name: 'Ảnh' }).click();
      await page.getByRole('button', { name: `Xem ảnh ${at + 1} trên trang` }).click();
      await box('Ảnh: (nguồn)').fill(credit);
      await box('Văn bản thay thế').fill(alt);
      await page.getByRole('tab', { name: 'Bài' }).click();
    },

    async addAuthor(at: number, name: string): Promise<void> {
      await button('Thêm tác giả').click();
      await page.getByRole('combobox', { name: `Họ tên ${at + 1}` }).fill(name);
      await page.keyboard.press('Escape');
    },

    async runTrainingPortal(on: boolean): Promise<void> {
      await button('Cài đặt').click();
      await page.getByRole('tab', { name: 'Cổng' }).click();
      const toggle = page.getByRole('switch', { name: 'Chạy Cổng tập huấn' });
      await expect(toggle).toBeEnabled();
      if ((await toggle.isChecked()) !== on) await toggle.locator('xpath=ancestor-or-self::label').click();
      await expect(page.getByText(on ? 'Cổng tập huấn: đang chạy' : 'Cổng tập huấn: đang tắt')).toBeVisible();
      await this.leaveSettings();
    },

    /** Adds a portal in *Cài đặt* and makes it the one articles go to. */
    async addPortal(portal: { readonly name: string; readonly address: string; readonly username: string; readonly password: string }): Promise<void> {
      await button('Cài đặt').click();
      await page.getByRole('tab', { name: 'Cổng' }).click();
      await button('Thêm cổng').click();
      const form = page.getByRole('form', { name: 'Thêm cổng' });
      await form.getByLabel('Tên cổng').fill(portal.name);
      await form.getByLabel('Địa chỉ').fill(portal.address);
      await form.getByLabel('Tên đăng nhập').fill(portal.username);
      await form.getByLabel('Mật khẩu').fill(portal.password);
      await form.getByRole('button', { name: 'Lưu', exact: true }).click();
      // The form closes once the portal has answered, and what is below the pointer moves then.
      await expect(form).toHaveCount(0);
      await button(`Dùng làm mặc định: ${portal.name}`).click();
      await expect(button(`Dùng làm mặc định: ${portal.name}`)).toHaveCount(0);
      await this.leaveSettings();
    },

    /** Types a new password for a portal; *Cài đặt* shows its portals already. */
    async changePassword(name: string, password: string): Promise<void> {
      await button(`Sửa: ${name}`).click();
      const form = page.getByRole('form', { name });
      await form.getByLabel('Mật khẩu').fill(password);
      await form.getByRole('button', { name: 'Lưu', exact: true }).click();
      await expect(form).toHaveCount(0);
      await this.leaveSettings();
    },

    async leaveSettings(): Promise<void> {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },

    async sendDraft(): Promise<void> {
      await button('Cách gửi khác').click();
      await page.getByRole('menuitem', { name: 'Lưu nháp trên cổng' }).click();
    },

    /** What the newest delivery's receipt says the portal calls the article. */
    async remoteId(): Promise<string> {
      await this.ledger.getByText('Chi tiết').first().click();
      return (await this.ledger.locator('dt', { hasText: 'Số bài ở cổng' }).first().locator('xpath=following-sibling::dd[1]').innerText()).trim();
    },

    /** Waits for the newest delivery of the open article to finish; answers the public address. */
    async published(): Promise<string> {
      await expect(this.ledger.getByText(/^Đã đăng lúc/).first()).toBeVisible({ timeout: 60_000 });
      await this.ledger.getByText('Chi tiết').first().click();
      return (await this.ledger.getByText(/^http:\/\/127\.0\.0\.1:\d+\/bai\//).first().innerText()).trim();
    },
  };
}
