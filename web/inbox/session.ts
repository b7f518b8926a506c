import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Me, Role } from '../client/schema.d.ts';
import { answerOf, api } from './api.ts';
import { Refusal } from './refusal.ts';

const order: readonly Role[] = ['viewer', 'operator', 'lead', 'admin'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answerOf(api.GET('/v1/session'));
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const MeContext = createContext<Me | null>(null);

/** Who is signed in, in any page behind the entry. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('This page is only for someone who is signed in.');
  return me;
}

/** Whether I may do what needs a role. */
export function useMay(role: Role): boolean {
  return order.indexOf(useMe().role) >= order.indexOf(role);
}

export function useSession() {
  return useQuery(sessionQuery);
}

/** Ends the session and forgets what was read under it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answerOf(api.DELETE('/v1/session'));
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
}
