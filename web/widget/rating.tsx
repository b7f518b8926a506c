import { say } from './config.ts';
import { icon } from './icons.tsx';
import { draw, set, state } from './state.ts';
import { keepMark, mark } from './storage.ts';
import { rate } from './talk.ts';

/** Asks how an episode was, in a word and perhaps a sentence; it may be left unanswered. */
export function ratingCard(ratable: number | null) {
  const { score, ratingStep: step, outbox } = state;
  if (ratable === null || ratable <= mark('unrated') || outbox.length > 0) return null;
  const skip = () => {
    keepMark('unrated', ratable);
    draw();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void rate();
  };
  return (
    <form class="card rating" onSubmit={send}>
      <fieldset>
        <legend>{say('rate.title')}</legend>
        <div class="stars">
          {[1, 2, 3, 4, 5].map((value) => (
            <label key={value} class={value <= score ? 'on' : ''} title={say(`rate.${value}`)}>
              <input
                type="radio"
                name="score"
                aria-label={say(`rate.${value}`)}
                onChange={() => set({ score: value })}
              />
              {icon('star')}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="word" aria-hidden="true">
        {score > 0 && say(`rate.${score}`)}
      </p>
      {score > 0 && (
        <textarea
          rows={2}
          maxLength={2_000}
          aria-label={say('rate.comment')}
          placeholder={say('rate.comment')}
        />
      )}
      {step === 'failed' && (
        <p class="problem" role="alert">
          {say('unavailable')}
        </p>
      )}
      <div class="buttons">
        {score > 0 && (
          <button type="submit" class="solid" disabled={step === 'sending'}>
            {say('rate.send')}
          </button>
        )}
        <button type="button" class="link quiet" onClick={skip}>
          {say('dismiss')}
        </button>
      </div>
    </form>
  );
}
