import { useMemo, useState } from 'react';
import { isSame } from './same.ts';

/** Something that is being edited: what is saved, with the changes that are not. */
export type Draft<T> = {
  readonly value: T;
  readonly set: (change: Partial<T>) => void;
  /** What differs from what is saved, and nothing else. */
  readonly changes: Partial<T>;
  readonly isChanged: boolean;
  readonly reset: () => void;
};

/** Edits what is saved. Fields that were not touched follow it when somebody else changes it. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const [touched, setTouched] = useState<Partial<T>>({});
  return useMemo(() => {
    const entries = Object.entries(touched).filter(([key, value]) => !isSame(value, saved[key as keyof T]));
    return {
      value: { ...saved, ...touched },
      set: (change) => setTouched((before) => ({ ...before, ...change })),
      changes: Object.fromEntries(entries) as Partial<T>,
      isChanged: entries.length > 0,
      reset: () => setTouched({}),
    };
  }, [saved, touched]);
}
