import { addressForm } from './address.tsx';
import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { icon } from './icons.tsx';
import type { Standing } from './standing.ts';
import { againIn, state } from './state.ts';
import { fromNow, timeSoon } from './time.ts';
import { words } from './words.tsx';

/** The change of hands: from whom to whom, what was passed on, and the notice. */
export function handoffCard(event: TalkEvent) {
  return (
    <article key={event.seq} class="card handoff" aria-label={say('handoff.title')}>
      <div class="hands" aria-hidden="true">
        <span class="face">{icon('spark')}</span>
        <i />
        <span class="face operator">{icon('person')}</span>
      </div>
      <h2>{say('handoff.title')}</h2>
      <p dir="auto">{event.text}</p>
      {event.reason !== 'operator_pulled' && <p class="quiet">{say('handoff.passed')}</p>}
    </article>
  );
}

/** A stated wait. The newest one lives: it tells the time that is left, and what became of it. */
export function waitCard(event: TalkEvent, { wait, mode, addressNoted }: Standing) {
  const { seq, handoff, opensAt, text } = event;
  const first = state.events.find((one) => one.type.startsWith('wait_') && one.handoff === handoff);
  const title = say(first?.seq === seq ? 'wait.title' : 'wait.revised');
  const picture = opensAt ? 'moon' : 'clock';
  const live = wait?.seq === seq ? wait : null;
  // Who has a reply, or another estimate, need not read this one; it is still there.
  if (!live || live.isOver) {
    const kept = live?.kept ?? null;
    return (
      <details key={seq} class="past">
        <summary class={kept === null ? '' : kept ? 'state good' : 'state late'}>
          {icon(kept === null ? picture : kept ? 'check' : 'alert')}
          {kept === null ? title : say(kept ? 'wait.kept' : 'wait.broken')}
          {icon('down')}
        </summary>
        <p dir="auto">{text}</p>
      </details>
    );
  }
  return (
    <article key={seq} class="card wait" aria-label={say('wait.title')}>
      <h2>
        {icon(picture)}
        {title}
      </h2>
      <p dir="auto">{text}</p>
      {mode === 'waiting' && live.dueAt !== null && due(live.at, live.dueAt)}
      {mode === 'waiting' && config.mail && !addressNoted && addressForm()}
    </article>
  );
}

function due(at: number, dueAt: number) {
  const now = Date.now();
  againIn(10_000);
  if (now > dueAt) {
    return (
      <p class="state late">
        {icon('alert')} {say('wait.broken')}
      </p>
    );
  }
  return (
    <div>
      <div class="bar" aria-hidden="true">
        <i style={`width:${(100 * (dueAt - now)) / (dueAt - at)}%`} />
      </div>
      <p class="state">{say('wait.by', { time: timeSoon(dueAt), relative: fromNow(dueAt) })}</p>
    </div>
  );
}

/** The end of an episode, with what the one who ended it says of it. */
export function solvedCard({ seq, outcome, by }: TalkEvent) {
  return (
    <article key={seq} class={outcome ? 'card solved' : 'line solved'} aria-label={say('resolved')}>
      <h2>
        {icon('check')} {say('resolved')}
      </h2>
      {outcome && <div dir="auto">{words(outcome)}</div>}
      <p class="quiet">
        {outcome && by.name && [<bdi key="by">{by.name}</bdi>, ' · ']}
        {say('reopened')}
      </p>
    </article>
  );
}
