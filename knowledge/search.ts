import MiniSearch from 'minisearch';
import type { StoredPassage } from '../store/passages.ts';
import { stem, stopWords, terms, words } from './terms.ts';

/** A passage that was found, and why. */
export type Found = {
  readonly passage: StoredPassage;
  readonly score: number;
  /** Terms of the question that it holds. */
  readonly matched: readonly string[];
  /** Share of the question's terms that it holds, each weighted by its rarity: 0 to 1. */
  readonly coverage: number;
};

/** BM25 as tuned on real conversations (k1 1.5, b .9; a plateau, not a peak). */
const bm25 = { k: 1.5, b: 0.9, d: 0.5 };
const titleBoost = 2.5;
const headingBoost = 2;
/** What earlier messages add, per message back. */
const contextWeight = 0.4;

/** A site's passages, searchable; immutable, rebuilt when they change. */
export type Index = ReturnType<typeof buildIndex>;

export function buildIndex(passages: readonly StoredPassage[]) {
  const index = new MiniSearch<StoredPassage>({
    idField: '_id',
    fields: ['sourceTitle', 'headings', 'text'],
    extractField: (passage, field) => {
      if (field === '_id') return passage._id;
      if (field === 'headings') return passage.headings.join(' ');
      return field === 'text' ? passage.text : passage.sourceTitle;
    },
    tokenize: words,
    processTerm: (word) => (stopWords.has(word) ? null : stem(word)),
    searchOptions: {
      bm25,
      boost: { sourceTitle: titleBoost, headings: headingBoost },
      tokenize: (query) => query.split(' '),
      processTerm: (term) => term,
    },
  });
  index.addAll(passages);
  const byId = new Map(passages.map((passage) => [passage._id, passage]));
  const holds = new Map(passages.map((passage) => [passage._id, new Set(terms(allText(passage)))]));
  const documents = new Map<string, number>();
  for (const held of holds.values())
    for (const term of held) documents.set(term, (documents.get(term) ?? 0) + 1);

  /** Rarity of a term, from 0 up; a term that no passage holds is as rare as can be. */
  const rarity = (term: string): number =>
    Math.log(1 + (passages.length + 1) / ((documents.get(term) ?? 0) + 0.5));

  /** Rarity-weighted share of `asked` that is in `held`. */
  const coverage = (asked: readonly string[], held: ReadonlySet<string>): number => {
    const sum = (some: readonly string[]) => some.reduce((total, term) => total + rarity(term), 0);
    const all = sum(asked);
    return all === 0 ? 0 : sum(asked.filter((term) => held.has(term))) / all;
  };

  return {
    size: passages.length,
    coverage,
    known: (term: string): boolean => documents.has(term),

    /**
     * The passages nearest to a question, best first; `context` are earlier messages, the newest last. Internal
     * passages only when asked for by people who work here.
     */
    search(
      question: string,
      {
        context = [],
        limit = 8,
        internal = false,
      }: { context?: readonly string[]; limit?: number; internal?: boolean } = {},
    ): Found[] {
      const asked = terms(question);
      const weights = new Map(asked.map((term) => [term, 1]));
      for (const [back, message] of context.toReversed().entries()) {
        for (const term of terms(message)) {
          if (!weights.has(term)) weights.set(term, contextWeight ** (back + 1));
        }
      }
      const query = [...weights.keys()].filter((term) => documents.has(term));
      if (query.length === 0) return [];
      const results = index.search(query.join(' '), {
        boostTerm: (term) => weights.get(term) ?? 1,
        filter: ({ id }) => internal || byId.get(id)?.audience === 'public',
      });
      return results.slice(0, limit).flatMap(({ id, score }) => {
        const passage = byId.get(id);
        const held = holds.get(id);
        if (!passage || !held) return [];
        return {
          passage,
          score,
          matched: asked.filter((term) => held.has(term)),
          coverage: coverage(asked, held),
        };
      });
    },
  };
}

function allText({ sourceTitle, headings, text }: StoredPassage): string {
  return `${sourceTitle} ${headings.join(' ')} ${text}`;
}
