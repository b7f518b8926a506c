import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { atLeast } from '../../domain/role.ts';
import { escapeSlack, postToSlack } from '../../notices/slack.ts';
import { isFromSlack, readPress, readSlackEvent, type SlackPress } from '../../notices/slack-requests.ts';
import type { StoredChannel } from '../../store/channels.ts';
import type { ApiDeps } from '../deps.ts';
import { carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';
import { write } from './write.ts';

/** A request as it came from Slack: its bytes are what was signed. */
export type SignedRequest = {
  readonly channelId: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
};

type SlackChannel = Extract<StoredChannel, { kind: 'slack' }>;

/** Carries out the press of a button in Slack, as the operator whom the channel ties to that user. */
export async function takePress(deps: ApiDeps, request: SignedRequest): Promise<void> {
  const channel = await signedBy(deps, request);
  const press = readPress(request.body);
  if (!press) return;
  await answerPress(deps, press, await obeyPress(deps, channel, press));
}

/** Takes what Slack's Events API tells: a reply in a thread becomes the operator's reply. Resolves to its handshake's answer. */
export async function takeEvent(
  deps: ApiDeps,
  request: SignedRequest,
): Promise<{ readonly challenge?: string }> {
  const channel = await signedBy(deps, request);
  const event = readSlackEvent(request.body);
  if (!event) return {};
  if (event.kind === 'challenge') return { challenge: event.challenge };
  const conversation = await deps.store.slackThreads.conversationOf(channel._id, event.channel, event.thread);
  const operator = conversation && (await operatorOf(deps, channel, event.user));
  if (!conversation || !operator || event.text.trim() === '') return {};
  const words = { clientMessageId: `slack:${event.id}`, text: event.text.slice(0, longestReply) };
  try {
    await write(deps, operator, await inSite(deps, channel, operator, conversation), 'reply', words);
  } catch (error) {
    // Slack repeats what is not answered with 200; what can never work is not repeated.
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    const thread = await deps.store.slackThreads.threadOf(channel._id, conversation);
    if (thread) await tell(deps, thread.responseUrl, `Your reply was not sent. ${error.message}`);
  }
  return {};
}

/** As long as replies may be (api.md). */
const longestReply = 8_000;

/** The channel whose secret has signed the request; AppError `unauthenticated` for any other, known or not. */
async function signedBy(deps: ApiDeps, request: SignedRequest): Promise<SlackChannel> {
  const channel = await deps.store.channels.get(request.channelId);
  const secret = channel?.kind === 'slack' && channel.enabled ? channel.signingSecret : null;
  if (!secret || !isFromSlack(secret, request, deps.now())) {
    throw new AppError('unauthenticated', 'This request is not signed by Slack.');
  }
  return channel as SlackChannel;
}

async function obeyPress(deps: ApiDeps, channel: SlackChannel, press: SlackPress): Promise<string> {
  const operator = await operatorOf(deps, channel, press.user);
  if (!operator) return 'You are not an operator here yet: an admin ties your Slack user to your account.';
  const { action, conversation: id, responseUrl, thread } = press;
  try {
    const conversation = await findConversation(deps, operator, await inSite(deps, channel, operator, id));
    await deps.store.slackThreads.tie(channel._id, {
      conversation: id,
      channel: press.channel,
      thread,
      responseUrl,
    });
    const onceId = `slack:${channel._id}:${thread}:${action}:${press.user}`;
    const order =
      action === 'claim'
        ? ({ type: 'claim' } as const)
        : ({ type: 'resolve', textId: null, noteId: null } as const);
    await carryOut(deps, operator, conversation, order, onceId);
    return action === 'claim'
      ? `${operator.name} has it. What is written in this thread is sent to the customer.`
      : `${operator.name} has resolved it.`;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    const { owner } = error.extra as { readonly owner?: { readonly name: string } | null };
    return owner ? `${owner.name} has it.` : error.message;
  }
}

/** Who a Slack user is here; null when they may not answer. */
async function operatorOf(
  deps: ApiDeps,
  { _id, users }: SlackChannel,
  user: string,
): Promise<Operator | null> {
  const id = users[user];
  const found = id ? await deps.store.operators.get(id) : null;
  if (!found || found.disabledAt || !atLeast(found.role, 'operator')) return null;
  const credential = { kind: 'key', id: `slack:${_id}` } as const;
  return { kind: 'operator', operatorId: found._id, name: found.name, role: found.role, credential };
}

/** A channel of one site says nothing about another's conversations. */
async function inSite(
  deps: ApiDeps,
  { site }: SlackChannel,
  operator: Operator,
  id: string,
): Promise<string> {
  const conversation = await findConversation(deps, operator, id);
  if (conversation.site !== site) throw new AppError('not_found', 'There is no such conversation.');
  return id;
}

function answerPress(deps: ApiDeps, { responseUrl }: SlackPress, text: string): Promise<void> {
  return tell(deps, responseUrl, text);
}

/** Says something under the notice; a word that does not arrive changes nothing. */
async function tell({ config, log }: ApiDeps, responseUrl: string, text: string): Promise<void> {
  const message = { text: escapeSlack(text), replace_original: false, response_type: 'in_channel' };
  const outcome = await postToSlack(responseUrl, message, config.BATON_ALLOWED_HOSTS);
  if (outcome.kind !== 'sent') log.warn({ code: outcome.code }, 'Slack did not take an answer');
}
