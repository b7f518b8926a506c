import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api.ts';
import { useMay } from '../../session.ts';
import type { Log } from './log.ts';

/** Everyone to whom a conversation can be given. */
export function useColleagues() {
  const mayAsk = useMay('operator');
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/colleagues', { params: { query: { limit: 200 } }, signal })),
    staleTime: 300_000,
    enabled: mayAsk,
  });
}

/** The name of someone who works here, by their id, as colleagues and the log know it. */
export function useNames(log: Log | undefined): (who: unknown) => string {
  const colleagues = useColleagues().data?.items;
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { by } of log?.events ?? []) if (by.id && by.name) names.set(by.id, by.name);
    for (const { id, name } of colleagues ?? []) names.set(id, name);
    return (who) => {
      if (typeof who === 'string') return names.get(who) ?? 'a colleague';
      const { id, name } = (who ?? {}) as { id?: string; name?: string };
      return name ?? names.get(id ?? '') ?? 'a colleague';
    };
  }, [log, colleagues]);
}
