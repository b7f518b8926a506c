import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

/** A question before something that cannot be taken back: what it does, and the word on its button. */
export type Question = {
  readonly title: string;
  readonly does: ReactNode;
  readonly action: string;
  readonly keep?: string;
  /** Whether it destroys something. */
  readonly isHarmful?: boolean;
};

/** It is also asked from within a dialog; Mantine's stand at 200. */
const aboveDialogs = 300;

type Ask = (question: Question) => Promise<boolean>;
const AskContext = createContext<Ask | null>(null);

/** Asks once, in this page's own words; true when the answer is the action. */
export function useAsk(): Ask {
  const ask = use(AskContext);
  if (!ask) throw new Error('Only pages inside AskProvider can ask.');
  return ask;
}

export function AskProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const ask = useCallback<Ask>((question) => {
    return new Promise((resolve) => {
      setAsked({ question, answer: resolve });
      setOpen(true);
    });
  }, []);
  const answer = useMemo(
    () => (yes: boolean) => {
      setOpen(false);
      asked?.answer(yes);
    },
    [asked],
  );
  const question = asked?.question;
  return (
    <AskContext value={ask}>
      {children}
      <Modal
        opened={isOpen}
        onClose={() => answer(false)}
        title={question?.title}
        size="md"
        zIndex={aboveDialogs}
        withCloseButton={false}
      >
        <Text component="div" c="dimmed" mb="lg">
          {question?.does}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => answer(false)} data-autofocus>
            {question?.keep ?? 'Cancel'}
          </Button>
          <Button color={question?.isHarmful ? 'red.9' : undefined} onClick={() => answer(true)}>
            {question?.action}
          </Button>
        </Group>
      </Modal>
    </AskContext>
  );
}
