import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Copyable } from './copyable.tsx';
import { useUnsaved } from './unsaved.ts';

/** A secret or a link that is told this one time. */
export type Once = { readonly title: string; readonly text: string; readonly about: ReactNode };

/** Shows it until it is put away by a press on its button, not by a slip beside it. */
export function ShownOnce({ once, onDone }: { readonly once: Once | null; readonly onDone: () => void }) {
  useUnsaved(once !== null);
  return (
    <Modal
      opened={once !== null}
      onClose={onDone}
      title={once?.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {once && <Copyable text={once.text} label={once.title} />}
      <Text component="div" c="dimmed" mt="sm" mb="lg">
        {once?.about}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onDone}>I have it</Button>
      </Group>
    </Modal>
  );
}
