import { useEffect, useState } from 'react';
import { api } from '../api.ts';

/** domain/presence.ts: 90 seconds without a call are offline. */
const heartbeatMs = 30_000;
const place = 'baton.presence';

export type Presence = 'online' | 'away';

/** Whether I take conversations; said every 30 s while a page is open. Remembered on this device. */
export function usePresence(answers: boolean): readonly [Presence, (state: Presence) => void] {
  const [state, setState] = useState<Presence>(() =>
    localStorage.getItem(place) === 'away' ? 'away' : 'online',
  );
  useEffect(() => {
    if (!answers) return undefined;
    // One that is lost is made up for by the next.
    const say = () => void api.POST('/v1/presence', { body: { state } }).catch(() => {});
    say();
    const beat = setInterval(say, heartbeatMs);
    return () => clearInterval(beat);
  }, [answers, state]);
  return [
    state,
    (next) => {
      localStorage.setItem(place, next);
      setState(next);
    },
  ];
}
