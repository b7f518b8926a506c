import { defaultPolicy } from '../domain/policy.ts';
import type { Index } from '../knowledge/search.ts';
import { extractive } from '../llm/extractive.ts';
import { type Figures, rounded } from './report.ts';
import { contextOf, indexOf } from './retrieval.ts';
import { type Query, readQueries } from './rows.ts';

/**
 * Does the answerer stop where a corpus has no answer? Over questions whose authors say whether the corpus answers them:
 * the area under the curve of its confidence, and at the default policy's threshold the share of unanswerable questions
 * that it stops at and of answerable ones that it loses.
 */
export async function nosource(options: {
  readonly corpus: string;
  readonly queries: readonly string[];
}): Promise<Figures> {
  const index = await indexOf(options.corpus);
  const queries = await readQueries(options.queries);
  const judged = (answerability: string) =>
    queries.filter((query) => query.answerability === answerability).map((query) => confidence(index, query));
  const [yes, no] = [judged('ANSWERABLE'), judged('UNANSWERABLE')];
  const below = (all: readonly number[]) =>
    rounded(all.filter((one) => one < defaultPolicy.minConfidence).length / Math.max(1, all.length));
  return {
    'nosource.answerable': yes.length,
    'nosource.unanswerable': no.length,
    'nosource.auc': rounded(areaUnderCurve(yes, no)),
    'nosource.stopped': below(no),
    'nosource.lost': below(yes),
  };
}

/** That of the answer, 0 where none was drafted for want of any source. */
function confidence(index: Index, query: Query): number {
  const drafted = extractive(index, { messages: [query.text], ...contextOf(query) });
  return drafted.kind === 'answer' ? drafted.confidence : Math.min(drafted.confidence, stoppedAt);
}

/** A draft that the answerer itself stopped is below any threshold that a policy would set. */
const stoppedAt = 0.499;

/** How often an answerable question has the higher confidence (Mann–Whitney). */
export function areaUnderCurve(yes: readonly number[], no: readonly number[]): number {
  let wins = 0;
  for (const one of yes) for (const other of no) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / Math.max(1, yes.length * no.length);
}
