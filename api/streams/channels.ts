import type { ConversationEvent, EventType } from '../../domain/events.ts';

/** One open stream's place in a conversation. `seen` is the newest event that it has had. */
export type Listener = {
  readonly conversation: string;
  seen: number;
  /** Gets the next events in order, without gaps or repeats. */
  deliver(events: readonly ConversationEvent[]): void;
};

/** An answer usually takes milliseconds, with a model seconds; one that takes longer is seen by the slow look. */
const answerExpectedMs = 10_000;
/** Facts decided together are published one after the other: after one, look closely for more. */
const moreExpectedMs = 1_000;
/** How long a turn is taken to last before any was seen, and at most for planning the first look at the next one. */
const firstTurnMs = 20;
const longestTurnMs = 200;
/** The first look comes after this share of a usual turn: looks before it find nothing and cost the store. */
const firstLookAt = 0.7;
/** Where answers are announced, a look only makes up for an announcement that was lost: it comes after as many turns. */
const firstLookWhereTold = 5;
/** After a look in vain the next one waits for this share of the time that has passed: some more for what takes long. */
const patience = 0.1;
/** Weight of the newest turn in the usual one. */
const newestWeight = 0.2;

/** When a conversation is expected to change: looked at from `next` on, until `until`. */
type Heat = { readonly since: number; readonly next: number; readonly until: number };

/** `silent`: the AI does not answer now, as far as the events read tell. */
type Channel<L> = { seen: number; silent: boolean; readonly listeners: Set<L> };

/**
 * Which conversations have open streams, how far each has been read, and which deserve a close look now. Pure
 * bookkeeping over a clock in epoch milliseconds: reading is the hub's.
 */
export function createChannels<L extends Listener>(now: () => number) {
  const channels = new Map<string, Channel<L>>();
  /** Kept for unwatched conversations too, whose stream may open any moment. */
  const hot = new Map<string, Heat>();
  /** When something was asked of a conversation whose answer has not been seen. */
  const asked = new Map<string, number>();
  let usualTurnMs = firstTurnMs;
  /** The newest answer came by itself. */
  let answersAreTold = false;
  /** To be read at once: just attached, or an event came before its predecessor. */
  const urgent = new Set<string>();

  const heat = (conversation: string, milliseconds: number, next = now()): void => {
    hot.set(conversation, { since: now(), next, until: now() + milliseconds });
  };

  /** Nothing more is expected after the AI's word; the time it took tells when to look the next time. */
  const answered = (conversation: string, told: boolean): void => {
    const since = asked.get(conversation);
    asked.delete(conversation);
    hot.delete(conversation);
    if (since === undefined) return;
    answersAreTold = told;
    const took = Math.min(longestTurnMs, now() - since);
    usualTurnMs += newestWeight * (took - usualTurnMs);
  };

  const positions = (conversations: Iterable<string>): Map<string, number> => {
    const found = new Map<string, number>();
    for (const conversation of conversations) {
      const channel = channels.get(conversation);
      if (channel) found.set(conversation, channel.seen);
    }
    return found;
  };

  const isHot = (conversation: string): boolean => (hot.get(conversation)?.until ?? 0) > now();

  return {
    /** Adds a stream that has had everything up to `seen`; what came since is read at once. */
    attach(listener: L, silent: boolean): void {
      const { conversation, seen } = listener;
      const channel = channels.get(conversation) ?? { seen, silent, listeners: new Set<L>() };
      channel.seen = Math.min(channel.seen, seen);
      channel.listeners.add(listener);
      channels.set(conversation, channel);
      urgent.add(conversation);
    },

    detach(listener: L): void {
      const channel = channels.get(listener.conversation);
      channel?.listeners.delete(listener);
      if (channel?.listeners.size === 0) channels.delete(listener.conversation);
    },

    /** Something was just asked of the conversation: expect its answer. */
    touch(conversation: string): void {
      asked.set(conversation, now());
      const turns = answersAreTold ? firstLookWhereTold : firstLookAt;
      heat(conversation, answerExpectedMs, now() + turns * usualTurnMs);
    },

    /** Milliseconds until a close look is worth it: 0 now, null as far as is known never. */
    untilHot(): number | null {
      const due = [...hot].flatMap(([conversation, { next }]) => (channels.has(conversation) ? [next] : []));
      return due.length === 0 ? null : Math.max(0, Math.min(...due) - now());
    },

    /** There may be more than was read: look again at once. */
    doubt: (conversation: string): unknown => urgent.add(conversation),

    /** Everything is to be read at once: what was announced meanwhile may have been missed. */
    doubtAll(): void {
      for (const conversation of channels.keys()) urgent.add(conversation);
    },

    /** Takes what must be read at once. */
    takeUrgent(): Map<string, number> {
      const found = positions(urgent);
      urgent.clear();
      return found;
    },

    hasUrgent: (): boolean => urgent.size > 0,

    /** Takes the watched conversations that are expected to have changed, with the newest event read of each. */
    takeHot(): Map<string, number> {
      const due: string[] = [];
      for (const [conversation, { since, next, until }] of hot) {
        if (!isHot(conversation)) {
          hot.delete(conversation);
          asked.delete(conversation);
        } else if (next <= now()) {
          due.push(conversation);
          hot.set(conversation, { since, next: now() + patience * (now() - since), until });
        }
      }
      return positions(due);
    },

    /** All other watched conversations. */
    cold(): Map<string, number> {
      return positions([...channels.keys()].filter((conversation) => !isHot(conversation)));
    },

    /** Delivers what was read or `told`, in order; what comes out of order is read again at once. */
    receive(conversation: string, events: readonly ConversationEvent[], told = false): void {
      const channel = channels.get(conversation);
      if (!channel) return;
      const fresh: ConversationEvent[] = [];
      for (const event of events) {
        if (event.seq <= channel.seen) continue;
        if (event.seq > channel.seen + 1) {
          urgent.add(conversation);
          break;
        }
        fresh.push(event);
        channel.seen = event.seq;
        channel.silent = silences.get(event.type) ?? channel.silent;
      }
      const last = fresh.at(-1);
      if (!last) return;
      const answerIsDue = !channel.silent && asks.has(last.type);
      if (answers.has(last.type)) answered(conversation, told);
      else heat(conversation, answerIsDue ? answerExpectedMs : moreExpectedMs);
      for (const listener of [...channel.listeners]) give(listener, fresh);
    },

    listeners(): L[] {
      return [...channels.values()].flatMap((channel) => [...channel.listeners]);
    },

    listenersOf(conversation: string): L[] {
      return [...(channels.get(conversation)?.listeners ?? [])];
    },

    conversations: (): string[] => [...channels.keys()],

    isEmpty: (): boolean => channels.size === 0,
  };
}

function give(listener: Listener, events: readonly ConversationEvent[]): void {
  const news = events.filter(({ seq }) => seq > listener.seen);
  const last = news.at(-1);
  if (!last) return;
  listener.seen = last.seq;
  listener.deliver(news);
}

const answers: ReadonlySet<EventType> = new Set<EventType>(['ai_answer', 'ai_clarification']);
const asks: ReadonlySet<EventType> = new Set<EventType>(['customer_message', 'return_to_ai']);
const silences: ReadonlyMap<EventType, boolean> = new Map<EventType, boolean>([
  ['handoff', true],
  ['claim', true],
  ['barge_in', true],
  ['return_to_ai', false],
  ['resolve', false],
]);
