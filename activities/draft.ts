import type { Assessment } from '../domain/assessment.ts';
import { isStale } from '../domain/freshness.ts';
import { wholePolicy } from '../domain/policy.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Index } from '../knowledge/search.ts';
import type { Drafted, Question } from '../llm/answerer.ts';
import { draftId, type StoredDraft } from '../store/drafts.ts';
import { eventId } from '../store/events.ts';
import type { TurnInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Answers from a site's public passages; with a model or without. */
export type Answerer = (index: Index, question: Question) => Drafted | Promise<Drafted>;

/** Drafts an answer to the given messages from the site's passages alone, to be stored under the turn's id. */
export async function draft(
  deps: ActivityDependencies & { readonly knowledge: Knowledge },
  input: TurnInput,
  answer: Answerer,
): Promise<StoredDraft> {
  const { conversation, site, turn, messageIds, recent, saidSeq } = input;
  const said = saidSeq ? eventId(conversation, saidSeq) : null;
  const [words, answers] = await Promise.all([
    deps.messages.get([...new Set([...recent, ...messageIds])]),
    deps.said.get(said ? [said] : []),
  ]);
  const lastAnswer = said ? answers.get(said)?.text : undefined;
  const textsOf = (ids: readonly string[]) => ids.flatMap((id) => words.get(id)?.text || []);
  const asked = new Set(messageIds);
  const languages = messageIds.flatMap((id) => words.get(id)?.screening?.language ?? []);
  const messages = textsOf(messageIds);
  const context = textsOf(recent.filter((id) => !asked.has(id)));
  const drafted = await answer(deps.knowledge.index(site), {
    messages,
    context,
    ...(lastAnswer ? { lastAnswer } : {}),
    // What was said right before tells what "it" is.
    vector: await deps.knowledge.vectorOf([...context.slice(-1), ...messages].join('\n')),
    ...(languages.length > 0 ? { language: languages.at(-1) as string } : {}),
  });
  const { kind, gap, courtesy, features, citations, text } = drafted;
  const { looked, caution } = await withAges(deps, site, drafted);
  const assessment: Assessment = {
    kind,
    confidence: Math.max(0, Math.round(1_000 * (drafted.confidence - caution)) / 1_000),
    gap,
    ...(courtesy ? { courtesy } : {}),
    ...(features ? { features: { ...features, ...(caution > 0 ? { staleCaution: caution } : {}) } } : {}),
    citations: citations.length,
    passages: looked.length,
  };
  return {
    _id: draftId(conversation, turn),
    conversation,
    turn,
    text,
    citations,
    assessment,
    looked,
    messageIds,
  };
}

/** Marks passages whose source may be out of date; an answer that cites one is less sure by the policy's caution. */
async function withAges(
  { sources, policies }: ActivityDependencies,
  site: string,
  { looked, citations }: Drafted,
): Promise<{ readonly looked: StoredDraft['looked']; readonly caution: number }> {
  if (looked.length === 0) return { looked: [], caution: 0 };
  const [known, published] = await Promise.all([sources(site), policies.of(site)]);
  const policy = wholePolicy(published ?? {});
  const stale = new Set(
    known.flatMap(({ _id, checkedAt, failingSince, refresh }) => {
      const age = { checkedAt: msOf(checkedAt), failingSince: msOf(failingSince), refresh };
      return isStale(age, policy, Date.now()) ? [_id] : [];
    }),
  );
  const marked = looked.map(({ sourceId, ...one }) => ({
    ...one,
    ...(stale.has(sourceId) ? { stale: true as const } : {}),
  }));
  const cited = new Set(citations.map(({ passageId }) => passageId));
  const isCited = marked.some(({ passageId, stale = false }) => stale && cited.has(passageId));
  return { looked: marked, caution: isCited ? policy.staleCaution : 0 };
}

function msOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}
