import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { Refusal, sentenceOf } from '../refusal.ts';
import { ChangePassword } from './change-password.tsx';
import { EntryPage, EntryProblem } from './entry-page.tsx';
import { SpentLink } from './spent-link.tsx';

type Props = { readonly token: string; readonly onEntered: (me: Me) => void };

/**
 * The one-time link of the first start. It is spent by a press, not by being opened: previews of links open them too.
 * Whoever comes this way has no password yet, so one is set before anything else.
 */
export function LinkSignIn({ token, onEntered }: Props) {
  const [entered, setEntered] = useState<Me | null>(null);
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/session/link', { body: { token } })),
    onSuccess: setEntered,
  });
  const { error } = signIn;
  if (error instanceof Refusal && error.status === 401) {
    return <SpentLink what="sign-in link" detail={error.message} />;
  }
  if (entered) {
    return (
      <EntryPage
        title="Set your password"
        lead={
          <>
            You are signed in as <b>{entered.email ?? entered.name}</b>. The link is used up, so from now on
            you need this password.
          </>
        }
      >
        <ChangePassword isFirst name={entered.name} action="Set password and go on" onChanged={onEntered} />
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="Sign in to your new Baton"
      lead="This link was printed when Baton started. It works once."
    >
      {error && <EntryProblem>{sentenceOf(error)}</EntryProblem>}
      <Button
        size="md"
        fullWidth
        autoFocus
        mt={error ? 'md' : 0}
        loading={signIn.isPending}
        onClick={() => signIn.mutate()}
      >
        Sign in
      </Button>
    </EntryPage>
  );
}
