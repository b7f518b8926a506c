import { useEffect } from 'react';
import { api } from '../../api.ts';
import { useMay } from '../../session.ts';

/** A page that says nothing for 45 seconds is no longer looked at. */
const againMs = 20_000;

/** Says how far I have read, and that I look at it, while this page is in front. */
export function useSeen(id: string, seq: number): void {
  const answers = useMay('operator');
  useEffect(() => {
    if (!answers || seq === 0) return undefined;
    const say = () => {
      if (document.visibilityState !== 'visible') return;
      // One that is lost is made up for by the next.
      void api
        .POST('/v1/conversations/{id}/seen', { params: { path: { id } }, body: { seq } })
        .catch(() => {});
    };
    say();
    const again = setInterval(say, againMs);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(again);
      document.removeEventListener('visibilitychange', say);
    };
  }, [answers, id, seq]);
}
