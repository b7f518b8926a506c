import type { Fact } from '../events.ts';
import { isUpdate } from './prepared.ts';
import { type ConversationState, spokenIn, system } from './state.ts';
import { change, nothing, record, type Step } from './step.ts';
import { decideTurn } from './turn.ts';

/** What time alone does to a conversation. */
export type Alarm = {
  readonly at: number;
  readonly what:
    | 'escalation'
    | 'promise_revision'
    | 'owner_reminder'
    | 'back_to_queue'
    | 'hold_end'
    | 'check_in'
    | 'close';
};

/** A step that is later than that was missed; timers themselves may be a second or two late. */
const missedMs = 60_000;
/** What is looked at again while the ladder's times are not known yet. */
const ladderRetryMs = 10_000;

/** All that time will do as things stand, soonest first. */
export function alarms(state: ConversationState): readonly Alarm[] {
  const { escalations, holdUntil, idleSince, lapseAt, ladder, mode, policy, promise, remindAt } = state;
  const climbs = mode === 'waiting' && !state.replied;
  const owned = mode === 'human' && state.waitSince !== null;
  const revises = promise?.metAt === null && state.waitSince !== null && (owned || mode === 'waiting');
  const [checkIn, close] =
    mode === 'human'
      ? [policy.humanCheckInSeconds, policy.humanCloseSeconds]
      : [policy.aiCheckInSeconds, policy.aiCloseSeconds];
  const idle = (seconds: number) => (idleSince === null || seconds === 0 ? null : idleSince + seconds * 1000);
  const all = [
    { what: 'escalation', at: climbs ? (ladder[escalations] ?? null) : null },
    { what: 'promise_revision', at: revises ? promise.reviseAt : null },
    { what: 'owner_reminder', at: mode === 'human' ? remindAt : null },
    { what: 'back_to_queue', at: mode === 'human' ? lapseAt : null },
    { what: 'hold_end', at: holdUntil },
    { what: 'check_in', at: state.checkedIn ? null : idle(checkIn) },
    { what: 'close', at: idle(close) },
  ] as const;
  return all.flatMap(({ what, at }) => (at === null ? [] : [{ what, at }])).sort((a, b) => a.at - b.at);
}

/** When time alone changes this conversation next, in epoch milliseconds; null: never. */
export function nextDue(state: ConversationState): Alarm | null {
  return alarms(state)[0] ?? null;
}

/** Time has come to `now`: whatever is due happens in its order, nothing happens early, nothing happens twice. */
export function passTime(state: ConversationState, now: number): Step {
  let step = nothing(state);
  for (;;) {
    const due = nextDue(step.state);
    if (!due || due.at > now) return step;
    step = ring(step, due.what, now);
  }
}

function ring(step: Step, what: Alarm['what'], now: number): Step {
  const { state } = step;
  switch (what) {
    case 'hold_end':
      return releaseHold(step, now);
    case 'escalation':
      return escalate(step, now);
    case 'promise_revision':
      return revise(step);
    case 'owner_reminder':
      return record(step, now, system, { type: 'owner_reminder', to: state.owner ?? '' });
    case 'back_to_queue':
      return record(step, now, system, { type: 'release', why: 'silent' });
    case 'check_in':
      return record(step, now, system, { type: 'system_message', key: 'check_in', ...spokenIn(state) });
    case 'close': {
      const { served } = state;
      const said = { type: 'system_message', key: 'closed.idle', ...spokenIn(state) } as const;
      return record(step, now, system, said, { type: 'resolve', textId: null, why: 'idle', served });
    }
  }
}

/** Ends a hold and decides what was drafted meanwhile. */
export function releaseHold(step: Step, now: number, made: Pick<Fact, 'commandId'> = {}): Step {
  const { held } = step.state;
  const ended = record(step, now, system, { type: 'hold_end', ...made });
  return held ? decideTurn(ended, held.turn, held.assessment, now) : ended;
}

/**
 * Climbs to the next step that is due. Of steps that were missed while time stood still the last one happens: they are
 * not made up for one by one.
 */
function escalate(step: Step, now: number): Step {
  const { escalations, handoff, ladder, policy, wants } = step.state;
  // Its times are in working hours, which are told with the first promise.
  if (wants.some((want) => want.handoff === handoff && want.promise && !isUpdate(want.promise))) {
    return change(step, { ladder: ladder.map((at) => Math.max(at, now + ladderRetryMs)) });
  }
  const due = ladder.filter((at) => at <= now).length;
  const timely = ladder.findIndex((at, index) => index >= escalations && at > now - missedMs);
  const climbed = timely === -1 || timely >= due ? due : timely + 1;
  const action = policy.ladder[climbed - 1]?.action;
  return record(step, now, system, {
    type: 'escalation',
    handoff,
    step: climbed,
    ...(action ? { action } : {}),
  });
}

/** Wants a new bound stated, well before the stated one breaks. */
function revise(step: Step): Step {
  const { handoff, promise, wants } = step.state;
  if (!promise) return step;
  return change(step, {
    promise: { ...promise, reviseAt: null },
    wants: [...wants, { handoff, packet: null, promise: 'revision' }],
  });
}
