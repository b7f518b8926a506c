/** What was read a short time ago: by key, read again once it is older than `freshMs`. */
export function createRecent<T>(read: (key: string) => Promise<T>, freshMs: number) {
  const known = new Map<string, { readonly value: T; readonly at: number }>();
  return async (key: string): Promise<T> => {
    const entry = known.get(key);
    if (entry && Date.now() - entry.at < freshMs) return entry.value;
    const value = await read(key);
    known.set(key, { value, at: Date.now() });
    return value;
  };
}
