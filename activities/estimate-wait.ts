import { afterOpenSeconds, type Calendar, isOpen, nextOpening } from '../domain/calendar/calendar.ts';
import { isUpdate, type Prepared } from '../domain/conversation/prepared.ts';
import type { WaitBasis } from '../domain/events.ts';
import { type PolicyDocument, wholePolicy } from '../domain/policy.ts';
import { type Available, availableFor } from '../domain/presence.ts';
import { siteDefaults } from '../domain/site.ts';
import { statedSeconds } from '../domain/waits/stated.ts';
import { readColleagues } from '../store/colleagues.ts';
import type { StoredSite } from '../store/sites.ts';
import { waitId } from '../store/waits.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** At three quarters of the bound a new one is computed, so that it is heard at four fifths at the latest. */
const reviseAtShare = 0.75;
/** After so many new bounds none is stated any more: the customer is told to leave an address. */
const mostRevisions = 3;

/**
 * Estimates a wait and when things fall due, in the working time of the site, and picks who shall have the conversation
 * where the policy, the ladder or an earlier reply in this episode says so.
 */
export async function estimateWait(
  deps: ActivityDependencies,
  input: HandoffInput,
  given: { readonly place: StoredSite | null; readonly team: string | null },
): Promise<Prepared> {
  const { conversation, site, at, since, promise } = input;
  const { place, team } = given;
  const policy = wholePolicy((await deps.policies.of(site)) ?? {});
  const calendar = calendarOf(place);
  const [{ book, oldest }, colleagues, stored] = await Promise.all([
    deps.histories(site, calendar, policy.waitQuantile, at),
    readColleagues(deps.store),
    deps.store.conversations.get(conversation),
  ]);
  const { present, free } = availableFor(colleagues, { operators: place?.operators ?? [], team, now: at });
  const isSilent = promise === 'follow_up' || input.revisions >= mostRevisions;
  const found = isSilent
    ? null
    : book.ask({
        queue: team ?? '',
        now: at,
        agents: present.length > 0 ? present.length : null,
        ...(since === null ? {} : { since, id: waitId(conversation, since) }),
      });
  const stated = found ? statedSeconds(found.bound) : null;
  const dueAt = stated === null ? null : afterOpenSeconds(calendar, at, stated);
  const isAtWork = isOpen(calendar, at);
  const basis: WaitBasis = {
    kind: dueAt === null ? 'none' : 'measured',
    ...(found
      ? {
          ...{ sampleSize: found.sampleSize, alike: found.alike, since: oldest?.toISOString() ?? null },
          ...{ ahead: found.ahead, level: round(found.level), seconds: round(found.bound) },
        }
      : {}),
    ...{ present: present.length, free: free.length, hours: isAtWork ? 'open' : 'closed' },
    ...{ timeZone: calendar.timeZone, customerTimeZone: stored?.timeZone ?? null },
  };
  const takes = whoTakes(input, policy, { present, free });
  const passedOn = promise === 'reassigned' && !takes ? policy.escalationTeam : null;
  const isNobodys = promise === 'reassigned' && !takes && (passedOn === null || passedOn === team);
  return {
    bound: dueAt === null ? null : stated,
    quantile: dueAt === null ? null : policy.waitQuantile,
    basis,
    opensAt: isAtWork ? null : nextOpening(calendar, at),
    dueAt,
    reviseAt:
      stated === null || dueAt === null ? null : afterOpenSeconds(calendar, at, stated * reviseAtShare),
    ...ladderOf(input, calendar, policy.ladderPausesOutsideHours, stated),
    team: passedOn ?? team,
    ...(isNobodys ? { cause: input.promised ? 'revision' : 'still' } : {}),
    assignTo: takes,
  };
}

/** When a site's team is at work. */
export function calendarOf(place: StoredSite | null): Calendar {
  const { timeZone, hours, holidays, publicHolidays = null } = place ?? siteDefaults;
  const known = place && calendars.get(place);
  if (known) return known;
  const calendar = { timeZone, hours, holidays, publicHolidays };
  if (place) calendars.set(place, calendar);
  return calendar;
}

const calendars = new WeakMap<StoredSite, Calendar>();

/**
 * The ladder is relative to the target, or to what was promised where that is longer, from when the conversation came
 * into the queue; news do not move it.
 */
function ladderOf(
  { at, ladder, promise, since, target }: HandoffInput,
  calendar: Calendar,
  pauses: boolean,
  stated: number | null,
): { readonly ladder?: readonly number[] } {
  if (since === null || promise === null || isUpdate(promise)) return {};
  const whole = Math.max(target, stated ?? 0);
  const from = promise === 'handoff' ? since : at;
  const dueAfter = (seconds: number) =>
    (pauses ? afterOpenSeconds(calendar, from, seconds) : null) ?? from + seconds * 1000;
  return { ladder: ladder.map((share) => dueAfter(share * whole)) };
}

/**
 * A second handoff of an episode goes to the one who answered before, if present; else a policy may give it to the least
 * loaded, and the ladder does. What somebody has let go of is not given away again at once.
 */
function whoTakes(
  { promise, served }: HandoffInput,
  { assignment }: PolicyDocument,
  { present, free }: Available,
): string | null {
  const before = served.findLast((one) => one !== 'ai');
  const [least] = free;
  switch (promise) {
    case 'handoff': {
      const again = present.find(({ id }) => id === before);
      return again?.id ?? (assignment === 'least_loaded' ? (least?.id ?? null) : null);
    }
    case 'team':
      return assignment === 'least_loaded' ? (least?.id ?? null) : null;
    case 'reassigned':
      return least?.id ?? null;
    default:
      return null;
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
