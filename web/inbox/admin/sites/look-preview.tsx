import type { Site } from '../../../client/schema.d.ts';
import { inkOn } from './contrast.ts';
import styles from './look-preview.module.css';

type Props = { readonly name: string; readonly look: Site['look'] };

/** The chat in small, as it would look with what stands in the editor now. */
export function LookPreview({ name, look }: Props) {
  const color = /^#[0-9a-f]{6}$/i.test(look.color) ? look.color : '#2f5fd0';
  const brand = { '--brand': color, '--ink': inkOn(color) } as React.CSSProperties;
  return (
    <figure className={styles.frame} style={brand} data-position={look.position}>
      <figcaption className="unseen">Preview of the chat</figcaption>
      <div className={styles.chat} aria-hidden="true">
        <div className={styles.head}>
          <b>{name}</b>
          <span>AI assistant</span>
        </div>
        <div className={styles.body}>
          <p className={styles.theirs}>{look.greeting.trim() || 'Hello! What can I help you with?'}</p>
          <p className={styles.ours}>How long can I send something back?</p>
          <p className={styles.theirs}>
            You can return it within 30 days. <span className={styles.cite}>1</span>
          </p>
        </div>
        <div className={styles.foot}>Write a message</div>
      </div>
      <div className={styles.launcher} aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M4 5.5h16v10.5H11l-4.5 3.5V16H4z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinejoin="round"
          />
        </svg>
      </div>
    </figure>
  );
}
