import { UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import { sentenceOf } from '../../refusal.ts';
import { useMay } from '../../session.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './packet-card.module.css';

type RatingProps = {
  readonly id: string;
  readonly handoff: number;
  /** What I have said of it before. */
  readonly said: boolean | null;
};

/** Whether the packet told enough, in one press. */
export function PacketRating({ id, handoff, said }: RatingProps) {
  const mayRate = useMay('operator');
  const client = useQueryClient();
  const rating = useMutation({
    mutationKey: ['packet-rating', id, handoff],
    mutationFn: (useful: boolean) =>
      answerOf(
        api.POST('/v1/conversations/{id}/packet/rating', { params: { path: { id } }, body: { useful } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversation', id] }),
  });
  useKeys(
    mayRate ? { packetEnough: () => rating.mutate(true), packetLacking: () => rating.mutate(false) } : {},
  );
  if (!mayRate) return null;
  const rated = rating.isSuccess || rating.isPending ? rating.variables : said;
  return (
    <span className={styles.rating}>
      {(['Enough', 'I had to ask again'] as const).map((label, index) => (
        <UnstyledButton
          key={label}
          aria-pressed={rated === (index === 0)}
          onClick={() => rating.mutate(index === 0)}
        >
          {label}
        </UnstyledButton>
      ))}
      <span className={rating.isError ? styles.lost : 'unseen'} role="status">
        {rating.isError && sentenceOf(rating.error)}
        {rating.isSuccess && 'Thank you: this is counted.'}
      </span>
    </span>
  );
}
