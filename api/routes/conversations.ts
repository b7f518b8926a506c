import { z } from 'zod';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { emailSchema, listOf } from '../schemas.ts';
import { text } from '../text.ts';
import { createConversation } from '../verbs/create-conversation.ts';
import { explainConversation } from '../verbs/explain-conversation.ts';
import { leaveAddress } from '../verbs/leave-address.ts';
import { listHistory } from '../verbs/list-history.ts';
import { rateConversation } from '../verbs/rate-conversation.ts';
import { reportSeen } from '../verbs/report-seen.ts';
import { reportTyping } from '../verbs/report-typing.ts';
import { showConversation } from '../verbs/show-conversation.ts';
import {
  clientId,
  conversation,
  inboxItem,
  mode,
  person,
  time,
  visitedPage,
} from './conversation-schemas.ts';

/** A comment is read by a person at a glance. */
const commentLength = 2_000;

const why = z.object({
  mode,
  because: z.array(z.object({ seq: z.int(), text: z.string() })),
  owner: person.nullable(),
  silentAi: z.boolean(),
  next: z.array(
    z.object({
      what: z.enum([
        ...['escalation', 'promise_revision', 'promise_due', 'owner_reminder', 'back_to_queue', 'hold_end'],
        ...['check_in', 'close'],
      ] as const),
      at: time,
    }),
  ),
});

/** Conversations as a whole. */
export const conversationRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/conversations',
    access: 'visitor',
    summary: 'Open a conversation, or find the one opened under this id',
    tag: 'Visitors',
    body: z.strictObject({ clientConversationId: clientId, page: visitedPage.optional() }),
    repeats: 'client-id',
    answers: { 200: z.object({ conversationId: z.string() }), 201: z.object({ conversationId: z.string() }) },
    async handle({ deps, caller, body }) {
      const { clientConversationId, page } = body;
      const { conversationId, isNew } = await createConversation(deps, caller, clientConversationId, page);
      return { status: isNew ? 201 : 200, body: { conversationId } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{id}',
    access: ['visitor', 'viewer'],
    summary: 'Where a conversation stands',
    tag: 'Visitors',
    params: idParams,
    answers: { 200: conversation },
    async handle({ deps, caller, params }) {
      return { status: 200, body: await showConversation(deps, caller, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/typing',
    access: ['visitor', 'operator'],
    summary: 'Say that you are typing',
    tag: 'Visitors',
    params: idParams,
    repeats: 'none',
    answers: { 202: null },
    async handle({ deps, caller, params }) {
      await reportTyping(deps, caller, params.id);
      return { status: 202 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/seen',
    access: ['visitor', 'operator'],
    summary: 'Say that you have read up to an event; a page that stays open repeats it every 20 seconds',
    tag: 'Visitors',
    params: idParams,
    body: z.strictObject({ seq: z.int().min(1) }),
    repeats: 'none',
    answers: { 202: null },
    async handle({ deps, caller, params, body }) {
      await reportSeen(deps, caller, params.id, body.seq);
      return { status: 202 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/rating',
    access: 'visitor',
    summary: 'Rate the episode that was just resolved',
    tag: 'Visitors',
    params: idParams,
    body: z.strictObject({ score: z.int().min(1).max(5), comment: text(commentLength).optional() }),
    answers: { 202: null },
    async handle({ deps, caller, params, body }) {
      await rateConversation(deps, caller, params.id, body);
      return { status: 202 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/address',
    access: 'visitor',
    summary: 'Leave an e-mail address instead of waiting: one mail says when a person has replied',
    tag: 'Visitors',
    params: idParams,
    body: z.strictObject({ email: emailSchema }),
    answers: { 202: null },
    async handle({ deps, caller, params, body, onceId }) {
      await leaveAddress(deps, caller, params.id, body.email, onceId);
      return { status: 202 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{id}/why',
    access: 'viewer',
    summary: 'Why a conversation is where it is, and what happens next',
    tag: 'Operators',
    params: idParams,
    answers: { 200: why },
    async handle({ deps, caller, params }) {
      return { status: 200, body: await explainConversation(deps, caller, params.id) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{id}/history',
    access: 'viewer',
    summary: "The same visitor's other conversations, newest first",
    tag: 'Operators',
    params: idParams,
    answers: { 200: listOf(inboxItem) },
    async handle({ deps, caller, params }) {
      return { status: 200, body: { items: await listHistory(deps, caller, params.id), cursor: null } };
    },
  }),
];
