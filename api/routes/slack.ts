import { z } from 'zod';
import { idParams } from '../parse.ts';
import { type Route, type RouteInput, route } from '../route.ts';
import { type SignedRequest, takeEvent, takePress } from '../verbs/slack.ts';

/** Slack's requests are a few kilobytes. */
const longestRequest = 64 * 1024;

const common = {
  method: 'post',
  access: 'public',
  tag: 'Slack',
  repeats: 'none',
  params: idParams,
  upload: longestRequest,
} as const;

/** What Slack sends to us, signed with the channel's secret. */
export const slackRoutes: readonly Route[] = [
  route({
    ...common,
    path: '/v1/slack/{id}/interactions',
    summary: 'The press of a button under a notice',
    answers: { 200: z.object({}) },
    async handle(input) {
      await takePress(input.deps, signed(input));
      return { status: 200, body: {} };
    },
  }),
  route({
    ...common,
    path: '/v1/slack/{id}/events',
    summary: 'A message in a thread that is tied to a conversation',
    answers: { 200: z.object({ challenge: z.string().optional() }) },
    async handle(input) {
      return { status: 200, body: await takeEvent(input.deps, signed(input)) };
    },
  }),
];

type Input = Pick<
  RouteInput<'public', typeof idParams, undefined, undefined>,
  'params' | 'headers' | 'bytes'
>;

function signed({ params, headers, bytes }: Input): SignedRequest {
  const header = (name: string) => String(headers[name] ?? '');
  return {
    channelId: params.id,
    timestamp: header('x-slack-request-timestamp'),
    signature: header('x-slack-signature'),
    body: bytes,
  };
}
