import { Select } from '@mantine/core';
import type { Source } from './queries.ts';

type Props = {
  readonly value: Source['audience'];
  readonly onChange: (audience: Source['audience']) => void;
};

/** Who may read what a source says. */
export function AudienceSelect({ value, onChange }: Props) {
  return (
    <Select
      label="For"
      description="What is for the team is never said or cited to a customer."
      inputWrapperOrder={['label', 'input', 'description']}
      data={[
        { value: 'public', label: 'Customers' },
        { value: 'internal', label: 'The team only' },
      ]}
      allowDeselect={false}
      value={value}
      onChange={(next) => next && onChange(next as Source['audience'])}
    />
  );
}
