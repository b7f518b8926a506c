import { type Weekday, weekdays } from './openings.ts';

const dayMs = 86_400_000;

/** The instant of a local time ("YYYY-MM-DD", "HH:MM") in a time zone; the later one where a clock was set back. */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const wall =
    Date.parse(`${date}T${time === '24:00' ? '00:00' : time}:00Z`) + (time === '24:00' ? dayMs : 0);
  let instant = wall;
  // The zone's offset is that of the instant that is looked for: two steps reach it but for an hour that is none.
  for (let step = 0; step < 2; step++) instant = wall - offsetAt(instant, timeZone);
  return new Date(instant);
}

/** Today's date in a time zone. */
export function today(timeZone: string, now = Date.now()): string {
  return new Date(now + offsetAt(now, timeZone)).toISOString().slice(0, 10);
}

/** The next date that is this weekday, today included. */
export function nextWeekday(weekday: Weekday, timeZone: string, now = Date.now()): string {
  const start = Date.parse(`${today(timeZone, now)}T00:00:00Z`);
  const wanted = weekdays.findIndex(([name]) => name === weekday);
  // getUTCDay counts from Sunday, the week here from Monday.
  const ahead = (wanted - ((new Date(start).getUTCDay() + 6) % 7) + 7) % 7;
  return new Date(start + ahead * dayMs).toISOString().slice(0, 10);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as [number, number, number]),
    ...[part('hour'), part('minute'), part('second')],
  );
  return wall - Math.floor(instant / 1_000) * 1_000;
}
