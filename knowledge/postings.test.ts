import fc from 'fast-check';
import { entryOf } from './pack.ts';
import { createPostings } from './postings.ts';

const words = ['a', 'b', 'c', 'd', 'e', 'f'];
const documents = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), {
  maxLength: 40,
});
const query = fc.dictionary(fc.constantFrom(...words), fc.double({ min: 0.1, max: 2, noNaN: true }));

function build(texts: readonly (readonly string[])[]) {
  const lexicon = new Map(words.map((word, number) => [word, number]));
  const packed = texts.map((text) => {
    const distinct = [...new Set(text)];
    const entries = Uint32Array.from(distinct, (word) =>
      entryOf(lexicon.get(word) as number, text.filter((other) => other === word).length),
    );
    return { entries, length: text.length };
  });
  return createPostings(packed, lexicon);
}

/** BM25 as the books have it, document by document. */
function slowly(texts: readonly (readonly string[])[], weights: ReadonlyMap<string, number>) {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / (texts.length || 1);
  return texts
    .map((text, document) => {
      let score = 0;
      for (const [term, weight] of weights) {
        const count = text.filter((word) => word === term).length;
        const holding = texts.filter((other) => other.includes(term)).length;
        const rarity = Math.log(1 + (texts.length + 200 - holding + 0.5) / (holding + 0.5));
        score += (weight * rarity * count * 2.5) / (count + 1.5 * (0.1 + (0.9 * text.length) / average));
      }
      return { document, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

test('the best documents are those of BM25', () => {
  fc.assert(
    fc.property(documents, query, fc.integer({ min: 1, max: 10 }), (texts, asked, limit) => {
      const weights = new Map(Object.entries(asked));
      const found = build(texts).best(weights, limit);
      const expected = slowly(texts, weights).slice(0, limit);
      expect(found).toHaveLength(expected.length);
      for (const [place, { score }] of expected.entries()) expect(found[place]?.score).toBeCloseTo(score, 4);
    }),
  );
});

test('a query leaves nothing behind for the next one', () => {
  const postings = build([['a', 'b'], ['b']]);
  const first = postings.best(new Map([['b', 1]]), 5);
  expect(postings.best(new Map([['b', 1]]), 5)).toEqual(first);
});

test('it knows which documents hold a term, and how rare it is', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const postings = build(texts);
      for (const word of words) {
        expect(postings.knows(word)).toBe(texts.some((text) => text.includes(word)));
        for (const [document, text] of texts.entries()) {
          expect(postings.holds(document, word)).toBe(text.includes(word));
        }
      }
      expect(postings.rarity('never')).toBe(postings.unknownRarity);
    }),
  );
});
