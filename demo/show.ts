/** An event as the API gives it, as far as the demo shows it. */
export type Event = {
  readonly seq: number;
  readonly type: string;
  readonly by: { readonly kind: string; readonly name?: string };
  readonly [field: string]: unknown;
};

const hidden = new Set(['packet', 'note', 'escalation', 'hold', 'hold_end']);

/** Prints a conversation: `both` for what customer and operator see, `operator` for what only operators do. */
export const show = {
  heading(text: string): void {
    process.stdout.write(`\n== ${text}\n`);
  },

  /** True when customers are to see the event with this number. */
  isForCustomers(seq: number, events: readonly Event[]): boolean {
    const event = events.find((one) => one.seq === seq);
    return event !== undefined && !hidden.has(event.type);
  },

  event(event: Event, isVisible: boolean): void {
    const side = isVisible ? 'both    ' : 'operator';
    const name = event.by.name ?? event.by.kind;
    process.stdout.write(`${String(event.seq).padStart(3)} ${side} ${name}: ${event.type}${textOf(event)}\n`);
    for (const line of details(event)) process.stdout.write(`             ${line}\n`);
  },
};

function textOf({ text }: Event): string {
  return typeof text === 'string' && text !== '' ? `: ${text}` : '';
}

function details(event: Event): string[] {
  if (event.type === 'ai_answer') {
    const citations = event.citations as readonly { quote: string; sourceTitle: string }[];
    return citations.map(({ quote, sourceTitle }) => `"${quote}" (${sourceTitle})`);
  }
  if (event.type !== 'packet') return [];
  const { intent, tried, sources, suggestedReply, reason } = event as unknown as PacketEvent;
  return [
    `wants:     ${intent.text}`,
    `tried:     ${tried.join(' ')}`,
    `missing:   ${sources.missing ?? 'nothing'}`,
    `why:       ${reason.text}`,
    `suggested: ${suggestedReply}`,
  ];
}

type PacketEvent = {
  readonly intent: { readonly text: string };
  readonly tried: readonly string[];
  readonly sources: { readonly missing: string | null };
  readonly suggestedReply: string;
  readonly reason: { readonly text: string };
};
