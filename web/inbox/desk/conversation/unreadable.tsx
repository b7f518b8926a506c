import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Refusal, sentenceOf } from '../../refusal.ts';
import { hearAgain } from '../keys/deaf.ts';
import styles from './conversation.module.css';

/** A conversation that is not there, or could not be read now. */
export function Unreadable({
  error,
  back,
  onRetry,
}: {
  readonly error: Error;
  readonly back: string;
  readonly onRetry: () => void;
}) {
  useEffect(hearAgain, []);
  const gone = error instanceof Refusal && (error.status === 404 || error.status === 410);
  return (
    <section className={styles.nothing} aria-label="Conversation">
      <h2>{gone ? 'This conversation is not here' : 'The conversation could not be read'}</h2>
      <p>
        {gone && error.status === 404
          ? 'It does not exist, or its site is not yours to see.'
          : sentenceOf(error)}
      </p>
      <Button
        size="xs"
        variant="default"
        component={gone ? 'a' : 'button'}
        href={gone ? `/inbox${back}` : undefined}
        onClick={gone ? undefined : onRetry}
      >
        {gone ? 'Back to the list' : 'Try again'}
      </Button>
    </section>
  );
}
