import { Textarea } from '@mantine/core';
import { fieldProblem } from '../parts/field-problem.ts';

type Words = { readonly questions: string; readonly answer: string };
type Props = {
  readonly value: Words;
  readonly onChange: (change: Partial<Words>) => void;
  readonly error: unknown;
  readonly readOnly?: boolean;
};

/** The words of a direct response: its questions, one a line, and its answer. */
export function ResponseFields({ value, onChange, error, readOnly = false }: Props) {
  const shared = { required: true, withAsterisk: false, autosize: true, readOnly } as const;
  return (
    <>
      <Textarea
        {...shared}
        label="Questions"
        description="One a line, each as a customer would ask it. A few ways of asking are enough."
        minRows={3}
        maxRows={10}
        data-autofocus
        value={value.questions}
        error={fieldProblem(error, 'questions')}
        onChange={(event) => onChange({ questions: event.currentTarget.value })}
      />
      <Textarea
        {...shared}
        label="Answer"
        description="Given word for word to whoever asks."
        minRows={4}
        maxRows={14}
        value={value.answer}
        error={fieldProblem(error, 'answer')}
        onChange={(event) => onChange({ answer: event.currentTarget.value })}
      />
    </>
  );
}

/** The same as they are sent. */
export type ResponseWords = { readonly questions: string[]; readonly answer: string };

/** What is sent of them; null while there is no question or no answer. */
export function responseOf({ questions, answer }: Words): ResponseWords | null {
  const asked = questions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return asked.length > 0 && answer.trim() !== '' ? { questions: asked, answer } : null;
}
