import { Button } from '@mantine/core';
import styles from './composer.module.css';

type AskingProps = { readonly owner: string; readonly onSend: () => void; readonly onKeep: () => void };

/** Asked before a reply goes out in a colleague's conversation. */
export function Asking({ owner, onSend, onKeep }: AskingProps) {
  return (
    <div className={styles.asking} role="alert">
      <span>{owner} answers this customer. Send this all the same?</span>
      <span className={styles.choices}>
        <Button size="compact-xs" onClick={onSend}>
          Take over and send
        </Button>
        <Button size="compact-xs" variant="default" onClick={onKeep}>
          Keep writing
        </Button>
      </span>
    </div>
  );
}
