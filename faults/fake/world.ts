import type { Draft, Json, JsonObject, LogEvent, Outcome } from '../history.ts';
import type { Random } from '../random.ts';
import type { Bug } from './bugs.ts';

/** One conversation of the fake, with its log. */
export type Talk = {
  readonly id: string;
  readonly visitor: string;
  readonly log: LogEvent[];
  mode: 'ai' | 'waiting' | 'human' | 'resolved';
  owner: string | null;
  handoff: number;
  waitingSince: number;
  escalated: boolean;
  turn: number;
  drafting: number | null;
  held: number | null;
  holding: number;
  unanswered: { messageId: string; text: string; asks: boolean }[];
  readonly drafts: Map<number, Draft & { readonly answers: boolean }>;
  /** What was answered under each key. */
  readonly answered: Map<string, { readonly body: JsonObject; readonly outcome: Outcome }>;
};

/** Virtual time, chances and the bug that is switched on. */
export type World = {
  readonly random: Random;
  readonly escalationMs: number;
  now(): number;
  /** Runs `what` after a delay of virtual time. */
  later(delayMs: number, what: () => void): void;
  /** Lets virtual time pass: whatever falls due happens in order. */
  pass(milliseconds: number): void;
  has(bug: Bug): boolean;
  /** True for some of the occasions on which the bug could show. */
  sometimes(bug: Bug): boolean;
};

/** Any fixed time will do. */
const BEGINNING = Date.UTC(2026, 0, 5, 9);

export function createWorld(random: Random, bug: Bug | null, escalationSeconds: number): World {
  let now = BEGINNING;
  let due: { at: number; what: () => void }[] = [];
  return {
    random,
    escalationMs: escalationSeconds * 1_000,
    now: () => now,
    later(delayMs, what) {
      due = [...due, { at: now + delayMs, what }].sort((a, b) => a.at - b.at);
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (let first = due[0]; first && first.at <= until; first = due[0]) {
        due.shift();
        now = first.at;
        first.what();
      }
      now = until;
    },
    has: (other) => other === bug,
    sometimes: (other) => other === bug && random.chance(0.3),
  };
}

export function newTalk(id: string, visitor: string): Talk {
  return {
    id,
    visitor,
    log: [],
    mode: 'ai',
    owner: null,
    handoff: 0,
    waitingSince: 0,
    escalated: false,
    turn: 0,
    drafting: null,
    held: null,
    holding: 0,
    unanswered: [],
    drafts: new Map(),
    answered: new Map(),
  };
}

/** Appends an event. */
export function record(
  world: World,
  talk: Talk,
  by: LogEvent['by'],
  type: string,
  fields: Readonly<Record<string, Json>> = {},
): number {
  const skipped = world.has('seq_gap') && talk.log.length === 7 ? 1 : 0;
  const seq = (talk.log.at(-1)?.seq ?? 0) + 1 + skipped;
  talk.log.push({ seq, type, at: new Date(world.now()).toISOString(), by, ...fields });
  return seq;
}

export function ok(status: number, body: JsonObject): Outcome {
  return { kind: 'ok', status, body };
}

export function fail(status: number, code: string, extra: JsonObject = {}): Outcome {
  return { kind: 'fail', status, code, body: { code, ...extra } };
}
