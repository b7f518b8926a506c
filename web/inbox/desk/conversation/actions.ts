import type { Conversation, Me, Role } from '../../../client/schema.d.ts';

/** What can be done to a conversation; the names are those of the keys (../keys/keys.ts). */
export type ActionName = 'claim' | 'bargeIn' | 'hold' | 'release' | 'transfer' | 'returnToAi' | 'resolve';

export type Action = { readonly name: ActionName; readonly label: string };

const ranks: readonly Role[] = ['viewer', 'operator', 'lead', 'admin'];
const atLeast = (role: Role, needed: Role) => ranks.indexOf(role) >= ranks.indexOf(needed);

/** What I may do now, the likeliest first: nothing that would only be refused. As domain/conversation/refuse.ts has it. */
export function actionsFor({ mode, owner, holdUntil }: Conversation, { operatorId, role }: Me): Action[] {
  if (!atLeast(role, 'operator')) return [];
  const mine = mode === 'human' && owner?.id === operatorId;
  const mayAct = mine || (mode === 'human' && atLeast(role, 'lead'));
  const actions: (Action | false)[] = [
    mode === 'waiting' && { name: 'claim', label: 'Claim' },
    mode === 'human' && !mine && { name: 'bargeIn', label: 'Take over' },
    mode === 'ai' && { name: 'bargeIn', label: 'Barge in' },
    (mayAct || mode === 'waiting' || mode === 'ai') && { name: 'resolve', label: 'Resolve' },
    (mayAct || mode === 'waiting') && { name: 'returnToAi', label: 'Return to AI' },
    (mayAct || (mode === 'waiting' && atLeast(role, 'lead'))) && { name: 'transfer', label: 'Transfer' },
    mine && { name: 'release', label: 'Release to the queue' },
    mode === 'ai' && {
      name: 'hold',
      label: holdUntil ? 'Let the AI answer again' : 'Hold the AI for a minute',
    },
  ];
  return actions.filter((action) => action !== false);
}

/** How a reply of mine goes out: at once, by claiming or barging in first, or not at all. */
export type ReplyWay = 'send' | 'claim' | 'barge-in' | 'take-over' | 'closed' | 'reader';

export function replyWay({ mode, owner }: Conversation, { operatorId, role }: Me): ReplyWay {
  if (!atLeast(role, 'operator')) return 'reader';
  switch (mode) {
    case 'ai':
      return 'barge-in';
    case 'waiting':
      return 'claim';
    case 'human':
      return owner?.id === operatorId ? 'send' : 'take-over';
    case 'resolved':
      return 'closed';
  }
}

/** What an open conversation lets be done. */
export type Offered = {
  readonly run: ((name: ActionName) => void) | null;
  readonly names: readonly ActionName[];
};
export const nothingOffered: Offered = { run: null, names: [] };
