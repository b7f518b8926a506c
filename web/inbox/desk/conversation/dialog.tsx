import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { Conversation } from '../../../client/schema.d.ts';
import { sentenceOf } from '../../refusal.ts';
import type { Command, useCommand } from './commands.ts';

export type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly command: ReturnType<typeof useCommand>;
  readonly standing: Conversation;
};

type FormProps = Omit<DialogProps, 'standing'> & {
  readonly title: string;
  readonly does: string;
  /** The command as the fields have it; null while something is missing. */
  readonly order: () => Command | null;
  readonly children: ReactNode;
};

/** A dialog that carries out a command: Ctrl+Enter from any field, and it stays open while it is refused. */
export function CommandDialog({ opened, onClose, command, title, does, order, children }: FormProps) {
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const asked = order();
    if (asked) command.mutate(asked, { onSuccess: onClose });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        <Stack gap="md">
          {command.isError && <Alert color="red">{sentenceOf(command.error)}</Alert>}
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={command.isPending}>
              {does}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
