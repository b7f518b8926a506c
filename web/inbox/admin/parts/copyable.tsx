import { Button, CopyButton } from '@mantine/core';
import styles from './parts.module.css';

type Props = {
  readonly text: string;
  readonly label: string;
  /** On several lines: code. */
  readonly isBlock?: boolean;
};

/** Text that is made to be taken elsewhere. */
export function Copyable({ text, label, isBlock = false }: Props) {
  return (
    <div className={styles.copyable} data-block={isBlock || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={label} className={styles.copied}>
        <pre>{text}</pre>
      </section>
      <CopyButton value={text} timeout={2_500}>
        {({ copied, copy }) => (
          <Button size="xs" variant={copied ? 'light' : 'default'} onClick={copy} aria-live="polite">
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
