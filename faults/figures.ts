import { asking } from './check/case.ts';
import { tell } from './check/story.ts';
import {
  accepted,
  definite,
  type FinalConversation,
  type History,
  type Request,
  startOf,
  timeOf,
} from './history.ts';

export type Figures = Readonly<Record<string, number | string>>;

/** What a run did, counted. */
export function countFigures(history: History): Figures {
  const { requests, conversations, readings } = history;
  const customer = requests.filter(
    ({ kind, meant }) => (kind === 'message' || kind === 'person') && meant === 'new',
  );
  const attempts = requests.flatMap((request) => request.attempts);
  const repeats = requests.filter(({ meant }) => meant === 'conflict').length;
  const events = conversations.flatMap((conversation) => conversation.events);
  const count = (...types: readonly string[]) => events.filter(({ type }) => types.includes(type)).length;
  return {
    requests: attempts.length,
    'requests without a definite answer': attempts.filter(({ outcome }) => outcome.kind === 'indeterminate')
      .length,
    'messages accepted': customer.filter((request) => accepted(request)).length,
    'messages unknown at the end': customer.filter((request) => !definite(request)).length,
    'repeats of a request': attempts.length - requests.length,
    'same id, other body': repeats,
    'trespasses tried': requests.filter(({ meant }) => meant === 'trespass').length,
    conversations: conversations.length,
    events: events.length,
    'answers by the AI': count('ai_answer', 'ai_clarification'),
    handoffs: count('handoff'),
    escalations: count('escalation'),
    'claims and barge-ins': count('claim', 'barge_in'),
    'claim races': countRaces(requests),
    holds: count('hold'),
    'returns to the AI': count('return_to_ai'),
    resolves: count('resolve'),
    streams: readings.length,
    'stream connections': readings.reduce((sum, { connections }) => sum + connections, 0),
    'events read by streams': readings.reduce((sum, { seen }) => sum + seen.length, 0),
    ...countFaults(history),
    ...waits(history),
  };
}

/** Event types that a run should have seen; without them its silence on their rules proves little. */
export function neverSeen({ conversations }: History): string[] {
  const seen = new Set(conversations.flatMap(({ events }) => events.map(({ type }) => type)));
  const wanted = [
    'ai_answer',
    'handoff',
    'packet',
    'wait_promise',
    'escalation',
    'claim',
    'barge_in',
    'release',
  ];
  const more = [
    'transfer',
    'return_to_ai',
    'resolve',
    'operator_message',
    'hold',
    'hold_end',
    'note',
    'rating',
  ];
  return [...wanted, ...more].filter((type) => !seen.has(type));
}

/** Pairs of claims of different operators that were under way at the same time and had a winner. */
function countRaces(requests: readonly Request[]): number {
  const claims = requests.filter(({ kind }) => kind === 'claim');
  return claims.filter((winner) => {
    const end = definite(winner)?.endedAt ?? 0;
    const rivals = claims.filter(
      ({ conversation, client }) => conversation === winner.conversation && client !== winner.client,
    );
    const begun = (rival: Request) =>
      startOf(rival) <= end && (definite(rival)?.endedAt ?? end) >= startOf(winner);
    return accepted(winner) && rivals.some((rival) => begun(rival) && !accepted(rival));
  }).length;
}

function countFaults({ faults }: History): Figures {
  const kinds = new Map<string, number>();
  for (const { kind, targets } of faults) {
    const name = `faults: ${kind} ${targets.join(' and ')}`;
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return { faults: faults.length, ...Object.fromEntries([...kinds].sort()) };
}

function waits(history: History): Figures {
  const accepts = history.requests
    .filter(({ kind, meant }) => kind === 'message' && meant === 'new')
    .flatMap((request) => (accepted(request) ? [definite(request)!.endedAt] : []))
    .sort((a, b) => a - b);
  const toAccepted = history.faults.flatMap(({ at }) => (accepts.find((end) => end > at) ?? at) - at);
  const reactions = history.conversations.flatMap((conversation) => reactionsIn(history, conversation));
  const toAnswered = history.faults.map(({ at, recoveredAt }) => {
    const under = reactions.filter(({ from, until }) => from <= recoveredAt && until > at);
    return Math.max(0, ...under.map(({ until }) => until - at));
  });
  const last = history.faults.at(-1);
  const seconds = (values: readonly number[]) => Math.round(Math.max(0, ...values) / 100) / 10;
  return {
    'longest from a fault to the next accepted message, s': seconds(toAccepted),
    'longest from a fault to all messages of its time answered, s': seconds(toAnswered),
    'longest from a message to its answer or handoff, s': seconds(
      reactions.map(({ from, until }) => until - from),
    ),
    'from the last fault to all answered, s': last
      ? seconds(reactions.map(({ until }) => until - last.at))
      : 0,
  };
}

/** For every message that the AI had to react to: when its client first sent it, and when it was settled. */
function reactionsIn({ requests }: History, { conversation, events }: FinalConversation): Reaction[] {
  const here = requests.filter((request) => request.conversation === conversation);
  const sentAt = new Map(here.map((request) => [accepted(request)?.messageId, startOf(request)]));
  const found: Reaction[] = [];
  let waiting: number[] = [];
  for (const { event, after } of tell(events, asking(here))) {
    if (event.type === 'customer_message' && after.owed)
      waiting.push(sentAt.get(event.messageId) ?? timeOf(event));
    if (after.owed) continue;
    found.push(...waiting.map((from) => ({ from, until: timeOf(event) })));
    waiting = [];
  }
  return found;
}

type Reaction = { readonly from: number; readonly until: number };
