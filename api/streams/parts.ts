/** Cuts what is to be read into portions of at most `size`, each one round trip. */
export function parts<T>(all: Iterable<T>, size: number): T[][] {
  const items = [...all];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
