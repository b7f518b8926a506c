import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { fullTime } from '../clock.ts';
import { modeWords } from '../words.ts';
import styles from './side.module.css';

/** The same customer's other conversations. */
export function Earlier({ id }: { readonly id: string }) {
  const history = useQuery({
    queryKey: ['history', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/conversations/{id}/history', { params: { path: { id } }, signal })),
  });
  if (!history.data) return null;
  const { items } = history.data;
  return (
    <section className={styles.section} aria-label="Other conversations">
      <h3>Other conversations</h3>
      {items.length === 0 && <p className={styles.quiet}>None: this is the only one.</p>}
      <ul className={styles.earlier}>
        {items.map(({ conversationId, intent, preview, mode, lastMessageAt }) => (
          <li key={conversationId}>
            <Link href={`/all/${conversationId}`}>
              <span dir="auto">{intent ?? preview ?? 'No words yet'}</span>
              <small>
                {modeWords[mode]}
                {lastMessageAt && `, ${fullTime(lastMessageAt)}`}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
