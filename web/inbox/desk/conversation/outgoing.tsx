import { UnstyledButton } from '@mantine/core';
import { Icon } from '../../icon.tsx';
import type { Outgoing, UseOutbox } from './outbox.ts';
import styles from './transcript.module.css';

/** What I have sent and the log does not have yet. */
export function OutgoingMessage({
  outgoing,
  outbox,
}: {
  readonly outgoing: Outgoing;
  readonly outbox: UseOutbox;
}) {
  const { kind, text, failed } = outgoing;
  return (
    <li className={styles.message} data-side={kind === 'note' ? 'note' : 'operator'} data-pending>
      <div className={styles.bubble} dir="auto">
        <p className={styles.plain}>{text}</p>
      </div>
      {failed === null ? (
        <div className={styles.seen}>Sending…</div>
      ) : (
        <div className={styles.failed} role="alert">
          <Icon name="warning" size={14} />
          <span>Not sent. {failed}</span>
          <UnstyledButton onClick={() => outbox.retry(outgoing)}>Try again</UnstyledButton>
        </div>
      )}
    </li>
  );
}
