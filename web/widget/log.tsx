import { Bubble, Face } from './bubble.tsx';
import { HandoffCard, SolvedCard, WaitCard } from './cards.tsx';
import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { Icon } from './icons.tsx';
import { isAtEnd, onScroll, toEnd, watchEnd } from './log-end.ts';
import { RatingCard } from './rating.tsx';
import type { Row } from './rows.ts';
import type { Standing } from './standing.ts';
import { state } from './state.ts';
import { dayName } from './time.ts';
import { nameOr } from './wording.ts';

/** As many rows the reader has had before their eyes. */
let seenRows = 0;

type Typing = { readonly voice: 'ai' | 'operator'; readonly name: string | null };
type Props = {
  readonly rows: readonly Row[];
  readonly standing: Standing;
  readonly typing: Typing | null;
};

/** The transcript. It stays where its reader is, and follows only one who is at its end. */
export function Log({ rows, standing, typing }: Props) {
  const isLoading = state.stream === 'loading' && rows.length === 0;
  if (isAtEnd()) seenRows = rows.length;
  return (
    <div class="log-frame">
      {/* News are read out by the live region, once and whole; here the transcript is only read. */}
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={say('conversation')}
        aria-busy={isLoading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        tabIndex={0}
        ref={watchEnd}
        onScroll={onScroll}
      >
        <div class="log-content">
          {isLoading ? <Skeleton /> : <Greeting isAlone={rows.length === 0} />}
          {rows.map((row) => (
            <Shown key={row.key} row={row} standing={standing} />
          ))}
          {typing && <Dots {...typing} />}
          <RatingCard ratable={standing.ratable} />
        </div>
      </div>
      {rows.length > seenRows && (
        <button type="button" class="solid news" onClick={toEnd}>
          <Icon name="down" /> {say('new_messages')}
        </button>
      )}
    </div>
  );
}

function Shown({ row, standing }: { readonly row: Row; readonly standing: Standing }) {
  switch (row.kind) {
    case 'bubble':
      return <Bubble row={row} />;
    case 'handoff':
      return <HandoffCard event={row.event} />;
    case 'wait':
      return <WaitCard event={row.event} standing={standing} />;
    case 'resolve':
      return <SolvedCard event={row.event} />;
    case 'day':
      return (
        <p class="line day">
          <span>{dayName(row.at)}</span>
        </p>
      );
    case 'asked':
      return (
        <p class="line">
          <span>
            <Icon name="person" /> {say('person.asked')}
          </span>
        </p>
      );
    case 'line':
      return (
        <p class="line">
          <span dir="auto">{lineText(row.event, standing)}</span>
        </p>
      );
  }
}

function lineText({ type, by, to }: TalkEvent, now: Standing): string {
  switch (type) {
    case 'claim':
    case 'barge_in':
      return say('joined', { name: nameOr(by.name) });
    case 'transfer':
      return to ? say('passed_to', { name: nameOr(now.name) }) : say('left');
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
      <span class="badge">
        <Icon name="spark" />
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
      <i />
      <i />
      <i />
    </div>
  );
}

function Dots({ voice, name }: Typing) {
  return (
    <div class={`row theirs typing ${voice}`}>
      <p class="by">
        <Face voice={voice} name={name} />
        <span>{voice === 'ai' ? say('typing.ai') : say('typing.person', { name: nameOr(name) })}</span>
      </p>
      <div class="bubble" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
