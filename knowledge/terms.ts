import stemmers from 'snowball-stemmers';

const stemmer = stemmers.newStemmer('english');
/** Stemming is most of the time that indexing takes; a site's vocabulary is far smaller than its text. */
const stems = new Map<string, string>();
const stemsKept = 100_000;

/** Words that carry no meaning of their own in a question. */
const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by
  can cannot could did do does doing don down during each few for from further get gets getting got had has have having
  he her here hers herself hi hello hey him himself his how i if in into is it its itself just let like ll m may me might
  more most must my myself no nor not now of off ok okay on once only or other our ours out over own please pls re s same
  she should so some such t than thank thanks that the their theirs them themselves then there these they this those
  through to too under until up us ve very want was we were what when where which while who whom why will with would yes
  you your yours yourself d im ive id dont cant doesnt isnt tell know one there's something anything way need hello`.split(
    /\s+/,
  ),
);

/** Words that say that there is a matter, not which. */
const vagueWords: ReadonlySet<string> = new Set(
  `assist assistance chat doesn explain fix give happen happened happening happens help helping info information issue
  issues matter mean meaning means possible problem problems query question questions quick see stuck support thing things
  trouble understand urgent use used uses using weird wondering work working works wrong broken`.split(/\s+/),
);

/** Scripts that are written without spaces: their words are pairs of characters. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The words of a text in order, lower-cased and without Latin accents. */
export function words(text: string): string[] {
  const folded = isAscii(text) ? text : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  const found = folded.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return unspaced.test(folded) ? found.flatMap(pairs) : found;
}

/** The form of a word that is indexed; null for one that carries no meaning of its own. */
export function termOf(word: string): string | null {
  if (stopWords.has(word)) return null;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= stemsKept) stems.clear();
  const stemmed = stemmer.stem(word);
  stems.set(word, stemmed);
  return stemmed;
}

/** The terms of a text in order, as often as they occur. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const term = termOf(word);
    if (term !== null) found.push(term);
  }
  return found;
}

export function isVague(word: string): boolean {
  return vagueWords.has(word);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function pairs(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const characters = [...word];
  return characters.length < 3
    ? [word]
    : characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}
