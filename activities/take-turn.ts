import { decide } from '../domain/conversation/decide.ts';
import { project } from '../domain/conversation/project.ts';
import type { Fact } from '../domain/events.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { extractive } from '../llm/extractive.ts';
import type { TurnStart, TurnTaken } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { draft } from './draft.ts';
import { publish } from './publish.ts';

/**
 * Drafts and at once publishes what the workflow will decide on the draft: the decision is pure, and nothing else can
 * be decided while the workflow waits for this. Should that ever fail to hold, the events' made ids let only one of
 * two logs stand, and the workflow follows it. One step instead of two makes a turn a third faster.
 */
export async function takeTurn(
  deps: ActivityDependencies & { readonly knowledge: Knowledge },
  { state, undelivered, at }: TurnStart,
): Promise<TurnTaken> {
  const { conversation, site, turn, unanswered, recent, saidSeq } = state;
  const input = { conversation, site, turn, messageIds: unanswered, recent, saidSeq };
  const drafted = await draft(deps, input, extractive);
  const { assessment } = drafted;
  deps.drafts.keep(drafted);
  const step = decide(state, { kind: 'drafted', turn, assessment }, at);
  const facts = [...undelivered, ...step.facts];
  const projection = project(step.state);
  const published = facts.length > 0 && (await publish(deps, { conversation, site, facts, projection }));
  const stands = published === 'published';
  // What was sent stands in its event.
  if (!stands || !facts.some((fact) => isSent(fact, turn))) await deps.store.drafts.put(drafted);
  return { assessment, publishedTo: stands ? step.state.seq : null };
}

function isSent(fact: Fact, turn: number): boolean {
  return (fact.type === 'ai_answer' || fact.type === 'ai_clarification') && fact.turn === turn;
}
