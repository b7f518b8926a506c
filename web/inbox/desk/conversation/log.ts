import type {
  Citation,
  FiredRule,
  HandoffReason,
  LadderAction,
  WaitBasis,
} from '../../../../domain/events.ts';
import type { Packet } from '../../../../domain/packet.ts';

type Envelope = {
  readonly seq: number;
  readonly at: string;
  readonly episode: number;
  readonly by: {
    readonly kind: 'customer' | 'ai' | 'operator' | 'system';
    readonly id?: string;
    readonly name?: string;
  };
};

/** What the AI found in a turn. */
export type Assessment = {
  readonly kind: 'answer' | 'clarification' | 'none';
  readonly confidence: number;
  readonly gap: string | null;
  readonly passages: number;
};
export type Looked = {
  readonly passageId: string;
  readonly title: string;
  readonly score: number;
  readonly stale?: true;
};
export type BehindAnswer = { readonly assessment: Assessment; readonly looked: readonly Looked[] };

/** What the AI drafted and never sent. */
export type UnsentDraft = BehindAnswer & {
  readonly turn: number;
  readonly text: string;
  readonly messageIds: readonly string[];
  readonly citations: readonly Citation[];
};

type Nothing = Readonly<Record<never, never>>;
type Words = { readonly text: string; readonly messageId?: string };
type Wait = {
  readonly handoff: number;
  readonly text: string;
  readonly dueAt: string | null;
  readonly basis: WaitBasis;
  readonly cause?: string;
};

/** What events have of their own, by type (docs/events.md). */
type Fields = {
  readonly customer_message: {
    readonly messageId: string;
    readonly text: string;
    readonly language?: string;
    readonly asked?: boolean;
  };
  readonly ai_answer: {
    readonly turn: number;
    readonly text: string;
    readonly citations: readonly Citation[];
    readonly draft?: BehindAnswer;
  };
  readonly ai_clarification: { readonly turn: number; readonly text: string; readonly draft?: BehindAnswer };
  readonly handoff: {
    readonly handoff: number;
    readonly reason: HandoffReason;
    readonly rules: readonly FiredRule[];
    readonly text: string;
  };
  readonly packet: { readonly handoff: number } & Packet;
  readonly wait_promise: Wait;
  readonly wait_update: Wait;
  readonly escalation: { readonly step: number; readonly action?: LadderAction };
  readonly claim: Nothing;
  readonly hold: { readonly until: string };
  readonly hold_end: Nothing;
  readonly release: { readonly why?: string };
  readonly barge_in: { readonly from: string | null };
  readonly transfer: { readonly from: unknown; readonly to: unknown; readonly team?: string };
  readonly owner_reminder: { readonly to: unknown };
  readonly address: { readonly email?: string };
  readonly system_message: Words;
  readonly operator_message: Words;
  readonly note: Words;
  readonly return_to_ai: {
    readonly mandate?: unknown;
    readonly neverAlone?: readonly string[];
    readonly aiUntil?: string | null;
  };
  readonly resolve: { readonly outcome?: string | null; readonly why?: string };
  readonly rating: { readonly score: number };
};

export type EventType = keyof Fields;
export type EventOf<T extends EventType> = T extends EventType
  ? Envelope & { readonly type: T } & Fields[T]
  : never;
/** Any event, as the API tells it to people who work here. */
export type LogEvent = EventOf<EventType>;

/** The numbered events of a conversation without a gap, as far as they are known here. */
export type Log = { readonly events: readonly LogEvent[] };

export const newestSeq = ({ events }: Log): number => events.at(-1)?.seq ?? 0;

/** The log with one more event; the same log for one that it has; null when events between are missing. */
export function append(log: Log, event: LogEvent): Log | null {
  const newest = newestSeq(log);
  if (event.seq <= newest) return log;
  return event.seq === newest + 1 ? { events: [...log.events, event] } : null;
}

/** The newest event of a type. */
export function newestOf<T extends EventType>({ events }: Log, type: T): EventOf<T> | undefined {
  return events.findLast((event) => event.type === type) as EventOf<T> | undefined;
}
