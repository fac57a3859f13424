/** A number of bytes as people read it in Vietnamese: `812 KB`, `1,4 MB`. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${String(Math.max(1, Math.round(kilobytes)))} KB`;
  return `${(kilobytes / 1024).toFixed(1).replace('.', ',').replace(/,0$/, '')} MB`;
}
