/** The value of a key, made once; past `most` keys the oldest is forgotten. */
export function remember<K, V>(known: Map<K, V>, key: K, most: number, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  const oldest = known.size < most ? undefined : known.keys().next().value;
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
