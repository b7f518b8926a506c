import type { Assessment } from '../domain/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Index } from '../knowledge/search.ts';
import type { Drafted, Question } from '../llm/answerer.ts';
import { draftId, type StoredDraft } from '../store/drafts.ts';
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
  const { conversation, site, turn, messageIds, recent } = input;
  const words = await deps.messages.get([...new Set([...recent, ...messageIds])]);
  const textsOf = (ids: readonly string[]) => ids.flatMap((id) => words.get(id)?.text || []);
  const asked = new Set(messageIds);
  const languages = messageIds.flatMap((id) => words.get(id)?.screening?.language ?? []);
  const drafted = await answer(deps.knowledge.index(site), {
    messages: textsOf(messageIds),
    context: textsOf(recent.filter((id) => !asked.has(id))),
    ...(languages.length > 0 ? { language: languages.at(-1) as string } : {}),
  });
  const { kind, confidence, gap, courtesy, features, citations, looked, text } = drafted;
  const assessment: Assessment = {
    kind,
    confidence,
    gap,
    ...(courtesy ? { courtesy } : {}),
    ...(features ? { features } : {}),
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
