import { useState } from 'react';
import type { Me } from '../../client/schema.d.ts';
import { AcceptInvite } from './accept-invite.tsx';
import { LinkSignIn } from './link-sign-in.tsx';
import { forgetOneUseLink, readOneUseLink } from './one-use-link.ts';
import { SignIn } from './sign-in.tsx';

type Props = {
  readonly onEntered: (me: Me) => void;
  /** The session ended in the middle of work, which stands behind this. */
  readonly again: boolean;
};

/** Sign-in, one-time link and invitation. */
export function Entry({ onEntered, again }: Props) {
  const [link] = useState(() => readOneUseLink(location.hash));
  const enter = (me: Me) => {
    forgetOneUseLink();
    onEntered(me);
  };
  switch (link?.kind) {
    case 'invite':
      return <AcceptInvite token={link.token} onEntered={enter} />;
    case 'sign-in':
      return <LinkSignIn token={link.token} onEntered={enter} />;
    default:
      return <SignIn onEntered={enter} again={again} />;
  }
}
