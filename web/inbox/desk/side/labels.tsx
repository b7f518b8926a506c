import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import { sentenceOf } from '../../refusal.ts';
import { useMay } from '../../session.ts';
import styles from './side.module.css';
import type { SideProps } from './side-props.ts';

const labels = [
  { label: 'late_handoff', words: 'It should have come to us earlier' },
  { label: 'false_handoff', words: 'The AI could have answered this' },
] as const;

/** What whoever answers thinks of the handoff; the policy is judged by it. */
export function Labels({ id, standing }: SideProps) {
  const mayLabel = useMay('operator');
  const client = useQueryClient();
  const labelling = useMutation({
    mutationFn: (body: { label: (typeof labels)[number]['label']; on: boolean }) =>
      answerOf(api.POST('/v1/conversations/{id}/labels', { params: { path: { id } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversation', id] }),
  });
  if (!mayLabel || !standing.handoff) return null;
  const pending = labelling.isPending ? labelling.variables : null;
  return (
    <section className={styles.section} aria-label="This handoff">
      <h3>This handoff</h3>
      {labels.map(({ label, words }) => (
        <Checkbox
          key={label}
          size="xs"
          label={words}
          checked={pending?.label === label ? pending.on : (standing.labels ?? []).includes(label)}
          onChange={({ target }) => labelling.mutate({ label, on: target.checked })}
        />
      ))}
      {labelling.isError && <p className={styles.lost}>{sentenceOf(labelling.error)}</p>}
    </section>
  );
}
