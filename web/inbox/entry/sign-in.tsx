import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { sentenceOf } from '../refusal.ts';
import styles from './entry.module.css';
import { EntryPage, EntryProblem } from './entry-page.tsx';

type Props = { readonly onEntered: (me: Me) => void; readonly again: boolean };

/** E-mail and password. */
export function SignIn({ onEntered, again }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/session', { body: { email, password } })),
    onSuccess: onEntered,
  });
  return (
    <EntryPage
      title={again ? 'Sign in again' : 'Sign in'}
      lead={again ? 'Your session has ended. What you were writing is still there behind this.' : undefined}
      aside="No password yet, or a forgotten one? An admin of your Baton can make you a link to a new one, at Operators."
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        {signIn.error && <EntryProblem>{sentenceOf(signIn.error)}</EntryProblem>}
        <TextInput
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          data-autofocus
          autoFocus
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
          Sign in
        </Button>
      </form>
    </EntryPage>
  );
}
