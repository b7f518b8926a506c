import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { Flag } from '../../domain/screening/screening.ts';
import type { ApiDeps } from '../deps.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';
import { storeWords } from './store-words.ts';

/** What people settled, in words; what the AI may not touch from here on; until when (ISO 8601) it may answer. */
export type GivenMandate = {
  readonly text?: string | undefined;
  readonly neverAlone?: readonly Flag[] | undefined;
  readonly until?: string | undefined;
};

/** Gives a conversation back to the AI, within a mandate if one is stated; AppError `invalid_request` for one that is over. */
export async function returnToAi(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  given: GivenMandate | string | undefined,
  onceId: string,
): Promise<CommandView> {
  const conversation = await findConversation(deps, operator, id);
  const { text, neverAlone, until } = typeof given === 'string' ? { text: given } : (given ?? {});
  if (until !== undefined && Date.parse(until) <= deps.now()) {
    throw new AppError('invalid_request', '`mandate.until` must be in the future.', {
      field: 'mandate.until',
    });
  }
  const clientId = `mandate:${onceId}`;
  const { operatorId } = operator;
  const words = { kind: 'mandate', operatorId, clientId } as const;
  const stored = text === undefined ? null : await storeWords(deps, id, { ...words, text });
  const limits = {
    ...(neverAlone ? { neverAlone } : {}),
    ...(until === undefined ? {} : { aiUntil: Date.parse(until) }),
  };
  const order = { type: 'returnToAi', textId: stored?._id ?? null, ...limits } as const;
  return carryOut(deps, operator, conversation, order, onceId);
}
