import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import styles from './gaps.module.css';
import type { Gap } from './gaps.tsx';

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
  const questions = value.questions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const approve = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/gaps/{id}/approve', {
          params: { path: { id: gap.gapId } },
          body: { answer: value.answer, questions },
        }),
      ),
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
        approve.mutate();
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
      <Textarea
        label="Questions"
        description="One a line."
        autosize
        minRows={2}
        maxRows={8}
        value={value.questions}
        error={fieldProblem(approve.error, 'questions')}
        onChange={(event) => set({ questions: event.currentTarget.value })}
      />
      <Textarea
        label="Answer"
        description="Given word for word to whoever asks."
        autosize
        minRows={3}
        maxRows={12}
        value={value.answer}
        error={fieldProblem(approve.error, 'answer')}
        onChange={(event) => set({ answer: event.currentTarget.value })}
      />
      <div className={forms.end}>
        <Button
          type="submit"
          loading={approve.isPending}
          disabled={questions.length === 0 || value.answer.trim() === ''}
        >
          Approve as a direct response
        </Button>
      </div>
    </form>
  );
}
