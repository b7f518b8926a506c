import { Icon } from '../../icon.tsx';
import { plain } from '../words.ts';
import type { UnsentDraft } from './log.ts';
import { Behind } from './message.tsx';
import { Rich } from './rich.tsx';
import styles from './transcript.module.css';

/** What the AI drafted and nobody was sent, folded, with why. */
export function Unsent({ draft, hosts }: { readonly draft: UnsentDraft; readonly hosts: readonly string[] }) {
  const { gap } = draft.assessment;
  return (
    <li className={styles.unsent}>
      <details>
        <summary className={styles.fold}>
          <Icon name="eye" size={14} />
          {draft.text ? 'A draft of the AI that was never sent' : 'The AI found nothing that it could prove'}
          {gap && <span className={styles.gap}>{plain(gap)}</span>}
        </summary>
        {draft.text && (
          <blockquote dir="auto">
            <Rich text={draft.text} hosts={hosts} />
          </blockquote>
        )}
        {draft.citations.length > 0 && (
          <p>It would have cited {draft.citations.map(({ sourceTitle }) => sourceTitle).join(', ')}.</p>
        )}
      </details>
      <Behind behind={draft} />
    </li>
  );
}
