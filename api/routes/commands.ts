import { z } from 'zod';
import { flags } from '../../domain/screening/screening.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { teamName } from '../site-schema.ts';
import { text } from '../text.ts';
import { commandConversation } from '../verbs/command-conversation.ts';
import { holdConversation } from '../verbs/hold-conversation.ts';
import { resolveConversation } from '../verbs/resolve-conversation.ts';
import { returnToAi } from '../verbs/return-to-ai.ts';
import { transferConversation } from '../verbs/transfer-conversation.ts';
import { mode, person } from './conversation-schemas.ts';

const obeyed = z.object({ mode, owner: person.nullable(), seq: z.int() });

/** What was settled, what the AI may not touch from here, and until when it may answer. */
const mandate = z.strictObject({
  text: text().optional(),
  neverAlone: z.array(z.enum(flags)).max(flags.length).optional(),
  until: z.iso.datetime().optional(),
});

const common = {
  method: 'post',
  access: 'operator',
  tag: 'Operators',
  params: idParams,
  answers: { 200: obeyed },
} as const;

function plain(name: 'claim' | 'bargeIn' | 'release', path: string, summary: string): Route {
  return route({
    ...common,
    path: `/v1/conversations/{id}/${path}`,
    summary,
    async handle({ deps, caller, params, onceId }) {
      return { status: 200, body: await commandConversation(deps, caller, params.id, name, onceId) };
    },
  });
}

/** What operators do to a conversation; the workflow decides, and says who has it when it refuses. */
export const commandRoutes: readonly Route[] = [
  plain('claim', 'claim', 'Take a waiting conversation'),
  plain('bargeIn', 'barge-in', 'Take over, from the AI, the queue or a colleague'),
  plain('release', 'release', 'Put your conversation back into the queue'),
  route({
    ...common,
    path: '/v1/conversations/{id}/return-to-ai',
    summary: 'Give a conversation back to the AI, with a mandate if you wish',
    body: z.strictObject({ mandate: z.union([text(), mandate]).optional() }),
    async handle({ deps, caller, params, body, onceId }) {
      return { status: 200, body: await returnToAi(deps, caller, params.id, body.mandate, onceId) };
    },
  }),
  route({
    ...common,
    path: '/v1/conversations/{id}/resolve',
    summary: 'Resolve a conversation',
    body: z.strictObject({ outcome: text().optional(), note: text().optional() }),
    async handle({ deps, caller, params, body, onceId }) {
      return { status: 200, body: await resolveConversation(deps, caller, params.id, body, onceId) };
    },
  }),
  route({
    ...common,
    path: '/v1/conversations/{id}/transfer',
    summary: "Hand a conversation to a colleague, or to a team's queue",
    body: z
      .strictObject({ to: z.string().min(1).optional(), team: teamName.optional() })
      .refine(({ to, team }) => (to === undefined) !== (team === undefined), {
        path: ['to'],
        message: 'give either `to`, an operator, or `team`',
      }),
    async handle({ deps, caller, params, body, onceId }) {
      return { status: 200, body: await transferConversation(deps, caller, params.id, body, onceId) };
    },
  }),
  route({
    ...common,
    path: '/v1/conversations/{id}/hold',
    summary: 'Keep the AI from publishing for a minute while you type, or let it again',
    body: z.strictObject({ off: z.boolean().optional() }),
    async handle({ deps, caller, params, body, onceId }) {
      const off = body.off ?? false;
      return { status: 200, body: await holdConversation(deps, caller, params.id, off, onceId) };
    },
  }),
];
