import { QueryClient } from '@tanstack/react-query';

/** What this page has read. Requests repeat themselves (api.ts), and streams tell what changed. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});
