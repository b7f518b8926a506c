import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bubble, type Cited } from './bubble.tsx';
import { HandoffCard, Solved, WaitCard } from './cards.tsx';
import { config, say } from './config.ts';
import { Face } from './header.tsx';
import { Icon } from './icons.tsx';
import type { Row } from './rows.ts';
import type { Standing } from './standing.ts';
import type { Talk } from './talk.ts';
import { dayName } from './time.ts';

/** So near the end a reader follows it. */
const nearEndPx = 64;

type Props = {
  readonly rows: readonly Row[];
  readonly standing: Standing;
  readonly talk: Talk;
  readonly typing: { readonly voice: 'ai' | 'operator'; readonly name: string | null } | null;
  readonly isLoading: boolean;
  readonly rating: preact.ComponentChild;
  readonly onCite: (cited: Cited) => void;
  /** The reader is at the end, and so has seen everything. */
  readonly onRead: () => void;
};

/** The transcript. It stays where its reader is, and follows only one who is at its end. */
export function Log({ rows, standing, talk, typing, isLoading, rating, onCite, onRead }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [news, setNews] = useState(0);
  const seen = useRef<readonly Row[]>([]);

  const onScroll = () => {
    const { current } = scroller;
    if (!current) return;
    isAtEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEndPx;
    if (isAtEnd.current) {
      setNews(0);
      onRead();
    }
  };

  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = rows;
    if (isAtEnd.current || isJustWritten(rows, before)) {
      toEnd(scroller.current);
      isAtEnd.current = true;
      setNews(0);
      onRead();
    } else if (rows.length > before.length) {
      setNews((count) => count + rows.length - before.length);
    }
  }, [rows, onRead]);
  // What grows under a reader at the end (a form, a keyboard on a phone) moves the end.
  useEffect(() => {
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd(scroller.current));
    for (const { current } of [scroller, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const firstWait = new Map<number, number>();
  for (const row of rows) {
    if (row.kind !== 'wait') continue;
    const handoff = row.event.handoff ?? 0;
    if (!firstWait.has(handoff)) firstWait.set(handoff, row.event.seq);
  }
  const show = (row: Row) => {
    switch (row.kind) {
      case 'bubble':
        return <Bubble key={row.key} row={row} onCite={onCite} onRetry={talk.retry} />;
      case 'day':
        return (
          <p key={row.key} class="line day">
            <span>{dayName(row.at, Date.now())}</span>
          </p>
        );
      case 'handoff':
        return <HandoffCard key={row.key} event={row.event} />;
      case 'wait':
        return (
          <WaitCard
            key={row.key}
            event={row.event}
            standing={standing}
            isFirst={firstWait.get(row.event.handoff ?? 0) === row.event.seq}
            talk={talk}
          />
        );
      case 'asked':
        return (
          <p key={row.key} class="line">
            <span>
              <Icon name="person" size={14} /> {say('person.asked')}
            </span>
          </p>
        );
      case 'resolve':
        return <Solved key={row.key} event={row.event} />;
      case 'line':
        return (
          <p key={row.key} class="line">
            <span dir="auto">{lineText(row.event.type, row.event.by.name, row.event.to, standing.name)}</span>
          </p>
        );
    }
  };
  return (
    <div class="log-frame">
      {/* News are read out by the announcer, once and whole; here the transcript is only read. */}
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={say('conversation')}
        aria-busy={isLoading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        tabIndex={0}
        ref={scroller}
        onScroll={onScroll}
      >
        <div class="log-content" ref={content}>
          {isLoading ? <Skeleton /> : <Greeting isAlone={rows.length === 0} />}
          {rows.map(show)}
          {typing && <Typing {...typing} />}
          {rating}
        </div>
      </div>
      {news > 0 && (
        <button type="button" class="news" onClick={() => toEnd(scroller.current)}>
          <Icon name="down" size={16} /> {say('new_messages')}
        </button>
      )}
    </div>
  );
}

function toEnd(scroller: HTMLElement | null): void {
  scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
}

/** Who writes wants to see it, wherever they were reading. */
function isJustWritten(rows: readonly Row[], before: readonly Row[]): boolean {
  const last = rows.at(-1);
  const isOwn = last?.kind === 'bubble' && last.voice === 'customer' && last.outgoing !== null;
  return isOwn && last.key !== before.at(-1)?.key;
}

function lineText(type: string, by: string | undefined, to: string | null | undefined, now: string | null) {
  const name = by ?? say('team');
  switch (type) {
    case 'claim':
    case 'barge_in':
      return say('joined', { name });
    case 'transfer':
      return to ? say('passed_to', { name: now ?? say('team') }) : say('left');
    case 'release':
      return say('left');
    case 'rating':
      return say('rate.thanks');
    default:
      return say('returned');
  }
}

function Greeting({ isAlone }: { readonly isAlone: boolean }) {
  return (
    <div class={isAlone ? 'greeting alone' : 'greeting'}>
      <span class="badge ai">
        <Icon name="spark" size={24} />
      </span>
      <p class="hello" dir="auto">
        {config.look.greeting || say('greeting')}
      </p>
      <p class="quiet">{say('hint')}</p>
    </div>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}

function Typing({ voice, name }: { readonly voice: 'ai' | 'operator'; readonly name: string | null }) {
  return (
    <div class={`row theirs typing ${voice}`}>
      <p class="by">
        <Face voice={voice} name={name} />
        <span>{voice === 'ai' ? say('typing.ai') : say('typing.person', { name: name ?? say('team') })}</span>
      </p>
      <div class="bubble" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
