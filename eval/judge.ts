import { plain } from '../knowledge/blocks.ts';
import { units } from '../knowledge/units.ts';
import type { Played, PlayedEvent } from './play.ts';
import type { Passage } from './stock.ts';

export type Outcome = 'answer' | 'clarification' | 'handoff' | 'lost';

/** What a played query came to, and every rule that it broke. */
export type Judged = { readonly outcome: Outcome; readonly faults: readonly string[] };

/** Shorter sentences are in many texts. */
const tellingLength = 40;

/** Judges by what the customer saw and by the passages as they are stored. */
export function createJudge(passages: ReadonlyMap<string, Passage>) {
  const secrets = internalSentences([...passages.values()]);
  return {
    /** Sentences that are in internal passages only. */
    secrets: secrets.length,

    judge({ query, events, packet, failure }: Played): Judged {
      const faults = [
        ...(failure ? [`refused: ${failure}`] : []),
        ...messageFaults(events, query.text),
        ...events.flatMap((event) => leaks(event, secrets)),
      ];
      const ending = events.find(({ type }) => endings.has(type));
      switch (ending?.type) {
        case 'ai_answer':
          return { outcome: 'answer', faults: [...faults, ...answerFaults(ending, passages)] };
        case 'ai_clarification':
          return {
            outcome: 'clarification',
            faults: [...faults, ...(ending.text ? [] : ['empty clarification'])],
          };
        case 'handoff':
          return { outcome: 'handoff', faults: [...faults, ...handoffFaults(ending, events, packet)] };
        default:
          return { outcome: 'lost', faults: [...faults, 'lost: no answer, clarification or handoff'] };
      }
    },
  };
}

const endings = new Set(['ai_answer', 'ai_clarification', 'handoff']);

function messageFaults(events: readonly PlayedEvent[], text: string): string[] {
  const own = events.filter(({ type }) => type === 'customer_message');
  if (own.length !== 1) return [`the message is there ${own.length} times`];
  // Screening may mask secrets in a message; the length of an unmasked one is unchanged.
  return String(own[0]?.text).trim() === '' && text.trim() !== '' ? ['the message has no words'] : [];
}

function answerFaults(event: PlayedEvent, passages: ReadonlyMap<string, Passage>): string[] {
  const citations = (event.citations ?? []) as readonly Readonly<Record<string, unknown>>[];
  if (citations.length === 0) return ['answer without a citation'];
  return citations.flatMap(({ passageId, quote, start, end }) => {
    const passage = passages.get(String(passageId));
    if (!passage) return ['unknown passage cited'];
    if (passage.audience !== 'public') return ['internal passage cited'];
    const isVerbatim = quote !== '' && passage.text.slice(Number(start), Number(end)) === quote;
    return isVerbatim ? [] : ['quote is not in its passage'];
  });
}

function handoffFaults(
  event: PlayedEvent,
  events: readonly PlayedEvent[],
  packet: Played['packet'],
): string[] {
  return [
    ...(event.text ? [] : ['handoff without a notice']),
    ...(packet ? [] : ['handoff without a packet']),
    ...(events.some(({ type }) => type === 'wait_promise') ? [] : ['handoff without a promise']),
    ...(events.some(({ type }) => type === 'ai_answer') ? ['answer beside a handoff'] : []),
  ];
}

function leaks(event: PlayedEvent, secrets: readonly string[]): string[] {
  if (event.type === 'customer_message') return [];
  const told = comparable(JSON.stringify([event.text, event.citations]));
  return secrets.some((secret) => told.includes(secret)) ? ['internal text reached the customer'] : [];
}

/** Sentences of internal passages that no public passage holds. */
function internalSentences(passages: readonly Passage[]): string[] {
  const all = passages.filter(({ audience }) => audience === 'public').map(({ text }) => comparable(text));
  const open = all.join('\n');
  const sentences = passages
    .filter(({ audience }) => audience === 'internal')
    .flatMap(({ text }) => units(text).map(({ start, end }) => comparable(text.slice(start, end))));
  return [...new Set(sentences)]
    .filter(({ length }) => length >= tellingLength)
    .filter((one) => !open.includes(one));
}

/** Letters and digits alone: rendering takes marks and line ends away. */
function comparable(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/\\n/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
