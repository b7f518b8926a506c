import { z } from 'zod';
import { handoffLabels } from '../../domain/events.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { labelHandoff } from '../verbs/label-handoff.ts';

/** What people say of a handoff afterwards. */
export const labelRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/conversations/{id}/labels',
    access: 'operator',
    summary: 'Say that the newest handoff should have come earlier, or that the AI could have answered',
    tag: 'Operators',
    params: idParams,
    body: z.strictObject({ label: z.enum(handoffLabels), on: z.boolean() }),
    answers: { 202: null },
    async handle({ deps, caller, params, body }) {
      await labelHandoff(deps, caller, params.id, body);
      return { status: 202 };
    },
  }),
];
