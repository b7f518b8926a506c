import type { Me } from '../../client/schema.d.ts';

/** Sign-in, one-time link and invitation. `again`: the session ended in the middle of work, which stands behind this. */
export function Entry({
  onEntered,
  again,
}: {
  readonly onEntered: (me: Me) => void;
  readonly again: boolean;
}) {
  void onEntered;
  return <main>{again ? 'Sign in again' : 'Sign in'}</main>;
}
