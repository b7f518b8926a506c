import type { Mode, TalkEvent } from './events.ts';

/** The wait that was stated last to a customer whom nobody has replied to, or what became of it. */
export type Wait = {
  /** The event that stated it. */
  readonly seq: number;
  readonly at: number;
  readonly dueAt: number | null;
  /** Whether a reply came by `dueAt`; null while none came, or where no time was stated. */
  readonly kept: boolean | null;
  readonly isOver: boolean;
};

/** Where a conversation stands, as its visible events tell. */
export type Standing = {
  readonly mode: Mode;
  /** Of whoever answers, when known. */
  readonly name: string | null;
  readonly wait: Wait | null;
  /** An e-mail address was left for the reply that is awaited. */
  readonly addressNoted: boolean;
  /** The AI owes an answer. */
  readonly awaitsAi: boolean;
  /** The `resolve` that may be rated, if it was not. */
  readonly ratable: number | null;
};

const initially: Standing = {
  mode: 'ai',
  name: null,
  wait: null,
  addressNoted: false,
  awaitsAi: false,
  ratable: null,
};

/** Reads where a conversation stands from its events, in order. */
export function standingOf(events: readonly TalkEvent[]): Standing {
  return events.reduce(after, initially);
}

function after(standing: Standing, event: TalkEvent): Standing {
  const { mode, wait } = standing;
  switch (event.type) {
    case 'customer_message': {
      const opened = mode === 'resolved' ? initially : standing;
      return { ...opened, awaitsAi: opened.mode === 'ai' && !event.asked };
    }
    case 'ai_answer':
    case 'ai_clarification':
      return { ...standing, awaitsAi: false };
    case 'handoff':
      return { ...initially, mode: 'waiting' };
    case 'wait_promise':
    case 'wait_update':
      return { ...standing, wait: toWait(event) };
    case 'claim':
    case 'barge_in':
      return { ...standing, mode: 'human', name: event.by.name ?? null, awaitsAi: false };
    case 'operator_message':
      return { ...standing, mode: 'human', name: event.by.name ?? null, wait: wait && ended(wait, event) };
    case 'release':
      return { ...standing, mode: 'waiting', name: null };
    case 'transfer':
      return { ...standing, mode: event.to ? 'human' : 'waiting', name: null };
    case 'return_to_ai':
      return initially;
    case 'resolve':
      return { ...initially, mode: 'resolved', ratable: event.seq };
    case 'rating':
      return { ...standing, ratable: null };
    case 'system_message':
      return event.key === 'address.noted' ? { ...standing, addressNoted: true } : standing;
    default:
      return standing;
  }
}

function toWait({ seq, at, dueAt }: TalkEvent): Wait {
  return { seq, at: Date.parse(at), dueAt: dueAt ? Date.parse(dueAt) : null, kept: null, isOver: false };
}

function ended(wait: Wait, { at }: TalkEvent): Wait {
  if (wait.isOver) return wait;
  return { ...wait, isOver: true, kept: wait.dueAt === null ? null : Date.parse(at) <= wait.dueAt };
}
