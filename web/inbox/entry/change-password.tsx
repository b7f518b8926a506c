import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { Refusal, sentenceOf } from '../refusal.ts';
import styles from './entry.module.css';
import { EntryProblem } from './entry-page.tsx';
import { NewPassword } from './new-password.tsx';

type Props = {
  /** There is none yet: nothing to prove. */
  readonly isFirst?: boolean;
  readonly action: string;
  readonly onChanged: (me: Me) => void;
};

/** Sets one's own password, which ends all other sessions of this person. */
export function ChangePassword({ isFirst = false, action, onChanged }: Props) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/session/password', { body: { current, password } })),
    onSuccess: (me) => {
      setCurrent('');
      setPassword('');
      onChanged(me);
    },
  });
  const { error } = change;
  const isWrong = error instanceof Refusal && error.status === 403;
  const isWeak = error instanceof Refusal && error.field === 'password';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {error && !isWrong && !isWeak && <EntryProblem>{sentenceOf(error)}</EntryProblem>}
      {!isFirst && (
        <PasswordInput
          label="Current password"
          name="current-password"
          autoComplete="current-password"
          size="md"
          error={isWrong ? sentenceOf(error) : undefined}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <NewPassword
        label={isFirst ? 'Password' : 'New password'}
        autoFocus={isFirst}
        value={password}
        onChange={setPassword}
        problem={isWeak ? sentenceOf(error) : undefined}
      />
      <Button
        type="submit"
        size="md"
        loading={change.isPending}
        fullWidth={isFirst}
        justify="center"
        style={{ justifySelf: isFirst ? 'stretch' : 'start' }}
      >
        {action}
      </Button>
    </form>
  );
}
