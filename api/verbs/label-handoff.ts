import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { type HandoffLabel, handoffLabels } from '../../domain/events.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { labelId } from '../../store/labels.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** Labels the newest handoff, or takes a label from it; AppError `not_found` before any handoff. */
export async function labelHandoff(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  { label, on }: { readonly label: HandoffLabel; readonly on: boolean },
): Promise<void> {
  const { site, projection } = await findConversation(deps, operator, id);
  const { handoff = 0, handoffSeq: seq = 0 } = projection ?? {};
  if (handoff === 0)
    throw new AppError('not_found', 'There is nothing to label: nothing was handed over yet.');
  const _id = labelId(id, handoff, label);
  if (!on) return deps.store.labels.take(_id);
  const { operatorId } = operator;
  const at = new Date(deps.now());
  await deps.store.labels.give({ _id, conversation: id, site, handoff, seq, label, operatorId, at });
}

/** The labels of a conversation's newest handoff. */
export async function readLabels(
  { store }: Pick<ApiDeps, 'store'>,
  { _id, projection }: StoredConversation,
): Promise<readonly HandoffLabel[]> {
  const handoff = projection?.handoff ?? 0;
  if (handoff === 0) return [];
  const given = await store.labels.getMany(handoffLabels.map((label) => labelId(_id, handoff, label)));
  return handoffLabels.filter((label) => given.some((one) => one.label === label));
}
