import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { Refusal, sentenceOf } from '../refusal.ts';
import styles from './entry.module.css';
import { EntryPage, EntryProblem } from './entry-page.tsx';
import { NewPassword } from './new-password.tsx';
import { SpentLink } from './spent-link.tsx';

type Props = { readonly token: string; readonly onEntered: (me: Me) => void };

/** A link to a password: the first visit of someone who was invited, or a new one for who forgot theirs. */
export function AcceptInvite({ token, onEntered }: Props) {
  const check = useQuery({
    queryKey: ['invite', token],
    queryFn: () => answerOf(api.POST('/v1/invites/check', { body: { token } })),
    retry: false,
    // While a password is being written nothing moves.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (check.isPending) return null;
  if (check.error instanceof Refusal && check.error.status === 401) {
    return <SpentLink what="invitation" detail={check.error.message} />;
  }
  return (
    <Accept
      token={token}
      onEntered={onEntered}
      forgetful={check.data?.hasPassword ? check.data.name : null}
    />
  );
}

type AcceptProps = Props & {
  /** The name of someone who has a password and is to get another; null for someone new. */
  readonly forgetful: string | null;
};

function Accept({ token, onEntered, forgetful }: AcceptProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/invites/accept', {
          body: { token, password, ...(name.trim() ? { name: name.trim() } : {}) },
        }),
      ),
    onSuccess: onEntered,
  });
  const { error } = accept;
  const field = error instanceof Refusal ? error.field : null;
  if (error instanceof Refusal && error.status === 401) {
    return <SpentLink what="invitation" detail={error.message} />;
  }
  return (
    <EntryPage
      title={forgetful === null ? 'Welcome to Baton' : 'Choose a new password'}
      lead={
        forgetful === null ? (
          'You were invited to answer customers here. Choose a password, and you are in.'
        ) : (
          <>
            For <b>{forgetful}</b>. Your old password goes on until this one is set.
          </>
        )
      }
      aside="This link works once. Next time you sign in with your e-mail address and this password."
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        {error && field === null && <EntryProblem>{sentenceOf(error)}</EntryProblem>}
        {forgetful === null && (
          <TextInput
            label="Your name"
            description="Customers read it when you answer. Leave it empty to keep the name on the invitation."
            name="name"
            autoComplete="name"
            maxLength={100}
            size="md"
            error={field === 'name' ? sentenceOf(error) : undefined}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <NewPassword
          autoFocus
          value={password}
          onChange={setPassword}
          problem={field === 'password' ? sentenceOf(error) : undefined}
        />
        <Button type="submit" size="md" loading={accept.isPending} fullWidth>
          Set password and open the inbox
        </Button>
      </form>
    </EntryPage>
  );
}
