/**
 * Puts what the app wrote on the clipboard. By a copy event where the person has just done something, because only then
 * the HTML stays as it was written; else by the clipboard's own interface, which browsers refuse to a page behind.
 */
export function copy(items: Readonly<Record<string, string>>): void {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(items)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  window.addEventListener('copy', give, true);
  document.execCommand('copy');
  window.removeEventListener('copy', give, true);
  if (taken) return;
  const blobs = Object.entries(items).map(([type, text]) => [type, new Blob([text], { type })] as const);
  void navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]).catch(() => {});
}
