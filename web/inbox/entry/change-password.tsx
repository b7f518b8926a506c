import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { Refusal, sentenceOf } from '../refusal.ts';
import styles from './entry.module.css';
import { EntryProblem } from './entry-page.tsx';
import { NewPassword } from './new-password.tsx';

/** What the first admin is called while nobody has said a name: that is for them to say. */
const unnamed = 'Admin';

type Props = {
  /** For someone who has no password yet, so none to prove: their name so far, which is asked for too. */
  readonly name?: string;
  readonly action: string;
  readonly onChanged: (me: Me) => void;
};

/** Sets one's own password, which ends all other sessions of this person. */
export function ChangePassword({ name: nameSoFar, action, onChanged }: Props) {
  const isFirst = nameSoFar !== undefined;
  const [name, setName] = useState(nameSoFar === unnamed ? '' : (nameSoFar ?? ''));
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: async () => {
      // The name first: the password ends this session and begins another.
      if (isFirst && name.trim() !== nameSoFar) {
        await answerOf(api.PATCH('/v1/session', { body: { name: name.trim() } }));
      }
      return answerOf(api.POST('/v1/session/password', { body: { current, password } }));
    },
    onSuccess: (me) => {
      setCurrent('');
      setPassword('');
      onChanged(me);
    },
  });
  const { error } = change;
  const isWrong = error instanceof Refusal && error.status === 403;
  const isNameless = error instanceof Refusal && error.field === 'name';
  const isWeak = error instanceof Refusal && error.field === 'password';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {error && !isWrong && !isNameless && !isWeak && <EntryProblem>{sentenceOf(error)}</EntryProblem>}
      {isFirst && (
        <TextInput
          label="Your name"
          description="Customers read it when you answer."
          name="name"
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={100}
          size="md"
          autoFocus
          error={isNameless ? sentenceOf(error) : undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
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
