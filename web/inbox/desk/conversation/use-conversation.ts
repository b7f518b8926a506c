import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followStream, type StreamState } from '../../../client/sse.ts';
import { answerOf, api, sessionEnded } from '../../api.ts';
import { append, type Log, type LogEvent, newestSeq } from './log.ts';
import { createPeople, type People } from './people.ts';
import { useAwake } from './use-awake.ts';

const pageSize = 1_000;
/** What was read within this needs no second look when its stream opens. */
const freshMs = 2_000;

/** Where a conversation stands, with everything that only people who work here know. */
export function standingQuery(id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/conversations/{id}', { params: { path: { id } }, signal })),
  });
}

export function logQuery(id: string) {
  return queryOptions({
    queryKey: ['log', id],
    queryFn: async ({ signal }): Promise<Log> => {
      const events: LogEvent[] = [];
      for (;;) {
        const query = { after: events.at(-1)?.seq ?? 0, limit: pageSize };
        const call = api.GET('/v1/conversations/{id}/events', { params: { path: { id }, query }, signal });
        const page = await answerOf(call);
        events.push(...(page.events as unknown as LogEvent[]));
        if (!page.more || page.events.length === 0) return { events };
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Why a conversation is where it is, as its running workflow says. */
export function whyQuery(id: string) {
  return queryOptions({
    queryKey: ['why', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/conversations/{id}/why', { params: { path: { id } }, signal })),
  });
}

export type Live = {
  readonly state: StreamState;
  readonly people: People;
};

/** Follows a conversation: its log grows, what depends on it is read again, and who is there is known. */
export function useLive(id: string, isRead: boolean): Live {
  const client = useQueryClient();
  const [state, setState] = useState<StreamState>('connecting');
  const [people, setPeople] = useState<People>(createPeople);
  const awake = useAwake();

  useEffect(() => {
    const { queryKey } = logQuery(id);
    const read = client.getQueryData<Log>(queryKey);
    if (!isRead || !read || !awake) return undefined;
    let reading: ReturnType<typeof setTimeout> | undefined;
    /** Events come in groups; what depends on them is read once for each. */
    const readStanding = () => {
      reading ??= setTimeout(() => {
        reading = undefined;
        for (const key of ['conversation', 'why']) void client.invalidateQueries({ queryKey: [key, id] });
      }, 60);
    };
    const stream = followStream({
      url: `/v1/conversations/${id}/stream`,
      lastEventId: String(newestSeq(read)),
      onState: (next) => {
        setState(next);
        // What is no event, such as labels, may have changed while nobody listened.
        const readAt = client.getQueryState(standingQuery(id).queryKey)?.dataUpdatedAt ?? 0;
        if (next === 'open' && readAt < Date.now() - freshMs) readStanding();
      },
      onRefused: (status) => {
        if (status === 401) sessionEnded();
        else void client.invalidateQueries({ queryKey: ['conversation', id] });
      },
      onEvent: ({ name, data, id: seq }) => {
        if (seq === null) return setPeople((before) => before.hear(name, data, Date.now()));
        const event = data as LogEvent;
        const before = client.getQueryData<Log>(queryKey);
        if (!before || event.seq <= newestSeq(before)) return;
        const after = append(before, event);
        if (after) client.setQueryData<Log>(queryKey, after);
        else void client.invalidateQueries({ queryKey });
        setPeople((known) => known.wrote(event.by));
        readStanding();
      },
    });
    return () => {
      stream.close();
      clearTimeout(reading);
      setPeople(createPeople());
    };
  }, [client, id, isRead, awake]);

  return { state, people };
}
