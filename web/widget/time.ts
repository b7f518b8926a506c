import { config } from './config.ts';

/** As the reader's own region writes times, where it is of the page's language. */
const locale =
  navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === config.language) ?? config.language;
const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  hour: 'numeric',
  minute: '2-digit',
});
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const timeOfDay = (at: number): string => clock.format(at);
export const fullDate = (at: number): string => date.format(at);

/** A time of today as its clock, another with its day. */
export function timeSoon(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? clock.format(at) : weekday.format(at);
}

/** "today", "yesterday" or the day, as the browser's language says it. */
export function dayName(at: number, now: number): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(at) - midnight(now)) / dayMs);
  const name = days > -2 ? relative.format(days, 'day') : day.format(at);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** "in 8 minutes"; minutes are rounded up, so that nothing is promised sooner than it was. */
export function fromNow(at: number, now: number): string {
  const left = at - now;
  const [unit, size] =
    Math.abs(left) < hourMs
      ? (['minute', minuteMs] as const)
      : Math.abs(left) < dayMs
        ? (['hour', hourMs] as const)
        : (['day', dayMs] as const);
  return relative.format(Math.ceil(left / size), unit);
}
