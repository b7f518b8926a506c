import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Me } from '../client/schema.d.ts';
import { onSessionEnd } from './api.ts';
import styles from './gate.module.css';
import { sentenceOf } from './refusal.ts';
import { MeContext, sessionQuery, useSession } from './session.ts';

const Entry = lazy(() => import('./entry/entry.tsx').then((module) => ({ default: module.Entry })));
const SetPassword = lazy(() =>
  import('./entry/set-password.tsx').then((module) => ({ default: module.SetPassword })),
);

/**
 * Shows its children to people who are signed in and can do so again, and the entry to all others. When a session ends in the middle of
 * work, the entry stands in front of the work, which is still there afterwards.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const opened = hasOneUseLink();
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(() => {
    // The address of an open inbox with another fragment is the same page to the browser.
    const onHash = () => hasOneUseLink() && location.reload();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  const enter = (me: Me) => {
    const isOther = session.data && session.data.operatorId !== me.operatorId;
    client.setQueryData(sessionQuery.queryKey, me);
    // Another person's work is not theirs to see.
    if (isOther) location.reload();
    setEnded(false);
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };

  if (session.isPending) return null;
  if (session.isError) {
    return (
      <main className={styles.alone}>
        <h1>Baton cannot be reached</h1>
        <p>{sentenceOf(session.error)}</p>
        <Button onClick={() => void session.refetch()} loading={session.isFetching}>
          Try again
        </Button>
      </main>
    );
  }
  if (!session.data || opened) {
    return (
      <Suspense>
        <Entry onEntered={enter} again={false} />
      </Suspense>
    );
  }
  if (!session.data.hasPassword) {
    return (
      <Suspense>
        <SetPassword
          me={session.data}
          onSet={(me) => {
            // Whoever is the first here has everything to set up.
            history.replaceState(null, '', '/inbox/admin');
            enter(me);
          }}
        />
      </Suspense>
    );
  }
  return (
    <MeContext value={session.data}>
      <div inert={ended} className={styles.work}>
        {children}
      </div>
      {ended && (
        <div className={styles.front}>
          <Suspense>
            <Entry onEntered={enter} again />
          </Suspense>
        </div>
      )}
    </MeContext>
  );
}

/** Whoever opens an invitation or a one-time link wants that, even where somebody is signed in. The entry clears it. */
function hasOneUseLink(): boolean {
  return /^#(?:invite|sign-in)=/.test(location.hash);
}
