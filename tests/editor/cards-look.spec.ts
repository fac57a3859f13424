import { expectAccessible } from '../helpers/axe.ts';
import { around, attachment, heading, infoBox, plain, pullQuote, source, video, videoCaption } from './cards-support.ts';
import { body, expect, openEditor, settled, test, text } from './support.ts';

const all = around(
  pullQuote('loi-000001', [text('Cứ để nước trong là mừng.')], 'Bà Nguyễn Thị Hoa, thôn Đoài'),
  pullQuote('loi-000002', []),
  infoBox('hop-000001', heading('Lịch tiếp dân'), plain('Tại trụ sở Ủy ban nhân dân xã, từ 7 giờ 30.')),
  infoBox('hop-000002', heading(''), plain()),
  video('video-00001', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Lễ phát động', 'Video: Đài truyền thanh xã'),
  video('video-00002', 'https://truyenhinh.example.vn/video/123456/hoi-nghi-tiep-dan.html'),
  attachment('tep-000001', 'Kế hoạch nạo vét mương.pdf', 'Kế hoạch số 12'),
  attachment('tep-000002', `Danh sách hộ dân được hỗ trợ giống vụ xuân ${'của ba thôn '.repeat(8)}.pdf`),
);

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on quotes, boxes and cards: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openEditor(page, all);
    await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), theme);
    const expectClean = async (where: string): Promise<void> => {
      await settled(page);
      // A heading without words is one that is about to be written.
      await expectAccessible(page, where, { within: '.page-editor', except: ['empty-heading'], colours: theme !== 'light' });
    };
    await expectClean('nothing current');
    // With the buttons of a card that is current, and a line that has the caret.
    await body(page).locator('.card-face').nth(2).click();
    await expect(page.getByRole('group', { name: 'Việc với tệp này' })).toBeVisible();
    await expectClean('a card');
    await source(page).nth(1).click();
    await expectClean('a source');
    await videoCaption(page).nth(1).click();
    await expectClean('a caption');
    // Nothing is wider than the page, whatever a file is called.
    expect(await body(page).evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(0);
  });
}
