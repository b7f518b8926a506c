import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { followStream, type StreamState } from '../../client/sse.ts';
import { sessionEnded } from '../api.ts';
import { useMe } from '../session.ts';
import { alertOf, beginsToWait } from './alerts/alerts.ts';
import type { Change } from './list/pages.ts';
import { applyToViews, refreshViews } from './list/use-lines.ts';
import type { Line } from './list/views.ts';

/** News that come together move the lists once. */
const gatherMs = 40;
/** Counts are read again this long after the first change that may have changed them. */
const countsMs = 700;

/** Keeps every list on the page up to date, and alerts of who begins to wait. Tells how the connection is. */
export function useInboxStream(open: (conversationId: string) => void): StreamState {
  const client = useQueryClient();
  const myId = useMe().operatorId;
  const [state, setState] = useState<StreamState>('connecting');
  const openNow = useRef(open);
  openNow.current = open;

  useEffect(() => {
    let changes: Change[] = [];
    let flushing: ReturnType<typeof setTimeout> | undefined;
    let counting: ReturnType<typeof setTimeout> | undefined;

    const flush = () => {
      flushing = undefined;
      applyToViews(client, changes, myId);
      changes = [];
    };
    const take = (change: Change) => {
      changes.push(change);
      flushing ??= setTimeout(flush, gatherMs);
      counting ??= setTimeout(() => {
        counting = undefined;
        void client.invalidateQueries({ queryKey: ['overview'] });
      }, countsMs);
    };

    const stream = followStream({
      url: '/v1/inbox/stream',
      onState: setState,
      onRefused: (status) => {
        if (status === 401) sessionEnded();
      },
      onEvent: ({ name, data }) => {
        // A list that is read after `ready` misses nothing; what was read before may have.
        if (name === 'ready') refreshViews(client);
        else if (name === 'removed') {
          take({ kind: 'removed', conversationId: (data as { conversationId: string }).conversationId });
        } else if (name === 'item') {
          const item = data as Line;
          take({ kind: 'item', item });
          const byMe = item.owner?.id === myId;
          if (beginsToWait(item) && !byMe) alertOf(item, () => openNow.current(item.conversationId));
        }
      },
    });
    return () => {
      stream.close();
      clearTimeout(flushing);
      clearTimeout(counting);
    };
  }, [client, myId]);
  return state;
}
