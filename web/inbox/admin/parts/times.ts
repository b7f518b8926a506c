const locale = 'en-GB';
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
/** Longer ago than this a date says more. */
const relativeDays = 14;

/** "3 minutes ago", and for what is long ago its date. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1_000;
  if (Math.abs(seconds) > relativeDays * 86_400) return dateOnly.format(new Date(iso));
  const found = units.find(([, size]) => Math.abs(seconds) >= size);
  return found ? relative.format(Math.round(seconds / found[1]), found[0]) : 'just now';
}

/** Date and time in the reader's own time zone. */
export function at(iso: string): string {
  return full.format(new Date(iso));
}

const parts = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** "1 d 2 h", "5 min": seconds in the two largest units that are not nothing. */
export function duration(seconds: number): string {
  let rest = Math.round(seconds);
  const said: string[] = [];
  for (const [unit, size] of parts) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) said.push(`${count} ${unit}`);
  }
  return said.slice(0, 2).join(' ') || '0 s';
}

/** "1 page", "2 pages". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Bytes as people say them. */
export function size(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1_024)} kB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
