import { Button, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Conversation } from '../../../client/schema.d.ts';
import type { Refusal } from '../../refusal.ts';
import { useMe } from '../../session.ts';
import { modKey } from '../keys/mod-key.ts';
import { useKeys } from '../keys/use-keys.ts';
import { replyWay } from './actions.ts';
import { Asking } from './asking.tsx';
import type { useCommand } from './commands.ts';
import styles from './composer.module.css';
import { lengthWords, longest, placeholder, sendWords, worthTelling } from './composer-words.ts';
import { type Kind, useDraft } from './drafts.ts';
import { takeFocus } from './focus.ts';
import type { Outgoing, UseOutbox } from './outbox.ts';
import { refusalWords } from './outcome.tsx';
import { Suggestion } from './suggestion.tsx';
import { useTyping } from './use-typing.ts';
import { Warnings } from './warnings.tsx';

export type Refused = { readonly outgoing: Outgoing; readonly refusal: Refusal };

type ComposerProps = {
  readonly id: string;
  readonly standing: Conversation;
  /** A first reply that nobody has sent yet. */
  readonly suggested: string | null;
  readonly command: ReturnType<typeof useCommand>;
  readonly send: UseOutbox['send'];
  /** What the API refused last: its words come back here. */
  readonly refused: Refused | null;
  readonly warnings: React.ReactNode;
};

/** Where replies and notes are written. What is typed here is kept until it is sent or deleted by hand. */
export function Composer({ id, standing, suggested, command, send, refused, warnings }: ComposerProps) {
  const me = useMe();
  const way = replyWay(standing, me);
  const [chosen, setChosen] = useState<Kind>('reply');
  const kind: Kind = way === 'closed' ? 'note' : chosen;
  const [text, setText] = useDraft(me.operatorId, id, kind);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(id);
  const [takenBack, setTakenBack] = useState(refused);
  if (refused && refused !== takenBack) {
    setTakenBack(refused);
    setChosen(refused.outgoing.kind);
    setProblem(refusalWords(refused.refusal));
  }
  const suggestion = kind === 'reply' && text === '' && way !== 'take-over' ? suggested : null;

  useEffect(() => {
    if (takeFocus(id, 'note')) setChosen('note');
    else if (!takeFocus(id, 'field')) return;
    field.current?.focus();
  }, [id]);
  // In the same moment: the next letter is the first of what is written, and no key.
  const show = (next: Kind) => {
    flushSync(() => setChosen(next));
    field.current?.focus();
  };
  useKeys(
    way === 'reader'
      ? {}
      : { reply: () => show('reply'), note: () => show('note'), send: () => void submit() },
  );

  const edit = (words: string) => {
    setText(words);
    setAsking(false);
    if (kind === 'reply') typing(words);
  };

  const length = text.length > worthTelling ? [...text.trim()].length : 0;
  const isTooLong = length > longest;
  const submit = async (sure = false) => {
    const words = text.trim() || (suggestion ?? '');
    if (words === '' || isTooLong) return;
    const takesOver = kind === 'reply' && (way === 'take-over' || way === 'barge-in');
    if (kind === 'reply' && way === 'take-over' && !sure && !asking) return setAsking(true);
    setProblem(null);
    setAsking(false);
    if (takesOver) {
      try {
        await command.mutateAsync({ name: 'barge-in' });
      } catch {
        // Said where all commands say it; the words stay.
        return;
      }
    }
    setText('');
    send(kind, words);
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'ArrowRight' && suggestion !== null) {
      event.preventDefault();
      edit(suggestion);
    }
  };

  if (way === 'reader')
    return (
      <p className={styles.reader}>
        You can read conversations. To answer them, ask an admin for the role operator.
      </p>
    );
  const label = kind === 'reply' ? 'Reply to the customer' : 'Note for colleagues';
  return (
    <form
      className={styles.composer}
      data-kind={kind}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {warnings}
      {!asking && <Warnings standing={standing} way={way} composing={text !== ''} problem={problem} />}
      {asking && (
        <Asking
          owner={standing.owner?.name ?? 'A colleague'}
          onSend={() => void submit(true)}
          onKeep={() => {
            setAsking(false);
            field.current?.focus();
          }}
        />
      )}
      <div className={styles.box}>
        <fieldset className={styles.kinds} aria-label="What you write">
          {(['reply', 'note'] as const).map((own) => (
            <UnstyledButton
              key={own}
              aria-pressed={kind === own}
              disabled={own === 'reply' && way === 'closed'}
              onClick={() => show(own)}
            >
              {own === 'reply' ? 'Reply' : 'Note'}
            </UnstyledButton>
          ))}
        </fieldset>
        <div className={styles.writing}>
          <textarea
            ref={field}
            className={styles.field}
            aria-label={label}
            aria-describedby={suggestion ? 'suggestion' : isTooLong ? 'too-long' : undefined}
            aria-invalid={isTooLong || undefined}
            dir="auto"
            rows={3}
            value={text}
            placeholder={suggestion ? undefined : placeholder(kind, way)}
            onChange={({ target }) => edit(target.value)}
            onKeyDown={press}
          />
          {suggestion && (
            <Suggestion
              text={suggestion}
              onEdit={() => {
                edit(suggestion);
                field.current?.focus();
              }}
            />
          )}
        </div>
        <footer className={styles.foot}>
          <span>
            <kbd>{modKey}</kbd> <kbd>Enter</kbd> {suggestion ? 'sends the suggestion' : 'sends'}
          </span>
          <output id="too-long" className={styles.length} data-over={isTooLong || undefined}>
            {length > worthTelling && lengthWords(length)}
          </output>
          <Button
            type="submit"
            size="xs"
            disabled={(text.trim() === '' && !suggestion) || isTooLong || asking}
            loading={command.isPending}
          >
            {kind === 'note' ? 'Add note' : asking ? 'Send' : sendWords[way]}
          </Button>
        </footer>
      </div>
    </form>
  );
}
