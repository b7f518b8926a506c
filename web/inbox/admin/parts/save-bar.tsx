import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { sentenceOf } from '../../refusal.ts';
import styles from './parts.module.css';
import { useUnsaved } from './unsaved.ts';

type Props = {
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** It cannot be saved as it stands; the note says why. */
  readonly isBlocked?: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onReset: () => void;
  readonly action?: string;
  /** What is about to be saved, in few words. */
  readonly note?: ReactNode;
  /** How often it was saved: tells that it just happened. */
  readonly savedAt?: number;
};

/** Stands at the foot of a page while something on it is not saved, and says when it is. */
export function SaveBar(props: Props) {
  const {
    isChanged,
    isSaving,
    isBlocked = false,
    error,
    onSave,
    onReset,
    action = 'Save',
    note,
    savedAt = 0,
  } = props;
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
            {error ? sentenceOf(error) : (note ?? 'Not saved yet')}
          </span>
          <Button variant="subtle" color="gray" size="xs" onClick={onReset} disabled={isSaving}>
            Discard
          </Button>
          <Button size="xs" onClick={onSave} loading={isSaving} disabled={isBlocked}>
            {action}
          </Button>
        </>
      ) : (
        isFresh && <span className={styles.saveNote}>Saved</span>
      )}
    </div>
  );
}
