import { useCallback, useRef } from 'react';
import { api } from '../../api.ts';

/** Told news of typing counts for 5 seconds (api/streams/typing-news.ts). */
const againMs = 3_000;

/** Says that I type, every few seconds while it lasts; in a conversation of the AI this holds it. */
export function useTyping(id: string): (text: string) => void {
  const told = useRef(0);
  return useCallback(
    (text) => {
      const now = Date.now();
      if (text === '' || now - told.current < againMs) return;
      told.current = now;
      // One that is lost is made up for by the next.
      void api.POST('/v1/conversations/{id}/typing', { params: { path: { id } } }).catch(() => {});
    },
    [id],
  );
}
