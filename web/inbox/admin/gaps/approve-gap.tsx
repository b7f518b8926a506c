import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { ResponseFields, type ResponseWords, responseOf } from '../direct-responses/response-fields.tsx';
import { useDraft } from '../parts/draft.ts';
import { otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import type { Gap } from './gap.ts';
import styles from './gaps.module.css';

/** A new source is in use within this, and then the gap is asked again. */
const inUseMs = 2_500;

/** A direct response out of a gap: drafted from what a person replied, and given only once a lead approves it. */
export function ApproveGap({ gap }: { readonly gap: Gap }) {
  const client = useQueryClient();
  const asked = gap.draft?.questions ?? [...new Set(gap.examples.map(({ text }) => text))];
  const shape = JSON.stringify({ questions: asked.join('\n'), answer: gap.draft?.answer ?? '' });
  const draft = useDraft(useMemo(() => JSON.parse(shape) as { questions: string; answer: string }, [shape]));
  const { value, set } = draft;
  useUnsaved(draft.isChanged);
  const response = responseOf(value);
  const approve = useMutation({
    mutationFn: (body: ResponseWords) =>
      answerOf(api.POST('/v1/gaps/{id}/approve', { params: { path: { id: gap.gapId } }, body })),
    onSuccess: () => {
      draft.reset();
      void client.invalidateQueries({ queryKey: ['sources'] });
      setTimeout(() => void client.invalidateQueries({ queryKey: ['gaps'] }), inUseMs);
    },
  });
  if (approve.isSuccess) {
    return (
      <p className={styles.approved} role="status">
        It is a direct response now. In a moment the questions are asked again; when all are answered, this
        gap closes.
      </p>
    );
  }
  return (
    <form
      className={styles.approve}
      onSubmit={(event) => {
        event.preventDefault();
        if (response) approve.mutate(response);
      }}
    >
      <div>
        <h3>Answer it from now on</h3>
        <p className={forms.quiet}>
          {gap.draft ? (
            <>
              Drafted from what a person replied in{' '}
              <Link href={`~/inbox/all/${gap.draft.conversationId}`} className={forms.link}>
                this conversation
              </Link>
              . Take out what was meant for that customer alone.
            </>
          ) : (
            'No person has replied to this yet. Write the answer, or add a page that has it.'
          )}
        </p>
      </div>
      <Problem error={otherProblem(approve.error, ['questions', 'answer'])} />
      <ResponseFields value={value} onChange={set} error={approve.error} />
      <div className={forms.end}>
        <Button type="submit" loading={approve.isPending} disabled={!response}>
          Approve as a direct response
        </Button>
      </div>
    </form>
  );
}
