import { abreast } from './abreast.ts';
import { signIn } from './http.ts';
import { createJudge, type Judged } from './judge.ts';
import { type Played, play } from './play.ts';
import { type Figures, quantile, rounded } from './report.ts';
import { readDocuments, readQueries } from './rows.ts';
import { stock } from './stock.ts';

export type ConversationOptions = {
  readonly api: string;
  readonly email: string;
  readonly password: string;
  readonly corpus: string;
  readonly queries: readonly string[];
  readonly limit: number | undefined;
};

/** Conversations under way at once. */
const playedAtOnce = 8;
const progressEvery = 100;
const faultsShown = 20;

/**
 * Loads a corpus into a fresh site of a running Baton, plays every query as a visitor of its own, and judges that
 * each ends in an answer whose quotes are in their passages, in a clarification or in a complete handoff, and that no
 * internal text reaches a customer. `faults` is 0 when all of that holds.
 */
export async function conversations(options: ConversationOptions): Promise<Figures> {
  const { api, email, password } = options;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const documents = await readDocuments(options.corpus);
  const queries = await readQueries(options.queries, options.limit);
  const admin = await signIn(api, email, password);
  say(`${documents.length} documents into a fresh site …`);
  const began = performance.now();
  const { site, passages } = await stock(admin, documents);
  const loaded = performance.now() - began;
  const judge = createJudge(passages);
  say(
    `${passages.size} passages in ${site}, ${judge.secrets} internal sentences; ${queries.length} conversations …`,
  );

  const results: { readonly played: Played; readonly judged: Judged }[] = [];
  await abreast(playedAtOnce, queries, async (query) => {
    const played = await play(api, site, admin, query);
    results.push({ played, judged: judge.judge(played) });
    if (results.length % progressEvery === 0) say(`${results.length} of ${queries.length}`);
  });
  const faulty = results.filter(({ judged }) => judged.faults.length > 0);
  for (const { played, judged } of faulty.slice(0, faultsShown)) {
    say(`${played.query.set} ${played.query.id}: ${judged.faults.join('; ')}`);
  }
  const times = results.map(({ played }) => played.ms);
  return {
    documents: documents.length,
    passages: passages.size,
    internal_sentences: judge.secrets,
    load_s: rounded(loaded / 1_000, 1),
    conversations: results.length,
    ...counts(results),
    faults: faulty.length,
    outcome_ms_p50: rounded(quantile(times, 0.5), 0),
    outcome_ms_p95: rounded(quantile(times, 0.95), 0),
    outcome_ms_max: rounded(Math.max(0, ...times), 0),
  };
}

/** Outcomes, handoffs by reason, outcomes by what was expected, and faults by kind. */
function counts(results: readonly { readonly played: Played; readonly judged: Judged }[]): Figures {
  const figures: Record<string, number> = { answer: 0, clarification: 0, handoff: 0, lost: 0 };
  const count = (name: string) => {
    figures[name] = (figures[name] ?? 0) + 1;
  };
  for (const { played, judged } of results) {
    const reason = played.events.find(({ type }) => type === 'handoff')?.reason;
    count(judged.outcome);
    if (reason) count(`handoff.${reason}`);
    count(`${played.query.set}.expected_${played.query.expected}.${judged.outcome}`);
    for (const fault of judged.faults) count(`fault.${fault.replace(/:.*/s, '').replaceAll(' ', '_')}`);
  }
  return figures;
}
