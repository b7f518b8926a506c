import { z } from 'zod';
import { openVisitor } from '../identity/open-visitor.ts';
import { type Route, route } from '../route.ts';
import { timeZone } from '../site-schema.ts';

const visitor = z.object({ visitorId: z.string(), token: z.string() }).meta({ id: 'NewVisitor' });

export const visitorRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/visitors',
    access: 'public',
    repeats: 'none',
    limit: 'visitors',
    tag: 'Visitors',
    summary: 'Become a visitor of a site: a token for its conversations, shown this once',
    body: z.strictObject({
      site: z.string().min(1).max(128),
      identityToken: z.string().min(1).max(4_096).optional(),
      /** The browser's, so that times are told in the customer's own. */
      timeZone: timeZone.optional(),
    }),
    answers: { 201: visitor },
    async handle({ deps, body, web }) {
      return { status: 201, body: await openVisitor(deps, body, web.foreignOrigin) };
    },
  }),
];
