/** Shorter words have too many neighbours to guess from. */
const shortestMended = 5;
/** With one letter changed, a short word is more often another word than a slip: loyal, local. */
const longestWithoutWrong = 5;

/** Finds the known word that an unknown one was probably meant to be; null when none is one slip away. */
export type Spelling = (word: string) => string | null;

/**
 * Mends one slip of the keyboard (a letter too many, missing, wrong, or two swapped) behind the first letter. Of several
 * known words it is one of the same length before a shorter and a longer one, and then the one that most passages hold. Words with digits are never mended: they are names and numbers.
 */
export function createSpelling(
  vocabulary: () => Iterable<readonly [word: string, documents: number]>,
): Spelling {
  let shelves: Map<string, Known[]> | null = null;
  return (word) => {
    if (word.length < shortestMended || /\P{L}/u.test(word)) return null;
    shelves ??= group(vocabulary());
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      let best: Known | undefined;
      for (const known of shelves.get(shelf(word, length)) ?? []) {
        if (isOneSlipAway(word, known[0]) && known[1] > (best?.[1] ?? 0)) best = known;
      }
      if (best) return best[0];
    }
    return null;
  };
}

type Known = readonly [word: string, documents: number];

function group(words: Iterable<Known>): Map<string, Known[]> {
  const shelves = new Map<string, Known[]>();
  for (const known of words) {
    const [word] = known;
    if (word.length < shortestMended - 1) continue;
    const name = shelf(word, word.length);
    const others = shelves.get(name);
    if (others) others.push(known);
    else shelves.set(name, [known]);
  }
  return shelves;
}

function shelf(word: string, length: number): string {
  return `${word[0]}${length}`;
}

function isOneSlipAway(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  const rest = (word: string, from: number) => word.slice(same + from);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  const isOneWrong = a.length > longestWithoutWrong && rest(a, 1) === rest(b, 1);
  return isOneWrong || (swapped && rest(a, 2) === rest(b, 2));
}
