import { UnstyledButton } from '@mantine/core';
import styles from './composer.module.css';

/** The packet's first reply, where one's own words would stand: one key sends it, another edits it. */
export function Suggestion({ text, onEdit }: { readonly text: string; readonly onEdit: () => void }) {
  return (
    <div className={styles.suggestion}>
      <p id="suggestion" dir="auto" title="Suggested first reply">
        {text}
      </p>
      <UnstyledButton onClick={onEdit}>
        Edit it <kbd>→</kbd>
      </UnstyledButton>
    </div>
  );
}
