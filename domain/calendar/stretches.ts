// Renamed, for "Temporal" is the workflow engine in this house.
import { Temporal as EcmaTemporal } from 'temporal-polyfill';
import { remember } from './remember.ts';

/** A time in which a zone keeps one offset: instants [start, end) in epoch ms; local time is instant + offset. */
export type Stretch = { readonly start: number; readonly end: number; readonly offset: number };

/** More than the zones of the world (about 600 with their old names). */
const mostZones = 1_000;
/** A zone changes at most some four times a year; 64 cover decades, and a longer list is slow to look through. */
const mostStretchesOfZone = 64;
const nanosecondsPerMs = 1e6;

const known = new Map<string, Stretch[]>();

/** The stretch that holds an instant (epoch ms); the zone is an IANA name. */
export function stretchAt(timeZone: string, at: number): Stretch {
  const stretches = remember(known, timeZone, mostZones, () => []);
  const found = stretches.find(({ start, end }) => start <= at && at < end);
  if (found) return found;
  const stretch = findStretch(timeZone, at);
  if (stretches.length >= mostStretchesOfZone) stretches.shift();
  stretches.push(stretch);
  return stretch;
}

function findStretch(timeZone: string, at: number): Stretch {
  const now = EcmaTemporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
  // "previous" looks strictly before, and a transition at this very instant begins the stretch.
  const previous = now.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    start: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: now.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: now.offsetNanoseconds / nanosecondsPerMs,
  };
}
