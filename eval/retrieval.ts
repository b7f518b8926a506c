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
    'retrieval.documents': documents.length,
    'retrieval.passages': index.size,
    'retrieval.build_ms': rounded(performance.now() - began, 0),
    ...named('retrieval', times(index, queries)),
    ...named('retrieval', ranks(index, queries)),
  };
  const sets = new Set(queries.map((query) => query.set));
  // Several files also stand by themselves.
  for (const set of sets.size > 1 ? sets : []) {
    const own = queries.filter((query) => query.set === set);
    Object.assign(figures, named(`retrieval.${set}`, ranks(index, own)));
  }
  return figures;
}

function named(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** An index over all documents of a file, the internal ones as such. */
export async function indexOf(corpus: string): Promise<Index> {
  return buildIndex((await readDocuments(corpus)).flatMap(toPassages));
}

function toPassages({ id, title, text }: Document) {
  return ingestedPassages({ sourceId: id, site: 'eval', title, text, audience: 'public' }, new Date(0));
}

/**
 * Of the documents in the order in which their first passage is found: `r_at_n` is the mean share of a question's gold
 * documents among the first n, `hit_at_5` the share of questions with any of them among the first five.
 */
function ranks(index: Index, queries: readonly Query[]): Figures {
  const known = queries.filter(({ gold }) => gold.length > 0);
  if (known.length === 0) return {};
  const found = known.map((query) => {
    const passages = index.search(query.text, { ...contextOf(query), limit: depth, internal: true });
    const documents = [...new Set(passages.map(({ passage }) => passage.sourceId))];
    return { documents, gold: query.gold };
  });
  const mean = (value: (one: (typeof found)[number]) => number) =>
    rounded(found.reduce((sum, one) => sum + value(one), 0) / known.length);
  const among = ({ documents, gold }: (typeof found)[number], first: number) =>
    documents.slice(0, first).filter((id) => gold.includes(id)).length / gold.length;
  return {
    with_gold: known.length,
    r_at_1: mean((one) => among(one, 1)),
    r_at_5: mean((one) => among(one, top)),
    hit_at_5: mean((one) => (among(one, top) > 0 ? 1 : 0)),
    mrr: mean(({ documents, gold }) => {
      const place = documents.findIndex((id) => gold.includes(id)) + 1;
      return place > 0 ? 1 / place : 0;
    }),
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

/** What the customer wrote before, and what they were told last. */
export function contextOf({ before }: Query): {
  readonly context: readonly string[];
  readonly lastAnswer?: string;
} {
  const lastAnswer = before.findLast(({ role }) => role === 'agent')?.text;
  return {
    context: before.filter(({ role }) => role === 'user').map(({ text }) => text),
    ...(lastAnswer === undefined ? {} : { lastAnswer }),
  };
}
