/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), with their constant. */
const k = 60;

/** A document with its places, from 1, in two rankings; null where it is in one of them only. */
export type Fused = {
  readonly document: number;
  readonly byWords: number | null;
  readonly byMeaning: number | null;
};

/** Joins two rankings, best first; equal ones in the order of the first. */
export function fuse(byWords: readonly number[], byMeaning: readonly number[]): Fused[] {
  const places = new Map<number, { byWords: number | null; byMeaning: number | null }>();
  for (const [place, document] of byWords.entries())
    places.set(document, { byWords: place + 1, byMeaning: null });
  for (const [place, document] of byMeaning.entries()) {
    places.set(document, { byWords: places.get(document)?.byWords ?? null, byMeaning: place + 1 });
  }
  return [...places].map(([document, found]) => ({ document, ...found })).sort((a, z) => worth(z) - worth(a));
}

function worth({ byWords, byMeaning }: Omit<Fused, 'document'>): number {
  return (byWords === null ? 0 : 1 / (k + byWords)) + (byMeaning === null ? 0 : 1 / (k + byMeaning));
}
