import { AddressForm } from './address.tsx';
import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { Icon } from './icons.tsx';
import type { Standing, Wait } from './standing.ts';
import { againIn, state } from './state.ts';
import { fromNow, timeSoon } from './time.ts';
import { Words } from './words.tsx';

/** The change of hands: from whom to whom, what was passed on, and the notice. */
export function HandoffCard({ event }: { readonly event: TalkEvent }) {
  return (
    <section class="card handoff" aria-label={say('handoff.title')}>
      <div class="hands" aria-hidden="true">
        <span class="face">
          <Icon name="spark" />
        </span>
        <i />
        <span class="face operator">
          <Icon name="person" />
        </span>
      </div>
      <h2>{say('handoff.title')}</h2>
      <p dir="auto">{event.text}</p>
      {event.reason !== 'operator_pulled' && <p class="quiet">{say('handoff.passed')}</p>}
    </section>
  );
}

/** A stated wait. The newest one lives: it tells the time that is left, and what became of it. */
export function WaitCard({
  event,
  standing: { wait, mode, addressNoted },
}: {
  readonly event: TalkEvent;
  readonly standing: Standing;
}) {
  const { seq, handoff, opensAt, text } = event;
  const first = state.events.find((one) => one.type.startsWith('wait_') && one.handoff === handoff);
  const title = say(first?.seq === seq ? 'wait.title' : 'wait.revised');
  const icon = opensAt ? 'moon' : 'clock';
  const live = wait?.seq === seq ? wait : null;
  // Who has a reply, or another estimate, need not read this one; it is still there.
  if (!live || live.isOver) {
    const kept = live?.kept ?? null;
    return (
      <section class="past" aria-label={say('wait.title')}>
        <details>
          <summary class={kept === null ? '' : kept ? 'state good' : 'state late'}>
            <Icon name={kept === null ? icon : kept ? 'check' : 'alert'} />
            {kept === null ? title : say(kept ? 'wait.kept' : 'wait.broken')}
            <Icon name="down" />
          </summary>
          <p dir="auto">{text}</p>
        </details>
      </section>
    );
  }
  return (
    <section class="card wait" aria-label={say('wait.title')}>
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      <p dir="auto">{text}</p>
      {mode === 'waiting' && live.dueAt !== null && <Due at={live.at} dueAt={live.dueAt} />}
      {mode === 'waiting' && config.mail && !addressNoted && <AddressForm />}
    </section>
  );
}

function Due({ at, dueAt }: Pick<Wait, 'at'> & { readonly dueAt: number }) {
  const now = Date.now();
  againIn(10_000);
  if (now > dueAt) {
    return (
      <p class="state late">
        <Icon name="alert" /> {say('wait.broken')}
      </p>
    );
  }
  return (
    <>
      <div class="bar" aria-hidden="true">
        <i style={{ transform: `scaleX(${Math.min(1, (dueAt - now) / (dueAt - at))})` }} />
      </div>
      <p class="state">{say('wait.by', { time: timeSoon(dueAt), relative: fromNow(dueAt) })}</p>
    </>
  );
}

/** The end of an episode, with what the one who ended it says of it. */
export function SolvedCard({ event: { outcome, by } }: { readonly event: TalkEvent }) {
  return (
    <section class={outcome ? 'card solved' : 'line solved'} aria-label={say('resolved')}>
      <h2>
        <Icon name="check" /> {say('resolved')}
      </h2>
      {outcome && (
        <div dir="auto">
          <Words text={outcome} />
        </div>
      )}
      <p class="quiet">
        {outcome && by.name && <span dir="auto">{by.name} · </span>}
        {say('reopened')}
      </p>
    </section>
  );
}
