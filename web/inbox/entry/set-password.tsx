import type { Me } from '../../client/schema.d.ts';
import { ChangePassword } from './change-password.tsx';
import { EntryPage } from './entry-page.tsx';

type Props = { readonly me: Me; readonly onSet: (me: Me) => void };

/** Whoever came by a link that works once sets a password before anything else: without one, the next visit is locked. */
export function SetPassword({ me, onSet }: Props) {
  return (
    <EntryPage
      title="Set your password"
      lead={
        <>
          You are signed in as <b>{me.email ?? me.name}</b>. The link is used up, so from now on you need this
          password.
        </>
      }
    >
      <ChangePassword name={me.name} action="Set password and go on" onChanged={onSet} />
    </EntryPage>
  );
}
