const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;
/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975; no time zone data is needed. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** `Thứ Hai, 23/11/2026, 07:30` in Vietnam; `ms` since the epoch. */
export function longTime(ms: number): string {
  return `${longDate(ms)}, ${clockTime(ms)}`;
}

/** `Thứ Hai, 23/11/2026`. */
export function longDate(ms: number): string {
  return `${weekdays[local(ms).getUTCDay()] ?? ''}, ${shortDate(ms)}`;
}

/** `23/11/2026`. */
export function shortDate(ms: number): string {
  const date = local(ms);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** `07:30`. */
export function clockTime(ms: number): string {
  const date = local(ms);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `2026-11-23T07:30:00+07:00`, for `datetime` attributes and structured data. */
export function isoTime(ms: number): string {
  return `${local(ms).toISOString().slice(0, 19)}+07:00`;
}

function local(ms: number): Date {
  return new Date(ms + OFFSET_MS);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
