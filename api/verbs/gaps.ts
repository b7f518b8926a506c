import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { wholePolicy } from '../../domain/policy.ts';
import type { Asked } from '../../knowledge/asked.ts';
import { groupQuestions } from '../../knowledge/gaps.ts';
import type { Index } from '../../knowledge/search.ts';
import { extractive } from '../../llm/extractive.ts';
import type { StoredGap } from '../../store/gaps.ts';
import type { ApiDeps } from '../deps.ts';
import { policiesOf } from '../policies.ts';
import { findSite } from '../sites.ts';
import { indexOf } from './knowledge.ts';
import { addText } from './sources.ts';

const dayMs = 86_400_000;
/** Older questions were asked of another product; the newest of them tell enough. */
const lookBackDays = 90;
const mostQuestions = 2_000;
/** The trend compares the last week with the one before. */
const trendDays = 7;
/** Nobody mends more before the list has changed. */
const gapsShown = 100;
const examplesShown = 5;
const nearestShown = 3;
/** Conversations whose reply is looked for, newest first, and events after a handoff that it is looked for in. */
const repliesLookedAt = 3;
const eventsLookedAt = 50;

/** Questions that are asked again before other requests get their turn: some tens of milliseconds. */
const replayedAtOnce = 20;

/** What a question of a site came to when it was asked again; `confidence` is null without a quote that answers it. */
type Replay = {
  readonly asked: Asked;
  readonly replay: {
    readonly confidence: number | null;
    readonly nearest: readonly {
      readonly passageId: string;
      readonly title: string;
      readonly score: number;
    }[];
  };
};

export type Gap = Awaited<ReturnType<typeof listGaps>>[number];

/** Questions that the sources of a site do not answer, grouped by meaning, the most asked first. */
export async function listGaps(deps: ApiDeps, caller: Operator, { site, state }: GapQuery) {
  const gaps = await gapsOf(deps, caller, site);
  const wanted = gaps.filter((gap) => state === 'all' || gap.state === state).slice(0, gapsShown);
  return Promise.all(wanted.map(async (gap) => shown(gap, await draftOf(deps, gap.questions))));
}

export type GapQuery = { readonly site: string; readonly state: 'open' | 'closed' | 'all' };

/**
 * Makes a direct response of a gap: the questions asked, with the answer that a lead has approved; what is not given is
 * taken from a person's reply. AppError `conflict` where there is no such reply.
 */
export async function approveGap(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  given: { readonly answer?: string | undefined; readonly questions?: readonly string[] | undefined },
) {
  const question = await deps.store.gaps.get(id);
  const found = question && (await gapsOf(deps, caller, question.site)).find((gap) => gap.id === id);
  if (!question || !found) throw new AppError('not_found', 'There is no such gap.');
  const draft = await draftOf(deps, found.questions);
  const answer = given.answer ?? draft?.answer;
  if (answer === undefined) {
    throw new AppError('conflict', 'No person has replied yet: give the "answer".', { field: 'answer' });
  }
  const questions = given.questions ?? draft?.questions ?? examplesOf(found.questions);
  const { source, isNew } = await addText(deps, caller, {
    ...{
      site: question.site,
      kind: 'direct_response',
      title: questions[0] as string,
      questions,
      text: answer,
    },
    sourceId: `gap-${id.replace(/[^\w.-]/g, '-')}`,
    audience: 'public',
    owner: caller.operatorId,
  });
  return { source, isNew };
}

/** Closes a gap by hand, which a new question of its kind opens again, or takes that back. AppError `not_found`. */
export async function dismissGap(deps: ApiDeps, caller: Operator, id: string, isDismissed: boolean) {
  const question = await deps.store.gaps.get(id);
  const found = question && (await gapsOf(deps, caller, question.site)).find((gap) => gap.id === id);
  if (!found) throw new AppError('not_found', 'There is no such gap.');
  const dismissed = isDismissed ? { by: caller.operatorId, at: new Date(deps.now()) } : null;
  await deps.store.gaps.dismiss(
    found.questions.map(({ _id }) => _id),
    dismissed,
  );
  return { gapId: id, dismissed };
}

