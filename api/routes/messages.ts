import { z } from 'zod';
import { languages } from '../../domain/screening/languages.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { text } from '../text.ts';
import { acceptMessage } from '../verbs/accept-message.ts';
import { write } from '../verbs/write.ts';
import { accepted, clientId } from './conversation-schemas.ts';

const words = z.strictObject({ clientMessageId: clientId, text: text() });
/** Of the page that the customer is on. */
const language = z.enum(languages).optional();
const written = z.object({ seq: z.int() });

/** What people write: customers' messages, operators' replies and notes. */
export const messageRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/conversations/{id}/messages',
    access: 'visitor',
    summary: 'Send a message; it is durable once this answers',
    tag: 'Visitors',
    params: idParams,
    body: words.extend({ language }),
    repeats: 'client-id',
    limit: 'messages',
    answers: { 202: accepted },
    async handle({ deps, caller, params, body }) {
      return { status: 202, body: await acceptMessage(deps, caller, params.id, body) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/person',
    access: 'visitor',
    summary: 'Ask to talk to a person',
    tag: 'Visitors',
    params: idParams,
    body: z.strictObject({ clientMessageId: clientId, language }),
    repeats: 'client-id',
    limit: 'messages',
    answers: { 202: accepted },
    async handle({ deps, caller, params, body }) {
      return { status: 202, body: await acceptMessage(deps, caller, params.id, { ...body, asked: true }) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/replies',
    access: 'operator',
    summary: 'Reply to the customer; a waiting conversation is claimed first',
    tag: 'Operators',
    params: idParams,
    body: words,
    repeats: 'client-id',
    answers: { 200: written },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: await write(deps, caller, params.id, 'reply', body) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/notes',
    access: 'operator',
    summary: 'Write a note that only people who work here see',
    tag: 'Operators',
    params: idParams,
    body: words,
    repeats: 'client-id',
    answers: { 200: written },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: await write(deps, caller, params.id, 'note', body) };
    },
  }),
];
