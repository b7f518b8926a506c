import { say } from './config.ts';
import type { Citation, TalkEvent } from './events.ts';
import { Face } from './header.tsx';
import { Icon } from './icons.tsx';
import type { Bubble as BubbleRow } from './rows.ts';
import { timeOfDay } from './time.ts';
import { PlainWords, trust, Words } from './words.tsx';

/** A citation of an event: which one, and the button that shows it, to come back to. */
export type Cited = { readonly event: TalkEvent; readonly index: number; readonly button: HTMLElement };

type Props = {
  readonly row: BubbleRow;
  readonly onCite: (cited: Cited) => void;
  readonly onRetry: (id: string) => void;
};

/** Who says something. */
export function voiceName({ voice, name }: Pick<BubbleRow, 'voice' | 'name'>): string {
  if (voice === 'customer') return say('you');
  return voice === 'ai' ? say('ai') : (name ?? say('team'));
}

/** What somebody said. */
export function Bubble({ row, onCite, onRetry }: Props) {
  const { voice, text, event, isFirst, isLast, at, delivery } = row;
  const isOwn = voice === 'customer';
  const citations = event?.citations ?? [];
  for (const { url } of citations) trust(url);
  return (
    <article
      class={`row ${isOwn ? 'own' : 'theirs'} ${voice} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
    >
      {isFirst && (
        <p class={isOwn ? 'hidden' : 'by'}>
          {voice !== 'customer' && <Face voice={voice} name={row.name} />}
          <span dir="auto">{voiceName(row)}</span>
        </p>
      )}
      <div class={`bubble ${delivery ?? ''}`} dir="auto">
        {isOwn ? <PlainWords text={text} /> : <Words text={text} />}
      </div>
      {event && citations.length > 0 && <Chips event={event} citations={citations} onCite={onCite} />}
      {(isLast || delivery) && (
        <p class="below">
          <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>
          {delivery && <Delivery row={row} onRetry={onRetry} />}
        </p>
      )}
    </article>
  );
}

function Delivery({ row, onRetry }: Pick<Props, 'row' | 'onRetry'>) {
  const { delivery, outgoing } = row;
  if (delivery === 'failed' && outgoing) {
    return (
      <>
        <span class="problem">
          <Icon name="alert" size={13} /> {say('failed')}
        </span>
        <button type="button" class="link" onClick={() => onRetry(outgoing.id)}>
          {say('retry')}
        </button>
      </>
    );
  }
  return <span>{say(delivery ?? '')}</span>;
}

/** One chip for each passage that proves the answer; its sheet shows all its quotes. */
function Chips({
  event,
  citations,
  onCite,
}: {
  readonly event: TalkEvent;
  readonly citations: readonly Citation[];
  readonly onCite: Props['onCite'];
}) {
  const distinct = citations.flatMap((citation, index) =>
    citations.findIndex(({ passageId }) => passageId === citation.passageId) === index
      ? [{ citation, index }]
      : [],
  );
  return (
    <ul class="chips" aria-label={say('sources')}>
      {distinct.map(({ citation, index }) => (
        <li key={index}>
          <button
            type="button"
            class="chip"
            aria-label={say('source.show', { title: citation.sourceTitle })}
            onClick={({ currentTarget: button }) => onCite({ event, index, button })}
          >
            <Icon name="quote" size={12} />
            <span dir="auto">{citation.sourceTitle}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
