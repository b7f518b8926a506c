import type { ReactNode } from 'react';
import styles from './parts.module.css';

export type Tone = 'quiet' | 'good' | 'wait' | 'risk' | 'ai';

/** A state in a word or two. Its colour repeats what the word says. */
export function State({ tone = 'quiet', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles.state} data-tone={tone}>
      {children}
    </span>
  );
}
