import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flag } from '../../../../domain/screening/screening.ts';
import { answerOf, api } from '../../api.ts';

export type Mandate = { readonly text?: string; readonly neverAlone?: Flag[]; readonly until?: string };

/** What an operator does to a conversation. */
export type Command =
  | { readonly name: 'claim' | 'barge-in' | 'release' }
  | { readonly name: 'hold'; readonly off: boolean }
  | { readonly name: 'return-to-ai'; readonly mandate: Mandate }
  | { readonly name: 'resolve'; readonly outcome?: string; readonly note?: string }
  | { readonly name: 'transfer'; readonly to?: string; readonly team?: string };

/** What gives a conversation away: a reply that is still on its way would come after it. */
const givesAway: ReadonlySet<Command['name']> = new Set(['release', 'return-to-ai', 'resolve', 'transfer']);

/** Carries out commands on a conversation, after what was `sent` before; a repeat after a lost answer does nothing twice. */
export function useCommand(id: string, sent: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (command: Command) => {
      if (givesAway.has(command.name)) await sent();
      return answerOf(carryOut(id, command));
    },
    onSettled: () => {
      for (const key of ['conversation', 'why']) void client.invalidateQueries({ queryKey: [key, id] });
    },
  });
}

function carryOut(id: string, command: Command) {
  const params = { path: { id } };
  switch (command.name) {
    case 'claim':
      return api.POST('/v1/conversations/{id}/claim', { params });
    case 'barge-in':
      return api.POST('/v1/conversations/{id}/barge-in', { params });
    case 'release':
      return api.POST('/v1/conversations/{id}/release', { params });
    case 'hold':
      return api.POST('/v1/conversations/{id}/hold', { params, body: { off: command.off } });
    case 'return-to-ai': {
      const isEmpty = Object.keys(command.mandate).length === 0;
      return api.POST('/v1/conversations/{id}/return-to-ai', {
        params,
        body: isEmpty ? {} : { mandate: command.mandate },
      });
    }
    case 'resolve': {
      const { name, ...body } = command;
      return api.POST('/v1/conversations/{id}/resolve', { params, body });
    }
    case 'transfer': {
      const { name, ...body } = command;
      return api.POST('/v1/conversations/{id}/transfer', { params, body });
    }
  }
}
