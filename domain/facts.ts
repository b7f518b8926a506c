import type { ConversationEvent, Fact } from './events.ts';

/** Fields of facts that hold times: epoch milliseconds in a fact, ISO 8601 in the event that readers get. */
const times = ['dueAt', 'until', 'since', 'reviseAt', 'opensAt', 'endsWait', 'aiUntil'] as const;

/** What identifies a fact beside its number; its words, its time of decision and the rules' evidence do not. */
const identity = [
  ...['type', 'episode', 'messageId', 'turn', 'handoff', 'reason', 'dueAt', 'bound', 'step', 'from', 'to'],
  ...['textId', 'until', 'score', 'asksPerson', 'commandId'],
] as const;

/** What a fact carries beside `identity`, so that a stored event gives it back whole. */
const others = [
  'seq',
  'rules',
  'quantile',
  'basis',
  'courtesy',
  'language',
  'failedAttempt',
  'frustration',
  ...['cause', 'since', 'reviseAt', 'ladder', 'team', 'opensAt', 'action', 'why', 'endsWait', 'neverAlone'],
  ...['aiUntil', 'served', 'addressId', 'key'],
] as const;

/** A packet's event holds the packet, whose fields have names of their own. */
const packetIdentity = ['seq', 'type', 'episode', 'handoff'] as const;

/** The event's form of a fact's times. */
export function timesOf(fact: Fact): Readonly<Record<string, string>> {
  const given = fact as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    times.flatMap((field) => {
      const value = given[field];
      return typeof value === 'number' ? [[field, new Date(value).toISOString()]] : [];
    }),
  );
}

/** The fact behind a stored event: without its words, so that it may travel through Temporal. */
export function toFact(event: ConversationEvent): Fact {
  const fields = event.type === 'packet' ? packetIdentity : [...identity, ...others];
  const kept = fields.flatMap((field) => {
    const value = event[field];
    if (value === undefined) return [];
    const isTime = (times as readonly string[]).includes(field) && typeof value === 'string';
    return [[field, isTime ? Date.parse(value) : value] as const];
  });
  const { kind, id } = event.by;
  const by = { kind, ...(id === undefined || kind === 'customer' ? {} : { id }) };
  return { ...Object.fromEntries(kept), at: Date.parse(event.at), by } as unknown as Fact;
}

/** True when two facts of one number say the same. */
export function isSameFact(stored: Fact, decided: Fact): boolean {
  const key = (fact: Fact) =>
    JSON.stringify([
      fact.by.kind,
      fact.by.id ?? null,
      ...identity.map((field) => (fact as unknown as Record<string, unknown>)[field] ?? null),
    ]);
  return key(stored) === key(decided);
}

/** What answers the customer, from the AI or from a person. */
export function isAnswer({ type }: { readonly type: string }): boolean {
  return type === 'ai_answer' || type === 'operator_message';
}
