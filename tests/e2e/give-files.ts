import type { Locator, Page } from '@playwright/test';
import type { PhotoFile } from './desk.ts';

/** Lets files fall on, or pastes them into, the text, with the events of a real hand-over. */
export async function give(page: Page, how: 'drop' | 'paste', files: readonly PhotoFile[]): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Nội dung bài', exact: true });
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await body.evaluate(
    (element, { how, sent }) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of sent) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      }
      const last = element.lastElementChild ?? element;
      if (how === 'paste') return element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
      const { left, bottom } = last.getBoundingClientRect();
      const place = { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: left + 20, clientY: bottom - 4 };
      return ['dragenter', 'dragover', 'drop'].map((type) => last.dispatchEvent(new DragEvent(type, place)));
    },
    { how, sent },
  );
}

/** Lets files fall on something that takes them as a whole. */
export async function dropFiles(target: Locator, files: readonly PhotoFile[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await target.evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, sent);
}
