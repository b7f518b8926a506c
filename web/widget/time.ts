import { config } from './config.ts';

/** As the reader's own region writes times, where it is of the page's language. */
const locale =
  navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === config.language) ?? config.language;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const day = { day: 'numeric', month: 'long' } as const;
const dayMs = 86_400_000;

function inWords(at: number | string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(new Date(at));
}

export const timeOfDay = (at: number): string => inWords(at, clock);
export const fullDate = (at: string): string => inWords(at, { ...day, year: 'numeric' });

/** A time of today as its clock, another with its day. */
export const timeSoon = (at: number): string =>
  inWords(at, daysTo(at) === 0 ? clock : { weekday: 'long', ...clock });

/** "today", "yesterday" or the day, as the browser's language says it. */
export function dayName(at: number): string {
  const days = daysTo(at);
  const name = days > -2 ? relative.format(days, 'day') : inWords(at, { weekday: 'long', ...day });
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** "in 8 minutes"; minutes are rounded up, so that nothing is promised sooner than it was. */
export function fromNow(at: number): string {
  const minutes = Math.ceil((at - Date.now()) / 60_000);
  if (minutes < 60) return relative.format(minutes, 'minute');
  if (minutes < 1_440) return relative.format(Math.ceil(minutes / 60), 'hour');
  return relative.format(Math.ceil(minutes / 1_440), 'day');
}

/** Calendar days from today. */
function daysTo(at: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(at) - midnight(Date.now())) / dayMs);
}
