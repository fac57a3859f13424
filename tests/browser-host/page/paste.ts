/**
 * What *Paste* in the Edit menu does: a script may not paste, but it may read the clipboard when the browser lets it,
 * and tell the page as the browser would. Where it may not, nothing happens; the keys always work.
 */
export async function pasteFromMenu(plain: boolean): Promise<void> {
  const clipboardData = new DataTransfer();
  const target = document.activeElement;
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types) {
      const blob = await item.getType(type);
      if (type === 'text/plain' || (type === 'text/html' && !plain)) clipboardData.setData(type, await blob.text());
      else if (type.startsWith('image/') && !plain) clipboardData.items.add(new File([blob], '', { type }));
    }
  }
  const untouched = target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })) ?? false;
  // Nobody took it: a plain text field.
  if (untouched) document.execCommand('insertText', false, clipboardData.getData('text/plain'));
}
