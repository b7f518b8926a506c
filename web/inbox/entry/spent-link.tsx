import { Button } from '@mantine/core';
import { EntryPage, EntryProblem } from './entry-page.tsx';
import { forgetOneUseLink } from './one-use-link.ts';

type Props = { readonly what: 'invitation' | 'sign-in link'; readonly detail: string };

/** A one-use link that opens nothing any more. */
export function SpentLink({ what, detail }: Props) {
  const leave = () => {
    forgetOneUseLink();
    location.reload();
  };
  return (
    <EntryPage
      title={`This ${what} does not work any more`}
      aside={
        what === 'invitation'
          ? 'An admin of your Baton can make you a new link at Set up, Operators.'
          : 'While nobody has a password, each start of Baton prints a new link.'
      }
    >
      <EntryProblem>{detail}</EntryProblem>
      <Button onClick={leave} variant="default" size="md" fullWidth mt="md">
        Go to the sign-in
      </Button>
    </EntryPage>
  );
}
