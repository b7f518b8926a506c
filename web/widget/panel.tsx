import { composer } from './composer.tsx';
import { config, say } from './config.ts';
import { header } from './header.tsx';
import { isAlone } from './host.ts';
import { icon } from './icons.tsx';
import { log } from './log.tsx';
import { toEnd } from './log-end.ts';
import { toRows } from './rows.ts';
import { close, fieldPath, focusOn } from './showing.ts';
import { sourceSheet } from './source.tsx';
import { type Standing, standingOf } from './standing.ts';
import { againIn, lasts, state } from './state.ts';
import { closeCited, startNew, write } from './talk.ts';

/** A word too long without an answer is a word that is not coming: then the dots end. */
const patienceMs = 90_000;
/** What mends itself sooner is not worth a word. */
const troubleMs = 1_500;

/** The open chat: who answers, what was said, and where to write. */
export function panel() {
  const { events, outbox, blocked, cited, isGone, operatorName, seenSeq } = state;
  const told = standingOf(events);
  const standing = { ...told, name: told.name ?? (told.mode === 'human' ? operatorName : null) };
  const isStuck = !navigator.onLine || blocked !== null;
  const rows = toRows(events, outbox, { isQueued: isStuck, seenSeq });
  const isAsked = rows.some(({ kind, key }) => kind === 'asked' && key.startsWith('out-'));
  const person = (standing.mode === 'ai' || standing.mode === 'resolved') && (
    <button type="button" class="link ask" disabled={isAsked} onClick={askForPerson}>
      {icon('person')} {say(isAsked ? 'person.asked' : 'person.ask')}
    </button>
  );
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={say('title', { site: config.name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="hidden" role="status" aria-live="polite">
        {state.spoken}
      </div>
      <div class="panel-body" inert={cited !== null}>
        {header(standing)}
        {/* The place stays, so that what appears in it is read out. */}
        <div class="trouble" role="status">
          {trouble()}
        </div>
        {log(rows, standing, typingOf(standing, isStuck))}
        {isGone ? (
          <div class="gone" role="alert">
            <p>{say('gone')}</p>
            <button type="button" class="solid" onClick={startNew}>
              {say('new')}
            </button>
          </div>
        ) : (
          <footer class="foot">
            {person}
            {composer()}
          </footer>
        )}
      </div>
      {cited && sourceSheet(cited, person)}
    </section>
  );
}

/** From wherever it is pressed, the customer is then where they can write. */
function askForPerson(): void {
  if (state.cited) closeCited();
  focusOn(fieldPath);
  write(null);
  toEnd();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (state.cited) closeCited();
  else if (!isAlone) close();
}

/** Who is at work on a word: a person who types, or the AI while it owes an answer. */
function typingOf({ mode, name, awaitsAi }: Standing, isStuck: boolean) {
  const { typing, outbox, events } = state;
  const isSent = outbox.some(({ text, messageId }) => text !== null && messageId);
  const isDue = !isStuck && (awaitsAi || (isSent && (mode === 'ai' || mode === 'resolved')));
  const isLate = lasts('typing', isDue && events.length > 0, patienceMs);
  if (typing !== null) return { voice: 'operator', name: typing || name } as const;
  return isDue && !isLate ? ({ voice: 'ai', name: null } as const) : null;
}

/** What keeps words from going out or coming in, while it lasts. */
function trouble() {
  const { blocked, stream } = state;
  const isBroken = lasts('trouble', stream === 'broken' || blocked === 0, troubleMs);
  let text = isBroken && say(blocked === 0 ? 'unavailable' : 'reconnecting');
  if (blocked) {
    againIn(1_000);
    text = say('limited', { seconds: Math.max(1, Math.ceil((blocked - Date.now()) / 1_000)) });
  }
  if (!navigator.onLine) text = say('offline');
  return text && <p class="notice">{text}</p>;
}
