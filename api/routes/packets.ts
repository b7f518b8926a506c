import { z } from 'zod';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { text } from '../text.ts';
import { ratePacket } from '../verbs/rate-packet.ts';
import { showPacket } from '../verbs/show-packet.ts';

/** What a packet lacked fits in a few sentences. */
const missingLength = 2_000;

/** What an operator reads first. */
export const packetRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/conversations/{id}/packet',
    access: 'viewer',
    summary: 'The packet of the newest handoff',
    tag: 'Operators',
    params: idParams,
    answers: { 200: z.looseObject({ handoff: z.int() }).meta({ id: 'Packet' }) },
    async handle({ deps, caller, params }) {
      return { status: 200, body: await showPacket(deps, caller, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/packet/rating',
    access: 'operator',
    summary: 'Say whether the newest packet was useful',
    tag: 'Operators',
    params: idParams,
    body: z.strictObject({ useful: z.boolean(), missing: text(missingLength).optional() }),
    answers: { 202: null },
    async handle({ deps, caller, params, body }) {
      await ratePacket(deps, caller, params.id, body);
      return { status: 202 };
    },
  }),
];
