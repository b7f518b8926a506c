import { useEffect, useRef, useState } from 'preact/hooks';
import { config, say } from './config.ts';
import { Icon } from './icons.tsx';

/** As the API counts: code points after trimming. */
const longest = 8_000;
/** From here on the length is told. */
const worthTelling = 7_500;
const typingEveryMs = 4_000;
const tallest = 140;

/** Where the customer writes. What is not sent yet survives a reload. */
export function Composer({
  draft,
  keepDraft,
  isFocused,
  onSend,
  onTyping,
}: {
  readonly draft: string;
  readonly keepDraft: (text: string) => void;
  /** Takes the focus when this turns true. */
  readonly isFocused: boolean;
  readonly onSend: (text: string) => void;
  readonly onTyping: () => void;
}) {
  const [text, setText] = useState(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const toldAt = useRef(0);
  const length = [...text.trim()].length;
  const isTooLong = length > longest;

  useEffect(() => {
    if (isFocused) field.current?.focus({ preventScroll: true });
  }, [isFocused]);
  // The field is as tall as its text.
  useEffect(() => grow(field.current), []);

  const change = (value: string) => {
    setText(value);
    grow(field.current);
    keepDraft(value);
    if (value.trim() === '' || Date.now() - toldAt.current < typingEveryMs) return;
    toldAt.current = Date.now();
    onTyping();
  };
  const send = () => {
    if (length === 0 || isTooLong) return;
    onSend(text);
    setText('');
    keepDraft('');
    toldAt.current = 0;
    if (!field.current) return;
    field.current.style.height = '';
    field.current.focus({ preventScroll: true });
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {length > worthTelling && (
        <p id="length" class={isTooLong ? 'problem' : 'quiet'} role={isTooLong ? 'alert' : undefined}>
          {isTooLong ? say('too_long', counts(length)) : counts(length).count}
        </p>
      )}
      <div class={isTooLong ? 'field wrong' : 'field'}>
        <textarea
          ref={field}
          rows={1}
          dir={text === '' ? undefined : 'auto'}
          aria-label={say('composer')}
          placeholder={say('composer.placeholder')}
          aria-invalid={isTooLong}
          aria-describedby={length > worthTelling ? 'length' : undefined}
          enterkeyhint="send"
          value={text}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onKeyDown={(event) => {
            // Enter also ends the choice of a Japanese or Chinese word.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={say('send')} disabled={length === 0 || isTooLong}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

function grow(area: HTMLTextAreaElement | null): void {
  if (!area || area.value === '') return;
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight, tallest)}px`;
  area.style.overflowY = area.scrollHeight > tallest ? 'auto' : 'hidden';
}

function counts(length: number) {
  const number = new Intl.NumberFormat(config.language);
  return { count: number.format(length), limit: number.format(longest) };
}
