import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api.ts';
import styles from './no-mail.module.css';

/** What this Baton was started with; it changes with a restart alone. */
const capabilitiesQuery = queryOptions({
  queryKey: ['capabilities'],
  queryFn: () => answerOf(api.GET('/v1/capabilities')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Says that no mail can be sent and what that means here; nothing where it can, or while that is not known. */
export function NoMail({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(capabilitiesQuery);
  if (data?.mail !== false) return null;
  return (
    <p className={styles.note}>
      <b>No mail server is set.</b> {children} Start Baton with <code>BATON_SMTP_URL</code> to change that.
    </p>
  );
}
