/**
 * Finds the word that was meant where one letter is missing, added, wrong or swapped with the next: from a short list of
 * words that matter, of which no common word is a neighbour. The first letters must agree, or the first two be swapped.
 * Words in `known` stay as they are. Neighbours are found by deletions (Garbe's symmetric delete), so that it costs a look-up or two a letter.
 */
export function createSpelling(
  listed: readonly string[],
  known: ReadonlySet<string>,
): (word: string) => string {
  const byDeletion = new Map<string, string[]>();
  for (const word of listed) {
    for (const key of [word, ...deletions(word)]) byDeletion.set(key, [...(byDeletion.get(key) ?? []), word]);
  }
  return (word) => {
    if (word.length < shortest || known.has(word) || !/^\p{L}+$/u.test(word)) return word;
    for (const key of [word, ...deletions(word)]) {
      const meant = byDeletion.get(key)?.find((one) => isOneSlip(word, one));
      if (meant) return meant;
    }
    return word;
  };
}

/** Shorter words have too many neighbours. */
const shortest = 5;

function deletions(word: string): string[] {
  return [...word].map((_letter, place) => word.slice(0, place) + word.slice(place + 1));
}

function isOneSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0] && !(word[0] === meant[1] && word[1] === meant[0])) return false;
  let same = 0;
  while (same < word.length && word[same] === meant[same]) same++;
  const [rest, other] = [word.slice(same), meant.slice(same)];
  return (
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
