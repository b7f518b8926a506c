import { UnstyledButton } from '@mantine/core';
import type { paths } from '../../../client/schema.d.ts';
import { sentenceOf } from '../../refusal.ts';
import { useMe } from '../../session.ts';
import { clockTime, countdown, useNow } from '../clock.ts';
import { nextWords } from '../words.ts';
import styles from './side.module.css';

type Answer = paths['/v1/conversations/{id}/why']['get']['responses'][200]['content']['application/json'];

type WhyProps = {
  readonly why: Answer | undefined;
  readonly error: Error | null;
  readonly onJump: (seq: number) => void;
};

/** Why a conversation is where it is, whether the AI is silent, and what fires next: as its running workflow says. */
export function Why({ why, error, onJump }: WhyProps) {
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
                      <span>{nextWords[what] ?? what}</span>
                      <time dateTime={at} title={clockTime(at)}>
                        {left > 0 ? `in ${countdown(left)}` : 'now'}
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
