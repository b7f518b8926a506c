import { type LogEvent, timeOf } from '../history.ts';

/** What the log says of a conversation after an event, by the rules of the design; computed from events alone. */
export type State = {
  readonly mode: 'ai' | 'waiting' | 'human' | 'resolved';
  readonly owner: string | null;
  readonly handoff: number;
  /** Since when nobody has the conversation that was handed off or released. */
  readonly waitingSince: number | null;
  /** A person has replied since the handoff: its ladder is over. */
  readonly replied: boolean;
  /** Until when a hold silences the AI. */
  readonly holdUntil: number | null;
  /** Customer messages since the last word from us. */
  readonly unanswered: readonly LogEvent[];
  /** Those that came since the AI has the conversation. */
  readonly fresh: readonly LogEvent[];
  /** Something happened that lets the AI speak or hand off once, and something that makes it. */
  readonly may: boolean;
  readonly owed: boolean;
  /** The message that opened the newest attempt was the first after a resolve. */
  readonly opening: boolean;
  /** Causes of turns so far; no turn has a higher number. */
  readonly causes: number;
  readonly newestTurn: number;
};

export type Step = { readonly event: LogEvent; readonly before: State; readonly after: State };

/** The story that a log tells, event by event. `asks` says that a customer's words ask for a person. */
export function tell(events: readonly LogEvent[], asks: (event: LogEvent) => boolean): Step[] {
  let state = beginning;
  return events.map((event) => {
    const before = state;
    state = { ...before, ...changes(before, event, asks) };
    return { event, before, after: state };
  });
}

export const beginning: State = {
  mode: 'ai',
  owner: null,
  handoff: 0,
  waitingSince: null,
  replied: false,
  holdUntil: null,
  unanswered: [],
  fresh: [],
  may: false,
  owed: false,
  opening: false,
  causes: 0,
  newestTurn: 0,
};

const done = { may: false, owed: false, fresh: [] } as const;

function changes(state: State, event: LogEvent, asks: (event: LogEvent) => boolean): Partial<State> {
  switch (event.type) {
    case 'customer_message':
      return message(state, event);
    case 'ai_answer':
    case 'ai_clarification':
      return { ...done, unanswered: [], newestTurn: Math.max(state.newestTurn, Number(event.turn)) };
    case 'handoff':
      return {
        ...done,
        mode: 'waiting',
        owner: null,
        handoff: Number(event.handoff),
        waitingSince: timeOf(event),
        replied: false,
      };
    case 'claim':
    case 'barge_in':
      return taken(event.by.id ?? '');
    case 'transfer':
      if (event.to === null) return { mode: 'waiting', owner: null, waitingSince: timeOf(event) };
      return taken(String(event.to));
    case 'release':
      return { mode: 'waiting', owner: null, waitingSince: timeOf(event) };
    case 'return_to_ai':
      return returned(state, asks);
    case 'resolve':
      return { ...done, mode: 'resolved', owner: null, waitingSince: null, holdUntil: null, unanswered: [] };
    case 'operator_message':
      return { unanswered: [], replied: true };
    case 'hold':
      return { holdUntil: Date.parse(String(event.until)) };
    case 'hold_end':
      return { holdUntil: null };
    default:
      return {};
  }
}

function message(state: State, event: LogEvent): Partial<State> {
  const unanswered = [...state.unanswered, event];
  if (state.mode === 'waiting' || state.mode === 'human') return { unanswered };
  const opening = state.mode === 'resolved' || (state.opening && state.owed);
  const fresh = [...state.fresh, event];
  return { mode: 'ai', unanswered, fresh, may: true, owed: true, opening, causes: state.causes + 1 };
}

function taken(owner: string): Partial<State> {
  return { ...done, mode: 'human', owner, waitingSince: null, holdUntil: null };
}

/** Messages that nobody answered are answered now; who only asked for a person has had that handoff. */
function returned(state: State, asks: (event: LogEvent) => boolean): Partial<State> {
  const may = state.unanswered.length > 0;
  const owed = state.unanswered.some((event) => !asks(event));
  const causes = state.causes + (may ? 1 : 0);
  return { mode: 'ai', owner: null, waitingSince: null, may, owed, opening: false, causes };
}
