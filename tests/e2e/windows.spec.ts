import { expect } from '@playwright/test';
import { desk } from './desk.ts';
import { openTab, test } from './own-app.ts';

const banner = 'Bài đang được viết ở cửa sổ khác';

test('two tabs on one article: one writes, the right to write moves, no letter is lost', async ({ launch }) => {
  const app = await launch();
  const first = desk(app.page);
  await first.newArticle();
  await first.write(first.headline, 'Một bài, hai cửa sổ');
  await first.write(first.body, 'Câu đầu ở cửa sổ thứ nhất.');
  await expect(first.saved).toBeVisible();
  const tab = await openTab(app);
  const second = desk(tab);

  await test.step('the second tab reads along', async () => {
    await second.openArticle('Một bài, hai cửa sổ');
    await expect(tab.getByText(banner)).toBeVisible();
    await expect(second.body).toContainText('Câu đầu ở cửa sổ thứ nhất.');
    await expect(second.body).toHaveAttribute('contenteditable', 'false');
    await expect(second.send).toBeDisabled();
    await first.write(first.body, ' Câu hai.');
    await expect(second.body).toContainText('Câu hai.');
  });

  await test.step('taking over in the middle of typing keeps what was typed', async () => {
    await first.type(' Câu ba gõ đúng lúc bị giành quyền.');
    await tab.getByRole('button', { name: 'Giành quyền viết' }).click();
    await expect(tab.getByText(banner)).toBeHidden();
    await expect(second.body).toContainText('Câu ba gõ đúng lúc bị giành quyền.');
    await expect(app.page.getByText(banner)).toBeVisible();
    await second.body.click();
    await tab.keyboard.press('Control+End');
    await second.type(' Câu bốn ở cửa sổ thứ hai.');
    await expect(first.body).toContainText('Câu bốn ở cửa sổ thứ hai.');
    // Not `innerText`: a tab in the background lays nothing out.
    expect(await first.body.textContent()).toBe(await second.body.textContent());
  });

  await test.step('back again, right behind the last letter, before it can be saved', async () => {
    await second.type(' Câu năm.');
    await app.page.getByRole('button', { name: 'Giành quyền viết' }).click();
    await expect(first.body).toHaveAttribute('contenteditable', 'true');
    await expect(tab.getByText(banner).or(tab.getByText('Cửa sổ khác đã lưu bài này trước'))).toBeVisible();
    // What came too late for the article still stands in the tab where it was typed.
    await expect(second.body).toContainText('Câu năm.');
    for (const sentence of ['Câu đầu', 'Câu hai.', 'Câu ba gõ', 'Câu bốn']) await expect(first.body).toContainText(sentence);
  });
});

test('two tabs on two articles; closing and reloading right after typing lose nothing', async ({ launch }) => {
  const app = await launch();
  const one = desk(app.page);
  await one.newArticle();
  await one.write(one.headline, 'Bài của tab một');
  const tab = await openTab(app);
  const two = desk(tab);
  await two.newArticle();
  await two.write(two.headline, 'Bài của tab hai');
  const sentence = (tabName: string, at: number) => `Câu số ${at} của ${tabName}. `;
  await one.body.click();
  await two.body.click();

  await test.step('both write at the same time', async () => {
    for (let at = 1; at <= 5; at += 1) {
      await one.type(sentence('tab một', at));
      await two.type(sentence('tab hai', at));
    }
  });

  await test.step('the second tab is closed at the last letter', async () => {
    await two.type('Chữ cuối cùng trước khi đóng.');
    await tab.close();
    await one.openArticle('Bài của tab hai');
    for (let at = 1; at <= 5; at += 1) await expect(one.body).toContainText(sentence('tab hai', at).trim());
    await expect(one.body).toContainText('Chữ cuối cùng trước khi đóng.');
    // The closed tab no longer holds the right to write; nobody has to ask for it.
    await expect(one.body).toHaveAttribute('contenteditable', 'true');
    await expect(app.page.getByText(banner)).toBeHidden();
    await one.openArticle('Bài của tab một');
    await one.body.click();
    await app.page.keyboard.press('Control+End');
  });

  await test.step('the first tab is reloaded at the last letter', async () => {
    await one.type('Chữ cuối cùng trước khi tải lại.');
    await app.page.reload();
    await one.openArticle('Bài của tab một');
    await expect(one.body).toContainText('Chữ cuối cùng trước khi tải lại.');
    for (let at = 1; at <= 5; at += 1) await expect(one.body).toContainText(sentence('tab một', at).trim());
    await expect(one.body).not.toContainText('tab hai');
    await expect(one.body).toHaveAttribute('contenteditable', 'true');
    await one.write(one.body, 'Viết tiếp được.');
    await expect(one.saved).toBeVisible();
  });
});
