import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { eraseConversation } from '../verbs/erase-conversation.ts';

/** Erasure. */
export const eraseRoutes: readonly Route[] = [
  route({
    method: 'delete',
    path: '/v1/conversations/{id}',
    access: 'admin',
    summary: 'Erase a conversation: every word of it, for ever',
    tag: 'Operators',
    params: idParams,
    answers: { 202: null },
    async handle({ deps, params }) {
      await eraseConversation(deps, params.id);
      return { status: 202 };
    },
  }),
];
