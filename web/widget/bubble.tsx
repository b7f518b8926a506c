import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { Icon } from './icons.tsx';
import type { Bubble as BubbleRow } from './rows.ts';
import { cite, retry } from './talk.ts';
import { timeOfDay } from './time.ts';
import { nameOr } from './wording.ts';
import { trust, Words } from './words.tsx';

/** What somebody said. */
export function Bubble({ row }: { readonly row: BubbleRow }) {
  const { voice, name, text, event, outgoing, isFirst, isLast, at, delivery } = row;
  for (const { url } of event?.citations ?? []) trust(url);
  return (
    <article
      class={`row ${voice === 'customer' ? 'own' : 'theirs'} ${voice} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
    >
      {isFirst &&
        (voice === 'customer' ? (
          <p class="hidden">{say('you')}</p>
        ) : (
          <p class="by">
            <Face voice={voice} name={name} />
            <span dir="auto">{voice === 'ai' ? say('ai') : nameOr(name)}</span>
          </p>
        ))}
      <div class={`bubble ${delivery ?? ''}`} dir="auto">
        {/* What a customer wrote: their lines as they are, and nothing is a link. */}
        {voice === 'customer' ? <p class="plain">{text}</p> : <Words text={text} />}
      </div>
      {event?.citations?.length ? <Chips event={event} /> : null}
      {(isLast || delivery) && (
        <p class="below">
          <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
          {delivery === 'failed' && outgoing ? (
            <>
              <span class="problem">
                <Icon name="alert" /> {say('failed')}
              </span>
              <button type="button" class="link" onClick={() => retry(outgoing.id)}>
                {say('retry')}
              </button>
            </>
          ) : (
            delivery && <span>{say(delivery)}</span>
          )}
        </p>
      )}
    </article>
  );
}

/** One chip for each passage that proves the answer; its sheet shows all its quotes. */
function Chips({ event }: { readonly event: TalkEvent }) {
  const shown = new Set<string>();
  return (
    <ul class="chips" aria-label={say('sources')}>
      {event.citations?.map(
        ({ passageId, sourceTitle: title }, index) =>
          !shown.has(passageId) &&
          shown.add(passageId) && (
            <li key={passageId}>
              <button
                type="button"
                class="chip"
                aria-label={say('source.show', { title })}
                onClick={({ currentTarget }) => cite(event, index, currentTarget)}
              >
                <Icon name="quote" />
                <span dir="auto">{title}</span>
              </button>
            </li>
          ),
      )}
    </ul>
  );
}

/** The round picture beside what somebody says. */
export function Face({ voice, name }: { readonly voice: 'ai' | 'operator'; readonly name: string | null }) {
  return (
    <span class={`face ${voice}`} aria-hidden="true">
      {initials(name) || <Icon name={voice === 'ai' ? 'spark' : 'person'} />}
    </span>
  );
}

/** The first letters of the first and the last name. */
export function initials(name: string | null): string {
  const letters = (name ?? '')
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0] ?? '');
  return letters.filter((_, index) => index === 0 || index === letters.length - 1).join('');
}
