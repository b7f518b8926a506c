import { brandColors } from '../../../../domain/brand.ts';
import english from '../../../../domain/copy/en.json';
import type { Site } from '../../../client/schema.d.ts';
import styles from './look-preview.module.css';

type Props = { readonly name: string; readonly look: Site['look'] };

/** The drawings of web/widget/icons.tsx. */
const drawings = {
  chat: 'M12 4a8 7 0 1 1-4 13l-4 2 2-4a8 7 0 0 1 6-11z',
  spark: 'm12 4 2 5 5 2-5 2-2 5-2-5-5-2 5-2z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5 20c0-8 14-8 14 0',
  send: 'm4 12 16-8-6 16-3-7zm7 1 4-4',
  down: 'm6 9 6 6 6-6',
  quote: 'M10 7c-3 1-4 3-4 6v4h4v-4H8m10-6c-3 1-4 3-4 6v4h4v-4h-2',
} as const;

/** The chat in small, as web/widget draws it, with what stands in the editor now. */
export function LookPreview({ name, look }: Props) {
  const color = /^#[0-9a-f]{6}$/i.test(look.color) ? look.color : '#2f5fd0';
  const { onBrand, accent } = brandColors(color, 'light');
  const brand = {
    ...{ '--brand': color, '--ink': onBrand },
    '--chat-accent': `light-dark(${accent}, ${brandColors(color, 'dark').accent})`,
  } as React.CSSProperties;
  return (
    <figure className={styles.frame} style={brand} data-position={look.position}>
      <figcaption className="unseen">Preview of the chat</figcaption>
      <div className={styles.chat} aria-hidden="true">
        <div className={styles.head}>
          <Badge />
          <div>
            <b dir="auto">{name}</b>
            <span>{english['widget.answers.ai']}</span>
          </div>
          <Icon name="down" />
        </div>
        <div className={styles.body}>
          <div className={styles.greeting}>
            <Badge />
            <b dir="auto">{look.greeting.trim() || english.greeting}</b>
            <span>{english['widget.hint']}</span>
          </div>
          <p className={styles.ours}>How long can I send something back?</p>
          <span className={styles.by}>
            <Badge />
            {english['widget.ai']}
          </span>
          <p className={styles.theirs}>You can return it within 30 days.</p>
          <span className={styles.chip}>
            <Icon name="quote" />
            Returns
          </span>
        </div>
        <div className={styles.foot}>
          <span className={styles.ask}>
            <Icon name="person" />
            {english['widget.person.ask']}
          </span>
          <div className={styles.field}>
            {english['widget.composer.placeholder']}
            <Icon name="send" />
          </div>
        </div>
      </div>
      <div className={styles.launcher} aria-hidden="true">
        <Icon name="chat" />
      </div>
    </figure>
  );
}

function Badge() {
  return (
    <span className={styles.badge}>
      <Icon name="spark" />
    </span>
  );
}

function Icon({ name }: { readonly name: keyof typeof drawings }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" data-filled={name === 'quote' || undefined}>
      <path d={drawings[name]} />
    </svg>
  );
}
