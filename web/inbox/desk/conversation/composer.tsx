import { Button, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../../client/schema.d.ts';
import type { Refusal } from '../../refusal.ts';
import { useMe } from '../../session.ts';
import { modKey } from '../keys/mod-key.ts';
import { useKeys } from '../keys/use-keys.ts';
import { type ReplyWay, replyWay } from './actions.ts';
import type { useCommand } from './commands.ts';
import styles from './composer.module.css';
import { type Kind, useDraft } from './drafts.ts';
import { takeFocus } from './focus.ts';
import type { Outgoing, UseOutbox } from './outbox.ts';
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

const sendWords: Readonly<Record<ReplyWay, string>> = {
  send: 'Send',
  claim: 'Claim and send',
  'barge-in': 'Barge in and send',
  'take-over': 'Take over and send',
  closed: 'Send',
  reader: 'Send',
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
    setProblem(refused.refusal.message);
  }
  const suggestion = kind === 'reply' && text === '' && way !== 'take-over' ? suggested : null;

  useEffect(() => {
    if (takeFocus(id, 'field')) field.current?.focus();
  }, [id]);
  const show = (next: Kind) => {
    setChosen(next);
    requestAnimationFrame(() => field.current?.focus());
  };
  useKeys({ reply: () => show('reply'), note: () => show('note') });

  const edit = (words: string) => {
    setText(words);
    setAsking(false);
    if (kind === 'reply') typing(words);
  };

  const submit = async (sure = false) => {
    const words = text.trim() || (suggestion ?? '');
    if (words === '') return;
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
        <div className={styles.asking} role="alert">
          <span>{standing.owner?.name ?? 'A colleague'} answers this customer. Send this all the same?</span>
          <Button size="compact-xs" onClick={() => void submit(true)}>
            Take over and send
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
            Keep writing
          </Button>
        </div>
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
            aria-describedby={suggestion ? 'suggestion' : undefined}
            dir="auto"
            rows={3}
            maxLength={8_000}
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
          <Button
            type="submit"
            size="xs"
            disabled={text.trim() === '' && !suggestion}
            loading={command.isPending}
          >
            {kind === 'note' ? 'Add note' : sendWords[way]}
          </Button>
        </footer>
      </div>
    </form>
  );
}

function placeholder(kind: Kind, way: ReplyWay): string {
  if (kind === 'note') return 'Only colleagues read this.';
  switch (way) {
    case 'barge-in':
      return 'While you type, the AI is held. Sending takes over.';
    case 'take-over':
      return 'A colleague answers this customer.';
    default:
      return 'Write to the customer.';
  }
}
