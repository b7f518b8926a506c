import { useSyncExternalStore } from 'react';

const tickMs = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, which moves every second for everything on the page at once. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => now);
}

function follow(listener: () => void): () => void {
  // A clock that runs is right to the second; moving it for each who joins would render each of them twice.
  if (timer === undefined) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const run of listeners) run();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time in one unit, as long lists show it: 40s, 12m, 5h, 3d. */
export function shortSpan(ms: number): string {
  const span = Math.abs(ms);
  if (span < minute) return `${Math.floor(span / 1_000)}s`;
  if (span < hour) return `${Math.floor(span / minute)}m`;
  if (span < day) return `${Math.floor(span / hour)}h`;
  return `${Math.floor(span / day)}d`;
}

/** A stretch of time as a countdown: 4:05, 1:20:00, 1d 15h. */
export function countdown(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  if (seconds >= 86_400) return `${Math.floor(seconds / 86_400)}d ${Math.floor(seconds / 3_600) % 24}h`;
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

const clockForm = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const dayForm = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const fullForm = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const weekForm = new Intl.DateTimeFormat(undefined, {
  ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
});
const dateForm = new Intl.DateTimeFormat(undefined, {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
});

export const clockTime = (at: string | number): string => clockForm.format(new Date(at));
export const fullTime = (at: string | number): string => fullForm.format(new Date(at));

/** A time as short as it is clear: today's by its clock alone, the week's by its weekday, all others by their date. */
export function dayTime(at: string | number, today: string | number = Date.now()): string {
  const [date, here] = [new Date(at), new Date(today)];
  if (date.toDateString() === here.toDateString()) return clockForm.format(date);
  const isNear = Math.abs(date.getTime() - here.getTime()) < 6 * day;
  return (isNear ? weekForm : dateForm).format(date);
}

/** The day of a time, relative to today where that is shorter. */
export function dayName(at: string, today = new Date()): string {
  const date = new Date(at);
  if (date.toDateString() === today.toDateString()) return 'Today';
  if (date.toDateString() === new Date(today.getTime() - day).toDateString()) return 'Yesterday';
  const year = date.getFullYear() === today.getFullYear() ? '' : ` ${date.getFullYear()}`;
  return dayForm.format(date) + year;
}

/** The clock where a customer is; null for a zone that this browser does not know. */
export function timeIn(timeZone: string, at: number): string | null {
  try {
    return new Intl.DateTimeFormat(undefined, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    }).format(at);
  } catch {
    return null;
  }
}
