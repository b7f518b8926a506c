import { ingestedPassages } from '../knowledge/ingest.ts';
import { buildIndex, type Index } from '../knowledge/search.ts';
import { extractive } from '../llm/extractive.ts';
import { type Figures, quantile, rounded } from './report.ts';
import { type Document, type Query, readDocuments, readQueries } from './rows.ts';

/** Documents that count as found: the first five. */
const top = 5;
/** Passages that are looked at until five documents are together. */
const depth = 60;
/** Every query is timed once the code is warm. */
const warmUps = 20;

/** Offline: does retrieval find the right documents, and how fast? */
export async function retrieval(options: {
  readonly corpus: string;
  readonly queries: readonly string[];
}): Promise<Figures> {
  const documents = await readDocuments(options.corpus);
  const queries = await readQueries(options.queries);
  const began = performance.now();
  const index = buildIndex(documents.flatMap(toPassages));
  const figures: Record<string, number> = {
    documents: documents.length,
    passages: index.size,
    build_ms: rounded(performance.now() - began, 0),
    ...times(index, queries),
  };
  for (const set of new Set(queries.map((query) => query.set))) {
    const own = queries.filter((query) => query.set === set);
    for (const [name, value] of Object.entries(ranks(index, own))) {
      figures[`${set}.${name}`] = value;
    }
  }
  return figures;
}

/** An index over all documents of a file, the internal ones as such. */
export async function indexOf(corpus: string): Promise<Index> {
  return buildIndex((await readDocuments(corpus)).flatMap(toPassages));
}

function toPassages({ id, title, text }: Document) {
  return ingestedPassages({ sourceId: id, site: 'eval', title, text, audience: 'public' }, new Date(0));
}

function ranks(index: Index, queries: readonly Query[]): Figures {
  const known = queries.filter(({ gold }) => gold.length > 0);
  if (known.length === 0) return {};
  const places = known.map((query) => {
    const found = index.search(query.text, { ...contextOf(query), limit: depth, internal: true });
    const documents = [...new Set(found.map(({ passage }) => passage.sourceId))];
    return documents.findIndex((id) => query.gold.includes(id)) + 1;
  });
  return {
    with_gold: known.length,
    hit_at_5: rounded(places.filter((place) => place > 0 && place <= top).length / known.length),
    mrr: rounded(places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / known.length),
  };
}

function times(index: Index, queries: readonly Query[]): Figures {
  const timed = (run: (query: Query) => unknown) => {
    for (const query of queries.slice(0, warmUps)) run(query);
    return queries.map((query) => {
      const began = performance.now();
      run(query);
      return performance.now() - began;
    });
  };
  const searches = timed((query) => index.search(query.text, contextOf(query)));
  const drafts = timed((query) => extractive(index, { messages: [query.text], ...contextOf(query) }));
  return {
    search_ms_p50: rounded(quantile(searches, 0.5)),
    search_ms_p99: rounded(quantile(searches, 0.99)),
    draft_ms_p50: rounded(quantile(drafts, 0.5)),
    draft_ms_p99: rounded(quantile(drafts, 0.99)),
  };
}

/** What the customer wrote before. */
export function contextOf({ before }: Query): { readonly context: readonly string[] } {
  return { context: before.filter(({ role }) => role === 'user').map(({ text }) => text) };
}
