import type { Assessment } from '../domain/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { extractive } from '../llm/extractive.ts';
import { draftId, type StoredDraft } from '../store/drafts.ts';
import type { TurnInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Drafts an answer to the given messages from the site's passages alone, to be stored under the turn's id. */
export async function draft(
  deps: ActivityDependencies & { readonly knowledge: Knowledge },
  input: TurnInput,
): Promise<StoredDraft> {
  const { conversation, site, turn, messageIds, recent } = input;
  const words = await deps.messages.get([...new Set([...recent, ...messageIds])]);
  const textsOf = (ids: readonly string[]) => ids.flatMap((id) => words.get(id)?.text || []);
  const asked = new Set(messageIds);
  const { kind, confidence, gap, courtesy, citations, looked, text } = extractive(
    deps.knowledge.index(site),
    {
      messages: textsOf(messageIds),
      context: textsOf(recent.filter((id) => !asked.has(id))),
    },
  );
  const assessment: Assessment = {
    kind,
    confidence,
    gap,
    ...(courtesy ? { courtesy } : {}),
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
