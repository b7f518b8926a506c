import { bubble, face } from './bubble.tsx';
import { handoffCard, solvedCard, waitCard } from './cards.tsx';
import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { icon } from './icons.tsx';
import { isAtEnd, onScroll, toEnd, watchEnd } from './log-end.ts';
import { ratingCard } from './rating.tsx';
import type { Row } from './rows.ts';
import type { Standing } from './standing.ts';
import { state } from './state.ts';
import { dayName } from './time.ts';
import { nameOr } from './wording.ts';

/** As many rows the reader has had before their eyes. */
let seenRows = 0;

type Typing = { readonly voice: 'ai' | 'operator'; readonly name: string | null };

/** The transcript. It stays where its reader is, and follows only one who is at its end. */
export function log(rows: readonly Row[], standing: Standing, typing: Typing | null) {
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
          {isLoading ? <div class="skeleton" /> : greeting(rows.length === 0)}
          {rows.map((row) => rowNode(row, standing))}
          {typing && dots(typing)}
          {ratingCard(standing.ratable)}
        </div>
      </div>
      {rows.length > seenRows && (
        <button type="button" class="solid news" onClick={toEnd}>
          {icon('down')} {say('new_messages')}
        </button>
      )}
    </div>
  );
}

function rowNode(row: Row, standing: Standing) {
  switch (row.kind) {
    case 'bubble':
      return bubble(row);
    case 'handoff':
      return handoffCard(row.event);
    case 'wait':
      return waitCard(row.event, standing);
    case 'resolve':
      return solvedCard(row.event);
    case 'day':
      return (
        <p key={row.key} class="line day">
          <span>{dayName(row.at)}</span>
        </p>
      );
    case 'asked':
      return (
        <p key={row.key} class="line">
          <span>
            {icon('person')} {say('person.asked')}
          </span>
        </p>
      );
    case 'line':
      return (
        <p key={row.key} class="line">
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

function greeting(isAlone: boolean) {
  return (
    <div class={isAlone ? 'greeting alone' : 'greeting'}>
      <span class="badge">{icon('spark')}</span>
      <p class="hello" dir="auto">
        {config.look.greeting || say('greeting')}
      </p>
      <p class="quiet">{say('hint')}</p>
    </div>
  );
}

function dots({ voice, name }: Typing) {
  return (
    <div class={`row typing ${voice}`}>
      <p class="by">
        {face(voice, name)}
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
