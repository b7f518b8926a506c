import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Me } from '../../client/schema.d.ts';
import { answerOf, api } from '../api.ts';
import { Refusal, sentenceOf } from '../refusal.ts';
import { EntryPage, EntryProblem } from './entry-page.tsx';
import { SpentLink } from './spent-link.tsx';

type Props = { readonly token: string; readonly onEntered: (me: Me) => void };

/** The one-time link of the first start. It is spent by a press, not by being opened: previews of links open them too. */
export function LinkSignIn({ token, onEntered }: Props) {
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/session/link', { body: { token } })),
    onSuccess: onEntered,
  });
  const { error } = signIn;
  if (error instanceof Refusal && error.status === 401) {
    return <SpentLink what="sign-in link" detail={error.message} />;
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
