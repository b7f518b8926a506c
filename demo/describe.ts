import { citationsOf, type Event } from './event.ts';

/** How an event reads to someone; `mine` is who reads it. */
export function describe(event: Event, mine: 'customer' | 'operator'): string {
  const { kind, name } = event.by;
  const who = kind === mine ? 'you' : kind === 'ai' ? 'AI' : kind === 'system' ? 'Baton' : (name ?? kind);
  const quotes = citationsOf(event).map(({ quote, sourceTitle }) => `\n  “${quote}”\n  from: ${sourceTitle}`);
  const why = mine === 'operator' && event.type === 'handoff' ? `(handoff: ${String(event.reason)}) ` : '';
  return `${event.seq} ${who}: ${why}${whatOf(event)}${quotes.join('')}`;
}

function whatOf(event: Event): string {
  if (event.text) return event.text;
  if (event.type === 'packet') return `the packet${packetLines(event as unknown as Packet)}`;
  if (event.type === 'resolve') return `(resolved: ${String(event.outcome ?? 'no outcome given')})`;
  if (event.type === 'rating') return `(rated ${String(event.score)} of 5)`;
  return `(${event.type})`;
}

type Packet = {
  readonly intent: { readonly text: string; readonly inferred: boolean };
  readonly tried: readonly { readonly text: string }[];
  readonly sources: { readonly used: readonly { readonly title: string }[] };
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly reason: { readonly text: string };
  readonly suggestedReply: string;
};

function packetLines({ intent, tried, sources, details, reason, suggestedReply }: Packet): string {
  const lines = [
    `wants: ${intent.text}${intent.inferred ? ' (inferred)' : ''}`,
    `stopped: ${reason.text}`,
    `tried: ${tried.map(({ text }) => text).join(' ')}`,
    `looked at: ${sources.used.map(({ title }) => title).join(', ') || 'nothing'}`,
    ...details.map(({ label, value }) => `${label}: ${value}`),
    `suggested reply: ${suggestedReply}`,
  ];
  return lines.map((line) => `\n  ${line}`).join('');
}
