import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { sentenceOf } from '../../refusal.ts';
import type { Draft } from './draft.ts';
import { withoutField } from './field-problem.ts';
import styles from './parts.module.css';
import { useUnsaved } from './unsaved.ts';

type Props = {
  readonly draft: Pick<Draft<object>, 'isChanged' | 'reset'>;
  /** What saves it. */
  readonly change: Pick<
    UseMutationResult<unknown, unknown, never>,
    'isPending' | 'isSuccess' | 'submittedAt' | 'error' | 'reset'
  >;
  /** It cannot be saved as it stands; the note says why. */
  readonly isBlocked?: boolean;
  readonly onSave: () => void;
  readonly action?: string;
  /** What is about to be saved, in few words. */
  readonly note?: ReactNode;
};

/** Stands at the foot of a page while something on it is not saved, and says when it is. */
export function SaveBar({ draft, change, isBlocked = false, onSave, action = 'Save', note }: Props) {
  const { isChanged } = draft;
  const error = isBlocked ? null : change.error;
  const savedAt = change.isSuccess ? change.submittedAt : 0;
  useUnsaved(isChanged);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (savedAt === 0) return;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), 4_000);
    return () => clearTimeout(timer);
  }, [savedAt]);
  return (
    <div className={styles.saveBar} data-shown={isChanged || isFresh || undefined} role="status">
      {isChanged ? (
        <>
          <span className={styles.saveNote} data-wrong={error ? true : undefined}>
            {error ? `Not saved. ${withoutField(sentenceOf(error))}` : (note ?? 'Not saved yet')}
          </span>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            disabled={change.isPending}
            onClick={() => {
              draft.reset();
              change.reset();
            }}
          >
            Discard
          </Button>
          <Button size="xs" onClick={onSave} loading={change.isPending} disabled={isBlocked}>
            {action}
          </Button>
        </>
      ) : (
        isFresh && <span className={styles.saveNote}>Saved</span>
      )}
    </div>
  );
}
