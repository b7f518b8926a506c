import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { icon } from './icons.tsx';
import type { Bubble } from './rows.ts';
import { cite, retry } from './talk.ts';
import { timeOfDay } from './time.ts';
import { nameOr } from './wording.ts';
import { trust, words } from './words.tsx';

/** What somebody said. */
export function bubble(row: Bubble) {
  const { voice, name, text, event, outgoing, isFirst, isLast, at, delivery } = row;
  for (const { url } of event?.citations ?? []) trust(url);
  return (
    <article key={row.key} class={`row ${voice === 'customer' ? 'own' : voice} ${isFirst ? 'first' : ''}`}>
      {isFirst &&
        (voice === 'customer' ? (
          <p class="hidden">{say('you')}</p>
        ) : (
          <p class="by">
            {face(voice, name)}
            <span dir="auto">{voice === 'ai' ? say('ai') : nameOr(name)}</span>
          </p>
        ))}
      <div class={`bubble ${delivery ?? ''}`} dir="auto">
        {/* What a customer wrote: their lines as they are, and nothing is a link. */}
        {voice === 'customer' ? <p class="plain">{text}</p> : words(text)}
      </div>
      {event?.citations?.length ? chips(event) : null}
      {(isLast || delivery) && (
        <p class="below">
          <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
          {delivery && (
            <span class={delivery === 'failed' ? 'problem' : ''}>
              {delivery === 'failed' && icon('alert')} {say(delivery)}
            </span>
          )}
          {delivery === 'failed' && outgoing && (
            <button type="button" class="link" onClick={() => retry(outgoing.id)}>
              {say('retry')}
            </button>
          )}
        </p>
      )}
    </article>
  );
}

/** One chip for each passage that proves the answer; its sheet shows all its quotes. */
function chips(event: TalkEvent) {
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
                {icon('quote')}
                <span dir="auto">{title}</span>
              </button>
            </li>
          ),
      )}
    </ul>
  );
}

/** The round picture beside what somebody says. */
export function face(voice: 'ai' | 'operator', name: string | null) {
  return (
    <span class={`face ${voice}`} aria-hidden="true">
      {initials(name) || icon(voice === 'ai' ? 'spark' : 'person')}
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
