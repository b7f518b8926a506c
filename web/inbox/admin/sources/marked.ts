/** A text in pieces: those that begin with a word that was matched, and what is between them. */
export type Piece = { readonly text: string; readonly isMatch: boolean; readonly start: number };

/** Marks the words of a text that begin as a matched term does: terms are stems ("listen" of "listens"). */
export function marked(text: string, terms: readonly string[]): readonly Piece[] {
  const wanted = terms.map((term) => term.toLocaleLowerCase()).filter((term) => term.length > 1);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!wanted.some((term) => word.toLocaleLowerCase().startsWith(term))) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), isMatch: false, start: from });
    pieces.push({ text: word, isMatch: true, start: index });
    from = index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMatch: false, start: from });
  return pieces;
}
