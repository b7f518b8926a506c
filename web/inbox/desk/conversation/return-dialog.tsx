import { MultiSelect, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  dangers,
  type Flag,
  impacts,
  sensitiveKinds,
  topics,
} from '../../../../domain/screening/screening.ts';
import { plain } from '../words.ts';
import { CommandDialog, type DialogProps } from './dialog.tsx';

const choices = [
  { group: 'Topics', items: [...topics] },
  { group: 'High impact', items: [...impacts] },
  { group: 'Sensitive data', items: [...sensitiveKinds] },
  { group: 'Danger', items: [...dangers] },
].map(({ group, items }) => ({ group, items: items.map((value) => ({ value, label: plain(value) })) }));

const hourMs = 3_600_000;
const limits = [
  { value: '0', label: 'Without a limit' },
  { value: '1', label: 'For an hour' },
  { value: '8', label: 'For 8 hours' },
  { value: '24', label: 'For a day' },
  { value: '168', label: 'For a week' },
];

/** Gives it back to the AI, with what was settled and what the AI leaves alone from here. */
export function ReturnDialog({ standing, ...props }: DialogProps) {
  const [text, setText] = useState('');
  const [neverAlone, setNeverAlone] = useState<string[]>([]);
  const [hours, setHours] = useState('0');
  return (
    <CommandDialog
      {...props}
      title="Return to AI"
      does="Return to AI"
      order={() => ({
        name: 'return-to-ai',
        mandate: {
          ...(text.trim() ? { text: text.trim() } : {}),
          ...(neverAlone.length > 0 ? { neverAlone: neverAlone as Flag[] } : {}),
          ...(hours === '0' ? {} : { until: new Date(Date.now() + Number(hours) * hourMs).toISOString() }),
        },
      })}
    >
      <Textarea
        data-autofocus
        label="What was settled"
        description="For colleagues: neither the customer nor the AI reads it."
        autosize
        minRows={2}
        maxLength={8_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <MultiSelect
        label="What the AI leaves to people here"
        placeholder={neverAlone.length === 0 ? 'Nothing in particular' : ''}
        data={choices}
        value={neverAlone}
        onChange={setNeverAlone}
        searchable
        clearable
      />
      <NativeSelect
        label="How long the AI may answer"
        data={limits}
        value={hours}
        onChange={({ target }) => setHours(target.value)}
      />
    </CommandDialog>
  );
}
