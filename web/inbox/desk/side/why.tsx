import { UnstyledButton } from '@mantine/core';
import type { Conversation, paths } from '../../../client/schema.d.ts';
import { sentenceOf } from '../../refusal.ts';
import { useMe } from '../../session.ts';
import { countdown, dayTime, fullTime, useNow } from '../clock.ts';
import { ladderWords, nextWords } from '../words.ts';
import styles from './side.module.css';

type Answer = paths['/v1/conversations/{id}/why']['get']['responses'][200]['content']['application/json'];

type WhyProps = {
  readonly why: Answer | undefined;
  readonly error: Error | null;
  /** The steps that fire while nobody replies. */
  readonly ladder: Conversation['ladder'];
  readonly onJump: (seq: number) => void;
};

/** Why a conversation is where it is, whether the AI is silent, and what fires next: as its running workflow says. */
export function Why({ why, error, ladder, onJump }: WhyProps) {
  const now = useNow();
  const me = useMe();
  return (
    <section className={styles.section} aria-label="Why">
      <h3>Why</h3>
      {!why && !error && <p className={styles.quiet}>Asking its workflow…</p>}
      {error && <p className={styles.lost}>{sentenceOf(error)}</p>}
      {why && (
        <>
          <ul className={styles.because}>
            {why.because.map(({ seq, text }) => (
              <li key={`${seq}:${text}`}>
                {text}{' '}
                <UnstyledButton
                  className={styles.jump}
                  onClick={() => onJump(seq)}
                  aria-label={`Show event ${seq}`}
                >
                  #{seq}
                </UnstyledButton>
              </li>
            ))}
          </ul>
          <p className={styles.silent} data-silent={why.silentAi}>
            {silence(why, me.operatorId)}
          </p>
          {why.next.length > 0 && (
            <>
              <h4>What time alone will do</h4>
              <ul className={styles.next}>
                {why.next.map(({ what, at }) => {
                  const left = Date.parse(at) - now;
                  return (
                    <li key={`${what}:${at}`}>
                      <span>{what === 'escalation' ? stepWords(ladder) : (nextWords[what] ?? what)}</span>
                      <time dateTime={at} title={fullTime(at)}>
                        {left > 0 ? `in ${countdown(left)}, ${dayTime(at, now)}` : 'now'}
                      </time>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Which step of the escalation comes next. */
function stepWords(ladder: Conversation['ladder']): string {
  const step = ladder?.findIndex(({ fired }) => !fired) ?? -1;
  const action = ladder?.[step]?.action as keyof typeof ladderWords | undefined;
  const does = action && ladderWords[action];
  return does ? `Escalation step ${step + 1}: ${does.toLowerCase()}` : (nextWords.escalation ?? '');
}

function silence({ silentAi, mode, owner }: Answer, me: string): string {
  if (!silentAi) return 'The AI answers the next message.';
  switch (mode) {
    case 'ai':
      return 'The AI is silent: somebody holds it.';
    case 'waiting':
      return 'The AI is silent until someone returns it or resolves it.';
    case 'human':
      return owner?.id === me
        ? 'The AI is silent: you answer.'
        : `The AI is silent: ${owner?.name ?? 'a person'} answers.`;
    case 'resolved':
      return 'The AI is silent until the customer writes again.';
  }
}
