import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import { useMay } from '../../session.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { ago } from '../parts/times.ts';
import { useNames } from '../sites/queries.ts';
import type { Gap } from './gap.ts';
import styles from './gaps.module.css';

/** Closes a gap that needs no answer, says who did, and takes it back. */
export function DismissGap({ gap: { gapId, dismissed } }: { readonly gap: Gap }) {
  const isLead = useMay('lead');
  const client = useQueryClient();
  const nameOf = useNames();
  const change = useMutation({
    mutationFn: (isDismissed: boolean) =>
      answerOf(
        api.PATCH('/v1/gaps/{id}', { params: { path: { id: gapId } }, body: { dismissed: isDismissed } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['gaps'] }),
  });
  return (
    <div className={styles.dismiss}>
      <Problem error={change.error} />
      <p className={forms.quiet}>
        {dismissed
          ? `Closed by ${nameOf(dismissed.by)} ${ago(dismissed.at)}, without an answer. It opens again when a customer asks this anew.`
          : 'No question for your sources? Dismissed, it is closed until a customer asks this anew.'}
      </p>
      {isLead && (
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate(dismissed === null)}
        >
          {dismissed ? 'Open it again' : 'Dismiss'}
        </Button>
      )}
    </div>
  );
}
