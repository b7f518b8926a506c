import { config, say } from './config.ts';
import { icon } from './icons.tsx';
import { toEnd } from './log-end.ts';
import { set, state } from './state.ts';
import { draft, keepDraft } from './storage.ts';
import { report, write } from './talk.ts';

/** As the API counts: code points after trimming. */
const longest = 8_000;
/** From here on the length is told. */
const worthTelling = 7_500;
const typingEveryMs = 4_000;
const tallest = 140;

let field: HTMLTextAreaElement | null = null;
let toldAt = 0;

/** Where the customer writes. What is not sent yet survives a reload. */
export function composer() {
  const { length } = state;
  const isTooLong = length > longest;
  const isTold = length > worthTelling;
  const number = new Intl.NumberFormat(config.language).format;
  return (
    <form class="composer" onSubmit={send}>
      {isTold && (
        <p id="length" class={isTooLong ? 'problem' : 'quiet'} role={isTooLong ? 'alert' : undefined}>
          {isTooLong ? say('too_long', { count: number(length), limit: number(longest) }) : number(length)}
        </p>
      )}
      <div class={isTooLong ? 'field wrong' : 'field'}>
        <textarea
          ref={restore}
          rows={1}
          dir={length > 0 ? 'auto' : undefined}
          aria-label={say('composer')}
          placeholder={say('composer.placeholder')}
          aria-invalid={isTooLong}
          aria-describedby={isTold ? 'length' : undefined}
          enterkeyhint="send"
          onInput={onInput}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="solid go" aria-label={say('send')} disabled={length === 0 || isTooLong}>
          {icon('send')}
        </button>
      </div>
    </form>
  );
}

function restore(area: HTMLTextAreaElement): void {
  field = area;
  area.value = draft();
  measure();
}

function onInput(): void {
  keepDraft(field?.value ?? '');
  measure();
  if (state.length === 0 || Date.now() - toldAt < typingEveryMs) return;
  toldAt = Date.now();
  report('/typing', {});
}

/** The field is as tall as its text, and a long text tells its length. */
function measure(): void {
  if (!field) return;
  const { style, value } = field;
  style.height = 'auto';
  if (value) style.height = `${Math.min(field.scrollHeight, tallest)}px`;
  style.overflowY = field.scrollHeight > tallest ? 'auto' : 'hidden';
  const count = [...value.trim()].length;
  const length = count > worthTelling ? count : Math.min(count, 1);
  if (length !== state.length) set({ length });
}

function onKeyDown(event: KeyboardEvent): void {
  // Enter also ends the choice of a Japanese or Chinese word.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
}

function send(event: Event): void {
  event.preventDefault();
  const { length } = state;
  if (!field || length === 0 || length > longest) return;
  write(field.value);
  field.value = '';
  onInput();
  toldAt = 0;
  field.focus({ preventScroll: true });
  // Who writes wants to see it, wherever they were reading.
  toEnd();
}
