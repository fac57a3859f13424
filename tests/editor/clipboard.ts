import type { Page } from '@playwright/test';

/** Pastes into what has the focus, as the browser would, with the given types on the clipboard. */
export async function paste(page: Page, data: Readonly<Record<string, string>>, files: readonly string[] = []): Promise<void> {
  await page.evaluate(
    ({ types, names }) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
      for (const name of names) clipboardData.items.add(new File([new Uint8Array([1, 2, 3])], name, { type: 'image/png' }));
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { types: data, names: files },
  );
}

/** Copies (or cuts) what is selected, as the browser would; answers what is on the clipboard then, by type. */
export async function copied(page: Page, how: 'copy' | 'cut' = 'copy'): Promise<Readonly<Record<string, string>>> {
  return page.evaluate((type) => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return Object.fromEntries([...clipboardData.types].map((name) => [name, clipboardData.getData(name)]));
  }, how);
}
