import { config } from './config.ts';

const clock = new Intl.DateTimeFormat(config.language, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(config.language, {
  weekday: 'long',
  hour: 'numeric',
  minute: '2-digit',
});
const date = new Intl.DateTimeFormat(config.language, { day: 'numeric', month: 'long', year: 'numeric' });
const day = new Intl.DateTimeFormat(config.language, { weekday: 'long', day: 'numeric', month: 'long' });
const relative = new Intl.RelativeTimeFormat(config.language, { numeric: 'auto' });

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
  return days > -2 ? relative.format(days, 'day') : day.format(at);
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
