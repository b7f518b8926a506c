import type { StoredTyping } from '../../store/typing.ts';

/** Who types, as streams tell it. */
export type TypingBy =
  | { readonly kind: 'customer' }
  | { readonly kind: 'operator'; readonly id: string; readonly name: string };

/** Older typing is no news: the person has stopped or has sent by now. */
const freshMs = 5_000;
/** Told typing remembered before the stale is thrown away. */
const remembered = 5_000;

/** Tells each report of typing once, whether it came to this process or is read from the store. */
export function createTypingNews() {
  const told = new Map<string, number>();

  const isNew = (conversation: string, by: TypingBy, at: Date): boolean => {
    const key = `${by.kind}:${conversation}`;
    if (at.getTime() <= (told.get(key) ?? 0)) return false;
    if (told.size >= remembered) forgetBefore(at.getTime() - freshMs);
    told.set(key, at.getTime());
    return true;
  };

  const forgetBefore = (time: number): void => {
    for (const [key, at] of told) if (at < time) told.delete(key);
  };

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
