import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api.ts';
import { Refusal } from '../refusal.ts';
import { sessionQuery, useMe } from '../session.ts';
import styles from './account.module.css';
import { fieldProblem, otherProblem } from './parts/field-problem.ts';
import { Problem } from './parts/states.tsx';

/** The e-mail that one signs in with. Whoever changes it shows that they know the password. */
export function OwnEmail() {
  const me = useMe();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/session/email', { body: { email: email.trim(), password } })),
    onSuccess: (changed) => {
      client.setQueryData(sessionQuery.queryKey, changed);
      setPassword('');
      setOpen(false);
    },
  });
  const { error } = change;
  const isWrong = error instanceof Refusal && error.status === 403;
  const isTaken = error instanceof Refusal && error.status === 409;
  const taken = isTaken ? error.message : fieldProblem(error, 'email');
  if (!isOpen) {
    return (
      <span className={styles.email}>
        <span>{me.email ?? 'none'}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            change.reset();
            setEmail(me.email ?? '');
            setOpen(true);
          }}
        >
          Change e-mail
        </Button>
        <span role="status" className={styles.said}>
          {change.isSuccess && 'Changed. You sign in with it from now on.'}
        </span>
      </span>
    );
  }
  return (
    <form
      className={styles.emailForm}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Problem error={isWrong || isTaken ? null : otherProblem(error, ['email'])} />
      <TextInput
        label="New e-mail"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        maxLength={254}
        data-autofocus
        autoFocus
        value={email}
        error={taken}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={isWrong ? error.message : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <span className={styles.email}>
        <Button type="submit" loading={change.isPending} disabled={email.trim() === (me.email ?? '')}>
          Save e-mail
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </span>
    </form>
  );
}
