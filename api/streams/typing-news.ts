import type { StoredTyping } from '../../store/typing.ts';
import { createTold } from './told.ts';

/** Who types or has read, as streams tell it. */
export type TypingBy =
  | { readonly kind: 'customer' }
  | { readonly kind: 'operator'; readonly id: string; readonly name: string };

/** Older typing is no news: the person has stopped or has sent by now. */
const freshMs = 5_000;

/** Tells each report of typing once, whether it came to this process or is read from the store. */
export function createTypingNews() {
  const told = createTold(freshMs);
  const isNew = (conversation: string, { kind }: TypingBy, at: Date): boolean =>
    told.isNew(`${kind}:${conversation}`, at);

  return {
    isNew,
    /** What stored typing says that is fresh and was not told yet. */
    of(typing: StoredTyping, now: number): TypingBy[] {
      const { _id, customerAt, operatorAt, operatorId: id = '', operatorName: name = '' } = typing;
      const reports: (readonly [TypingBy, Date | undefined])[] = [
        [{ kind: 'customer' }, customerAt],
        [{ kind: 'operator', id, name }, operatorAt],
      ];
      return reports.flatMap(([by, at]) =>
        at && now - at.getTime() < freshMs && isNew(_id, by, at) ? [by] : [],
      );
    },
  };
}