async function gapsOf(deps: ApiDeps, caller: Operator, site: string) {
  await findSite(deps, caller, site);
  const since = new Date(deps.now() - lookBackDays * dayMs);
  const [questions, index, policy] = await Promise.all([
    deps.store.gaps.since(site, since, mostQuestions),
    indexOf(deps, site),
    policiesOf(deps).of(site),
  ]);
  const { minConfidence } = wholePolicy(policy ?? {});
  const oldestFirst = [];
  for (const [number, question] of questions.toReversed().entries()) {
    if (number % replayedAtOnce === replayedAtOnce - 1) await new Promise((resolve) => setImmediate(resolve));
    const { asked, replay } = replayed(index, question);
    const { confidence } = replay;
    const answered = confidence !== null && confidence >= minConfidence;
    oldestFirst.push({ id: question._id, question, asked, replay: { ...replay, answered } });
  }
  return groupQuestions(oldestFirst)
    .map((members) => {
      const open = members.filter(({ question, replay }) => !replay.answered && !question.dismissed);
      const unanswered = members.filter(({ replay }) => !replay.answered);
      return {
        id: (members[0] as (typeof members)[number]).id,
        state: open.length === 0 ? ('closed' as const) : ('open' as const),
        unanswered: open.length,
        questions: members.map(({ question }) => question),
        // Closed by hand: without it, something would be open.
        dismissed: (open.length === 0 && unanswered.at(-1)?.question.dismissed) || null,
        nearest: (open.at(-1) ?? members.at(-1))?.replay.nearest ?? [],
        kind: kindOf(members.map(({ question }) => question)),
        trend: trendOf(
          members.map(({ question }) => question),
          deps.now(),
        ),
      };
    })
    .sort((a, z) => z.questions.length - a.questions.length || (a.id < z.id ? -1 : 1));
}

type Grouped = Awaited<ReturnType<typeof gapsOf>>[number];

/** What an index makes of questions, kept as long as the index is: most are the same the next time. */
const replays = new WeakMap<Index, Map<string, Replay>>();

/** Asks a question of the sources as they are now: what counts is an answer with a verified quote. */
function replayed(index: Index, { _id, text, context, language }: StoredGap): Replay {
  const known = replays.get(index) ?? new Map<string, Replay>();
  replays.set(index, known);
  const before = known.get(_id);
  if (before) return before;
  const { kind, confidence, citations, looked } = extractive(index, { messages: [text], context, language });
  const replay = {
    confidence: kind === 'answer' && citations.length > 0 ? confidence : null,
    nearest: looked
      .slice(0, nearestShown)
      .map(({ passageId, title, score }) => ({ passageId, title, score })),
  };
  const made = { asked: index.understand(text), replay };
  known.set(_id, made);
  return made;
}

/** Nothing was near; what was near may be out of date; or what was near did not prove it. */
function kindOf(questions: readonly StoredGap[]): 'missing' | 'stale' | 'unproved' {
  if (questions.some(({ nearest }) => nearest.some(({ stale }) => stale))) return 'stale';
  const missing = questions.filter(({ reason }) => reason === 'no_source').length;
  return missing * 2 >= questions.length ? 'missing' : 'unproved';
}

function trendOf(questions: readonly StoredGap[], now: number) {
  const within = (from: number, to: number) =>
    questions.filter(({ at }) => {
      const days = (now - at.getTime()) / dayMs;
      return days >= from && days < to;
    }).length;
  return { lastWeek: within(0, trendDays), weekBefore: within(trendDays, 2 * trendDays) };
}

/** Different wordings, the newest first. */
function examplesOf(questions: readonly StoredGap[]): string[] {
  return [...new Set(questions.toReversed().map(({ text }) => text))].slice(0, examplesShown);
}

/** What a person replied to one of the newest of these questions, as a direct response to approve. */
async function draftOf({ store }: ApiDeps, questions: readonly StoredGap[]) {
  for (const { conversation, seq } of questions.toReversed().slice(0, repliesLookedAt)) {
    const events = await store.events.after(conversation, seq, eventsLookedAt);
    const reply = events.find(({ type }) => type === 'operator_message');
    if (reply?.text) {
      return { questions: examplesOf(questions), answer: String(reply.text), conversationId: conversation };
    }
  }
  return null;
}

function shown({ id, questions, ...gap }: Grouped, draft: Awaited<ReturnType<typeof draftOf>>) {
  return {
    gapId: id,
    ...gap,
    question: examplesOf(questions)[0] as string,
    count: questions.length,
    examples: questions
      .toReversed()
      .slice(0, examplesShown)
      .map(({ conversation, text, language, at, reason }) => ({
        ...{ conversationId: conversation, text, language, at, reason },
      })),
    firstAt: questions[0]?.at,
    lastAt: questions.at(-1)?.at,
    draft,
  };
}
