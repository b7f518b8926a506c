import type { StoredTyping } from '../../store/typing.ts';
import { createTold } from './told.ts';
import type { TypingBy } from './typing-news.ts';

/** Someone has read up to the event `seq`; an open page says so again and again, so `at` tells who looks at it now. */
export type Seen = { readonly by: TypingBy; readonly seq: number; readonly at: Date };

/** What is older was told when it was news, or is told when a stream opens. */
const freshMs = 60_000;

/** Tells each report of reading once, whether it came to this process or is read from the store. */
export function createSeenNews() {
  const told = createTold(freshMs);
  const isNew = (conversation: string, { by, at }: Seen): boolean =>
    told.isNew(`${by.kind === 'customer' ? '' : by.id}:${conversation}`, at);

  return {
    isNew,
    /** What the store says that is fresh and was not told yet. */
    of: (typing: StoredTyping, now: number): Seen[] =>
      seenIn(typing).filter((seen) => now - seen.at.getTime() < freshMs && isNew(typing._id, seen)),
  };
}

/** How far each has read, as stored. */
export function seenIn({ customerSeen, operatorsSeen = {} }: StoredTyping): Seen[] {
  return [
    ...(customerSeen ? [{ by: { kind: 'customer' as const }, ...customerSeen }] : []),
    ...Object.entries(operatorsSeen).map(([id, { name, seq, at }]) => {
      return { by: { kind: 'operator' as const, id, name }, seq, at };
    }),
  ];
}
