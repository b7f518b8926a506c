import { afterOpenSeconds, isOpen, nextOpening } from '../../domain/calendar/calendar.ts';
import { type SpecialDay, specialDays } from '../../domain/calendar/special-days.ts';
import type { Operator } from '../../domain/caller.ts';
import { waitText } from '../../domain/copy/copy.ts';
import { wholePolicy } from '../../domain/policy.ts';
import type { Site } from '../../domain/site.ts';
import { historyOf } from '../../domain/waits/history.ts';
import { statedSeconds } from '../../domain/waits/stated.ts';
import { waitsOfBook } from '../../store/waits.ts';
import type { ApiDeps } from '../deps.ts';
import { policiesOf } from '../policies.ts';
import { findSite } from '../sites.ts';

/** A time, and the hours to try out; what is not given is as the site has it. */
export type WaitQuestion = {
  readonly at: string;
  readonly language?: string | undefined;
} & { readonly [Field in 'timeZone' | 'hours' | 'holidays' | 'publicHolidays']?: Site[Field] | undefined };

type Preview = {
  readonly open: boolean;
  readonly opensAt: string | null;
  readonly text: string;
  /** From now on, whatever time was asked about. */
  readonly specialDays: readonly SpecialDay[];
};

/**
 * What a customer who is handed over at a time would hear of the wait, in the real words: when the team is back, or what
 * was measured so far with nobody ahead and nobody known to be free.
 */
export async function previewWait(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  question: WaitQuestion,
): Promise<Preview> {
  const site = await findSite(deps, caller, id);
  const { language = site.languages[0] ?? 'en' } = question;
  const at = Date.parse(question.at);
  const calendar = {
    timeZone: question.timeZone ?? site.timeZone,
    hours: question.hours === undefined ? site.hours : question.hours,
    holidays: question.holidays ?? site.holidays,
    publicHolidays:
      (question.publicHolidays === undefined ? site.publicHolidays : question.publicHolidays) ?? null,
  };
  const policy = wholePolicy((await policiesOf(deps).of(id)) ?? {});
  const waits = await deps.store.waits.newest(id, waitsOfBook);
  const { book } = historyOf(
    waits.filter(({ endedAt }) => endedAt),
    calendar,
    policy.waitQuantile,
  );
  const found = book.ask({ queue: '', now: at, agents: null });
  const stated = found && statedSeconds(found.bound);
  const isPromised = stated !== null && afterOpenSeconds(calendar, at, stated) !== null;
  const open = isOpen(calendar, at);
  const opensAt = open ? null : nextOpening(calendar, at);
  const estimate = {
    bound: isPromised ? stated : null,
    quantile: isPromised ? policy.waitQuantile : null,
    basis: { kind: isPromised ? 'measured' : 'none', timeZone: calendar.timeZone },
    opensAt,
  } as const;
  return {
    open,
    opensAt: opensAt === null ? null : new Date(opensAt).toISOString(),
    text: waitText(estimate, language, policy.copy),
    specialDays: specialDays(calendar, deps.now()),
  };
}
