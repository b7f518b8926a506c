import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../../icon.tsx';
import { whyQuery } from '../conversation/use-conversation.ts';
import { CustomerFacts } from './customer.tsx';
import { Earlier } from './earlier.tsx';
import { Labels } from './labels.tsx';
import { PromiseFacts } from './promise.tsx';
import styles from './side.module.css';
import type { SideProps } from './side-props.ts';
import { Why } from './why.tsx';

type Props = SideProps & { readonly onJump: (seq: number) => void; readonly onClose: () => void };

/** Beside a conversation: the promise, why it is here and what happens next, whom it is with, and what one thinks of it. */
export function Side({ onJump, onClose, ...about }: Props) {
  const why = useQuery(whyQuery(about.id));
  return (
    <aside className={styles.side} aria-label="Details">
      <header className={styles.top}>
        <h2>Details</h2>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label="Hide the details" onClick={onClose}>
          <Icon name="close" size={16} />
        </ActionIcon>
      </header>
      <PromiseFacts {...about} />
      <Why why={why.data} error={why.error} ladder={about.standing.ladder} onJump={onJump} />
      <CustomerFacts {...about} />
      <Labels {...about} />
      <Earlier id={about.id} />
    </aside>
  );
}
