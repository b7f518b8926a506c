import { useState } from 'preact/hooks';
import { say } from './config.ts';
import { Icon } from './icons.tsx';
import type { Talk } from './talk.ts';

const scores = [1, 2, 3, 4, 5] as const;

/** Asks how an episode was, in a word and perhaps a sentence; it may be left unanswered. */
export function RatingCard({ talk, onSkip }: { readonly talk: Talk; readonly onSkip: () => void }) {
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState('');
  const [step, setStep] = useState<'asking' | 'sending' | 'failed'>('asking');
  const send = async (event: Event) => {
    event.preventDefault();
    setStep('sending');
    const { status } = await talk.rate(score, comment.trim());
    if (status === 202) return;
    // It was rated elsewhere, or is not asked for any more.
    if (status === 409) onSkip();
    else setStep('failed');
  };
  return (
    <form class="card rating" onSubmit={send}>
      <fieldset>
        <legend>{say('rate.title')}</legend>
        <div class="stars">
          {scores.map((value) => (
            <label key={value} class={value <= score ? 'on' : ''} title={say(`rate.${value}`)}>
              <input
                type="radio"
                name="score"
                value={value}
                aria-label={say(`rate.${value}`)}
                checked={score === value}
                onChange={() => setScore(value)}
              />
              <Icon name="star" size={26} />
            </label>
          ))}
        </div>
      </fieldset>
      <p class="word" aria-hidden="true">
        {score > 0 ? say(`rate.${score}`) : ' '}
      </p>
      {score > 0 && (
        <>
          <textarea
            rows={2}
            maxLength={2_000}
            aria-label={say('rate.comment')}
            placeholder={say('rate.comment')}
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
          {step === 'failed' && (
            <p class="problem" role="alert">
              {say('unavailable')}
            </p>
          )}
        </>
      )}
      <div class="buttons">
        {score > 0 && (
          <button type="submit" class="solid" disabled={step === 'sending'}>
            {say('rate.send')}
          </button>
        )}
        <button type="button" class="link quiet" onClick={onSkip}>
          {say('dismiss')}
        </button>
      </div>
    </form>
  );
}
