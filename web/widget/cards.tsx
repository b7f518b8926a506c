import { useState } from 'preact/hooks';
import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { useNow } from './hooks.ts';
import { Icon } from './icons.tsx';
import type { Standing, Wait } from './standing.ts';
import type { Talk } from './talk.ts';
import { fromNow, timeSoon } from './time.ts';
import { Words } from './words.tsx';

/** The change of hands: from whom to whom, what was passed on, and the notice. */
export function HandoffCard({ event }: { readonly event: TalkEvent }) {
  return (
    <section class="card handoff" aria-label={say('handoff.title')}>
      <div class="hands" aria-hidden="true">
        <span class="face ai">
          <Icon name="spark" size={16} />
        </span>
        <span class="thread" />
        <span class="face operator">
          <Icon name="person" size={16} />
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
  standing,
  isFirst,
  talk,
}: {
  readonly event: TalkEvent;
  readonly standing: Standing;
  readonly isFirst: boolean;
  readonly talk: Talk;
}) {
  const { wait, mode } = standing;
  const live = wait?.seq === event.seq ? wait : null;
  const isWaiting = live !== null && !live.isOver && mode === 'waiting';
  const now = useNow(10_000, isWaiting);
  const title = isFirst ? say('wait.title') : say('wait.revised');
  const icon = event.opensAt ? 'moon' : 'clock';
  // Who has a reply, or another estimate, need not read this one; it is still there.
  if (!live || live.isOver)
    return <PastWait {...{ title, icon }} text={event.text} kept={live?.kept ?? null} />;
  return (
    <section class="card wait" aria-label={say('wait.title')}>
      <h2>
        <Icon name={icon} size={16} />
        {title}
      </h2>
      <p dir="auto">{event.text}</p>
      {isWaiting && live.dueAt !== null && <Due wait={live} dueAt={live.dueAt} now={now} />}
      {isWaiting && config.mail && !standing.addressNoted && <AddressForm talk={talk} />}
    </section>
  );
}

/** A wait that is over: one line, which opens to what was stated. */
function PastWait({
  title,
  icon,
  text,
  kept,
}: {
  readonly title: string;
  readonly icon: 'moon' | 'clock';
  readonly text: string | undefined;
  readonly kept: boolean | null;
}) {
  const became = kept === null ? null : kept ? 'good' : 'late';
  return (
    <section class="wait past" aria-label={say('wait.title')}>
      <details>
        <summary class={became ? `state ${became}` : 'state'}>
          <Icon name={kept === null ? icon : kept ? 'check' : 'alert'} size={15} />
          {kept === null ? title : say(kept ? 'wait.kept' : 'wait.broken')}
          <Icon name="down" size={14} />
        </summary>
        <p dir="auto">{text}</p>
      </details>
    </section>
  );
}

function Due({ wait, dueAt, now }: { readonly wait: Wait; readonly dueAt: number; readonly now: number }) {
  if (now > dueAt) {
    return (
      <p class="state late">
        <Icon name="alert" size={15} /> {say('wait.broken')}
      </p>
    );
  }
  const part = Math.min(1, Math.max(0, (now - wait.at) / (dueAt - wait.at)));
  return (
    <>
      <div class="bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${1 - part})` }} />
      </div>
      <p class="state">{say('wait.by', { time: timeSoon(dueAt, now), relative: fromNow(dueAt, now) })}</p>
    </>
  );
}

/** The end of an episode, with what the one who ended it says of it. */
export function Solved({ event: { outcome, by } }: { readonly event: TalkEvent }) {
  const title = (
    <>
      <Icon name="check" size={14} /> {say('resolved')}
    </>
  );
  if (!outcome) {
    return (
      <p class="line solved">
        <span>{title}</span>
        <small>{say('reopened')}</small>
      </p>
    );
  }
  return (
    <section class="card solved" aria-label={say('resolved')}>
      <h2>{title}</h2>
      <div dir="auto">
        <Words text={outcome} />
      </div>
      <p class="quiet">
        {by.name && <span dir="auto">{by.name} · </span>}
        {say('reopened')}
      </p>
    </section>
  );
}

/** Leaves an e-mail address, so that nobody has to wait here. */
function AddressForm({ talk }: { readonly talk: Talk }) {
  const [step, setStep] = useState<'closed' | 'open' | 'sending' | 'invalid' | 'failed' | 'done'>('closed');
  const [email, setEmail] = useState('');
  if (step === 'done') {
    return (
      <p class="state good" role="status">
        <Icon name="mail" size={15} /> {say('email.done', { address: email })}
      </p>
    );
  }
  if (step === 'closed') {
    return (
      <button type="button" class="link" onClick={() => setStep('open')}>
        <Icon name="mail" size={15} /> {say('email.ask')}
      </button>
    );
  }
  const send = async (event: Event) => {
    event.preventDefault();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) return setStep('invalid');
    setStep('sending');
    const { status } = await talk.leaveAddress(email.trim());
    setStep(status === 202 ? 'done' : status === 400 ? 'invalid' : 'failed');
  };
  const problem = step === 'invalid' ? say('email.invalid') : step === 'failed' ? say('unavailable') : null;
  return (
    <form class="address" noValidate onSubmit={send}>
      <input
        ref={focusIt}
        type="email"
        autocomplete="email"
        aria-label={say('email.label')}
        placeholder={say('email.label')}
        aria-invalid={step === 'invalid'}
        aria-describedby={problem ? 'address-problem' : undefined}
        value={email}
        onInput={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <button type="submit" class="solid" disabled={step === 'sending'}>
        {say('email.send')}
      </button>
      {problem && (
        <p id="address-problem" class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function focusIt(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
