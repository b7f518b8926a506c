/** Shorter words have too many neighbours to guess from. */
const shortestMended = 5;

/** Finds the known word that an unknown one was probably meant to be; null when none is one slip away. */
export type Spelling = (word: string) => string | null;

/**
 * Mends one slip of the keyboard (a letter too many, missing, wrong, or two swapped) behind the first letter. Of
 * several known words the first one wins. Words with digits are never mended: they are names and numbers.
 */
export function createSpelling(vocabulary: () => Iterable<string>): Spelling {
  let shelves: Map<string, string[]> | null = null;
  const shelf = (word: string, length: number) => `${word[0]}${length}`;
  return (word) => {
    if (word.length < shortestMended || /\P{L}/u.test(word)) return null;
    shelves ??= group(vocabulary(), (known) => shelf(known, known.length));
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      const found = shelves.get(shelf(word, length))?.find((known) => isOneSlipAway(word, known));
      if (found) return found;
    }
    return null;
  };
}

function group(words: Iterable<string>, shelf: (word: string) => string): Map<string, string[]> {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortestMended - 1) continue;
    const name = shelf(word);
    const words = shelves.get(name);
    if (words) words.push(word);
    else shelves.set(name, [word]);
  }
  return shelves;
}

function isOneSlipAway(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  const rest = (word: string, from: number) => word.slice(same + from);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return rest(a, 1) === rest(b, 1) || (swapped && rest(a, 2) === rest(b, 2));
}
