/** A number of bytes as people read it in Vietnamese: `812 KB`, `1,4 MB`, `75,9 GB`. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${String(Math.max(1, Math.round(kilobytes)))} KB`;
  const megabytes = kilobytes / 1024;
  return megabytes < 1000 ? `${shortNumber(megabytes)} MB` : `${shortNumber(megabytes / 1024)} GB`;
}

const shortNumber = (value: number): string => value.toFixed(1).replace('.', ',').replace(/,0$/, '');
