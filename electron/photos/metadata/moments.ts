const YEAR_MIN = 1900;
const YEAR_MAX = 2200;

/**
 * The moment of `2026:06:12 07:30:15`, as EXIF writes it, in ms since the epoch. Without an offset (`+07:00`) it is the
 * clock of this PC's zone that was meant: there it is shown again as what the camera said. Null when it is no date.
 */
export function exifMoment(text: string, offset = '', fraction = ''): number | null {
  const parts = /^(\d{4})[:/-](\d{2})[:/-](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?/.exec(text.trim());
  if (!parts) return null;
  const ms = /^\d{1,9}$/.test(fraction.trim()) ? Math.trunc(Number(`0.${fraction.trim()}`) * 1000) : 0;
  return momentOf(parts.slice(1, 7).map((part) => Number(part ?? 0)), ms, offset.trim());
}

/** The moment of an ISO 8601 date as XMP writes it; noon when it has no time. Null when it is no full date. */
export function isoMoment(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day, hour = '12', minute = '0', second = '0', fraction = '0', zone = ''] = parts;
  return momentOf([year, month, day, hour, minute, second].map(Number), Math.trunc(Number(`0.${fraction}`) * 1000), zone);
}

/** The moment of the two records of IPTC: `20260612` and `073015+0700`; noon when there is no time. */
export function iptcMoment(date: string, time: string): number | null {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(date.trim());
  if (!day) return null;
  const clock = /^(\d{2})(\d{2})(\d{2})([+-]\d{4})?$/.exec(time.trim());
  const [hour, minute, second] = clock ? [clock[1], clock[2], clock[3]] : ['12', '0', '0'];
  return momentOf([day[1], day[2], day[3], hour, minute, second].map(Number), 0, clock?.[4] ?? '');
}

function momentOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[], ms: number, zone: string): number | null {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  const written = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  // The 31st of a short month would become the next month's first.
  if (new Date(written).getUTCDate() !== day && hour < 23) return null;
  if (zone === 'Z') return written;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!offset) return new Date(year, month - 1, day, hour, minute, second, ms).getTime();
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return minutes > 14 * 60 ? null : written - (offset[1] === '-' ? -1 : 1) * minutes * 60_000;
}
