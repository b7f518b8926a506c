import { Alert, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toUrl } from '../../../client/rich-text.ts';
import { answerOf, api } from '../../api.ts';
import { Icon } from '../../icon.tsx';
import { sentenceOf } from '../../refusal.ts';
import { fullTime } from '../clock.ts';
import styles from './quote-dialog.module.css';
import { linesOf } from './quote-lines.ts';

export type Cited = { readonly id: string; readonly seq: number; readonly n: number };

/** The exact quote behind an answer, in its place in the source as it was read. */
export function QuoteDialog({
  cited,
  onClose,
}: {
  readonly cited: Cited | null;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={cited !== null}
      onClose={onClose}
      size="lg"
      title="The quote in its place"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {cited && <Quote {...cited} />}
    </Modal>
  );
}

function Quote({ id, seq, n }: Cited) {
  const { data, error } = useQuery({
    queryKey: ['citation', id, seq, n],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/conversations/{id}/events/{seq}/citations/{n}', {
          params: { path: { id, seq, n } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Alert color="red">{sentenceOf(error)}</Alert>;
  if (!data) return <Loader size="sm" type="dots" role="status" aria-label="The quote is being read" />;
  const { sourceTitle, path, text, start, end, url, fetchedAt, changedSince } = data;
  // The address of a source of ours, set by an admin.
  const href = toUrl(url, () => true);
  return (
    <article className={styles.quote}>
      <h3>{sourceTitle}</h3>
      {path.length > 0 && <p className={styles.path}>{path.join(' › ')}</p>}
      <blockquote dir="auto">
        {linesOf(text, start, end).map(({ from, before, quoted, after, isTitle }) => (
          <p key={from} data-title={isTitle || undefined}>
            {before}
            {quoted && <mark ref={from <= start ? show : undefined}>{quoted}</mark>}
            {after}
          </p>
        ))}
      </blockquote>
      <footer>
        <span>Read {fullTime(fetchedAt)}</span>
        {changedSince && <span className={styles.changed}>Its source has changed since</span>}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            <Icon name="link" size={14} /> Open the page
          </a>
        )}
      </footer>
    </article>
  );
}

const show = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' });
