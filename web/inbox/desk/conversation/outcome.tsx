import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import type { Mode } from '../../../../domain/events.ts';
import { Refusal, sentenceOf } from '../../refusal.ts';
import type { useCommand } from './commands.ts';
import styles from './conversation.module.css';

/** Long enough to read who was faster; the conversation itself shows it from then on. */
const raceMs = 8_000;

/** What came of a command where the conversation does not show it: that it was refused, or how it is undone. */
export function Outcome({
  command,
  mode,
}: {
  readonly command: ReturnType<typeof useCommand>;
  readonly mode: Mode;
}) {
  const { error, reset } = command;
  const isLostRace = error instanceof Refusal && error.owner !== null;
  useEffect(() => {
    if (!isLostRace) return undefined;
    const leaving = setTimeout(reset, raceMs);
    return () => clearTimeout(leaving);
  }, [isLostRace, reset]);

  const close = <CloseButton size="sm" aria-label="Close this message" onClick={reset} />;
  if (error) {
    return (
      <div className={styles.refused} role="alert">
        <span>{refusalWords(error)}</span>
        {close}
      </div>
    );
  }
  if (!command.isSuccess || command.variables.name !== 'release' || mode !== 'waiting') return null;
  return (
    <div className={styles.undo} role="status">
      <span>You released it to the queue.</span>
      <Button size="compact-xs" variant="default" onClick={() => command.mutate({ name: 'claim' })}>
        Undo
      </Button>
      {close}
    </div>
  );
}

/** Why something was not done, for whoever did it. */
export function refusalWords(error: Error): string {
  if (!(error instanceof Refusal)) return sentenceOf(error);
  if (error.owner) return `${error.owner.name} was faster and has this conversation now.`;
  return error.status === 401
    ? 'Your session had ended. Once you have signed in, do it again.'
    : error.message;
}
