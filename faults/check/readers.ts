import { isDeepStrictEqual } from 'node:util';
import { visitorEventTypes } from '../../domain/events.ts';
import type { FinalConversation, LogEvent, Page, Reader, Reading } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Violation } from './rules.ts';

/** Rule 2: one gapless log, and every reader, by stream or by page, saw a piece of it. */
export const checkReaders: Check = (judged) => {
  const { history, final } = judged;
  const here = ({ conversation }: { conversation: string }) => conversation === final.conversation;
  return [
    ...checkGaps(judged),
    ...checkVisitorsLog(judged),
    ...history.readings.filter(here).flatMap((reading) => checkReading(judged, reading)),
    ...history.pages.filter(here).flatMap((page) => checkPage(judged, page)),
  ];
};

function checkGaps(judged: Case): Violation[] {
  const gap = judged.final.events.find(({ seq }, index) => seq !== index + 1);
  return gap
    ? [blame(judged)('gapless', [gap.seq], `seq ${gap.seq} does not follow the event before it`)]
    : [];
}

/** The visitor's log is the full log without what is for the people who work here. */
function checkVisitorsLog(judged: Case): Violation[] {
  const { events, visitorEvents } = judged.final;
  const visible = events.filter(({ type }) => (visitorEventTypes as ReadonlySet<string>).has(type));
  const index = visible.findIndex((event, at) => !isSameFact(event, visitorEvents[at]));
  const odd = index === -1 ? visitorEvents[visible.length] : visible[index];
  return odd
    ? [blame(judged)('reader', [odd.seq], 'the visitor is shown another log than operators are')]
    : [];
}

function isSameFact(event: LogEvent, other: LogEvent | undefined): boolean {
  const fact = ({ seq, type, at, text }: LogEvent) => [seq, type, at, text];
  return other !== undefined && isDeepStrictEqual(fact(event), fact(other));
}

function checkReading(judged: Case, reading: Reading): Violation[] {
  const violation = blame(judged);
  const who = `a ${reading.reader}'s stream (${reading.connections} connections)`;
  const expected = visible(judged.final, reading.reader).filter(({ seq }) => seq > reading.after);
  const wrong = reading.seen.findIndex((event, index) => !isDeepStrictEqual(event, expected[index]));
  if (wrong !== -1) {
    const event = reading.seen[wrong]!;
    const how = howItDiffers(event, reading.seen.slice(0, wrong), expected);
    return [violation('reader', [event.seq], `${who} ${how}`)];
  }
  const reached = reading.seen.at(-1)?.seq ?? reading.after;
  if (reading.mustReach === null || reached >= reading.mustReach) return [];
  return [violation('reader', [reached + 1], `${who} stayed open and was not sent all events`)];
}

function howItDiffers(event: LogEvent, before: readonly LogEvent[], expected: readonly LogEvent[]): string {
  if (before.some(({ seq }) => seq === event.seq)) return 'was sent an event twice';
  if (event.seq < (before.at(-1)?.seq ?? 0)) return 'was sent events out of order';
  const stored = expected.find(({ seq }) => seq === event.seq);
  if (!stored) return 'was sent an event that does not stand in the log';
  return isDeepStrictEqual(stored, event)
    ? 'missed an event'
    : 'was sent another event than stands in the log';
}

function checkPage(judged: Case, page: Page): Violation[] {
  const expected = visible(judged.final, page.reader).filter(({ seq }) => seq > page.after);
  const wrong = page.events.find((event, index) => !isDeepStrictEqual(event, expected[index]));
  if (!wrong) return [];
  return [blame(judged)('reader', [wrong.seq], `a page after ${page.after} is no piece of the final log`)];
}

function visible(final: FinalConversation, reader: Reader): readonly LogEvent[] {
  return reader === 'visitor' ? final.visitorEvents : final.events;
}
