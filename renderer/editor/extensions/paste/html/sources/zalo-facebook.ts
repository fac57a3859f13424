import type { Source } from './source.ts';

/** What these places write below a text that they have cut off. */
const folding = /^(?:… ?)?(?:xem thêm|ẩn bớt|thu gọn|see more|see less|xem bản dịch|see translation)$/iu;

/** Facebook, Messenger and Zalo: lines in boxes, smileys drawn as pictures or hidden behind their sign. */
export const zaloFacebook: Source = {
  name: 'zalo-facebook',
  fits: (head, body) => /fbcdn\.net|facebook\.com|zalo\.me|zadn\.vn|zalo/i.test(head) || body.querySelector('.emoji-sizer, [class*="zalo"]') !== null,
  *normalise(body) {
    for (const button of body.querySelectorAll('[role="button"], button, .emoji-toggle')) if (folding.test(button.textContent.trim())) button.remove();
    yield;
    // A smiley that is drawn as a background has its sign as its text, or as the text of its picture.
    for (const smiley of body.querySelectorAll('.emoji-sizer')) smiley.replaceWith(smiley.getAttribute('alt') ?? smiley.textContent);
  },
};
