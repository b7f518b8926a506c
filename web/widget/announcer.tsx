import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { toPlain } from './plain.ts';

/** Reads news out to those who do not see them: each once, with who said it; never what was there before. */
export function Announcer({
  events,
  status,
  hadHistory,
}: {
  readonly events: readonly TalkEvent[];
  readonly status: string;
  /** The first events to come are what was there before. */
  readonly hadHistory: boolean;
}) {
  const [text, setText] = useState('');
  const told = useRef<number | null>(events.at(-1)?.seq ?? (hadHistory ? null : 0));
  const toldStatus = useRef(status);
  useEffect(() => {
    const last = events.at(-1)?.seq ?? 0;
    const from = told.current;
    if (from !== null || last > 0) told.current = last;
    const isNews = from !== null && last > from;
    const said = isNews ? events.filter(({ seq }) => seq > from).flatMap((event) => spoken(event) ?? []) : [];
    const changed = isNews && status !== toldStatus.current ? [status] : [];
    toldStatus.current = status;
    if (said.length + changed.length > 0) setText([...said, ...changed].join('\n'));
  }, [events, status]);
  return (
    <div class="hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}

function spoken({ type, by, text: said, outcome }: TalkEvent): string | null {
  const text = type === 'resolve' ? outcome : said;
  if (!text || type === 'customer_message') return null;
  const name = type === 'operator_message' || type === 'resolve' ? (by.name ?? say('team')) : say('ai');
  return `${name}: ${toPlain(text)}`;
}
