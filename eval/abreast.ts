/** Runs `work` on every item, at most `width` at a time; rejects with the first failure. */
export async function abreast<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const line = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: width }, line));
}
