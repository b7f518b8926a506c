import type { Operator } from '../../domain/caller.ts';
import { explain, type Why } from '../../domain/conversation/explain.ts';
import { newConversation } from '../../domain/conversation/state.ts';
import { reasonText } from '../../domain/copy/copy.ts';
import { defaultPolicy } from '../../domain/policy.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { findConversation } from './find-conversation.ts';

/** Why a conversation is where it is and what happens next, as its running workflow says; from the store without one. */
export async function explainConversation(deps: ApiDeps, operator: Operator, id: string) {
  const conversation = await findConversation(deps, operator, id);
  const why = (await deps.engine.why(id)) ?? fromStore(conversation);
  const owner = await directoryOf(deps).person(why.owner);
  return {
    mode: why.mode,
    because: because(why, conversation.seq, owner?.name),
    owner,
    silentAi: why.silentAi,
    next: why.next.map(({ what, at }) => ({ what, at: new Date(at).toISOString() })),
  };
}

function fromStore({ _id, site, projection }: StoredConversation): Why {
  return explain({ ...newConversation(_id, site, defaultPolicy), ...projection });
}

type Because = readonly { readonly seq: number; readonly text: string }[];

function because({ mode, reason, because: known }: Why, newest: number, owner: string | undefined): Because {
  if (mode === 'ai' && known.length === 0 && newest > 0) {
    return [{ seq: newest, text: 'The AI answers: no rule has stopped it and nobody has taken over.' }];
  }
  return known.map(({ seq, what }) => {
    if (reason && what.endsWith(reason)) return { seq, text: `The AI stopped. ${reasonText(reason)}` };
    return { seq, text: sentence(owner ? what.replace('a person', owner) : what) };
  });
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
