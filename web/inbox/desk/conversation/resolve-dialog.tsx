import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from './dialog.tsx';

/** Ends the episode, with what came of it. */
export function ResolveDialog({ standing, ...props }: DialogProps) {
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  return (
    <CommandDialog
      {...props}
      title="Resolve"
      does="Resolve"
      order={() => ({
        name: 'resolve',
        ...(outcome.trim() ? { outcome: outcome.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      })}
    >
      <Textarea
        data-autofocus
        label="What came of it"
        description="The customer reads this. You may leave it empty."
        autosize
        minRows={2}
        maxLength={8_000}
        value={outcome}
        onChange={({ target }) => setOutcome(target.value)}
      />
      <Textarea
        label="Note for colleagues"
        description="The customer never sees this."
        autosize
        minRows={2}
        maxLength={8_000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </CommandDialog>
  );
}
