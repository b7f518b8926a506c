import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryOutcome, Notice } from '../../domain/notices.ts';
import { createMailer } from '../../notices/email.ts';
import { sendTo } from '../../notices/send.ts';
import { newWebhookSecret } from '../../notices/webhook.ts';
import { urlProblem } from '../../platform/addresses.ts';
import { type StoredChannel, toChannel } from '../../store/channels.ts';
import type { StoredDelivery } from '../../store/deliveries.ts';
import type { ApiDeps } from '../deps.ts';
import { findSite } from '../sites.ts';
import { newId } from '../tokens.ts';

/** What an admin sets of a channel; which fields it needs depends on its kind. */
export type GivenChannel = {
  readonly site: string;
  readonly kind: 'slack' | 'email' | 'webhook';
  readonly name: string;
} & ChannelChange;

export type ChannelChange = {
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly notices?: StoredChannel['notices'] | undefined;
  readonly includeText?: boolean | undefined;
  readonly url?: string | undefined;
  readonly to?: readonly string[] | undefined;
  readonly signingSecret?: string | null | undefined;
  readonly users?: Readonly<Record<string, string>> | undefined;
};

/** How many secrets of a webhook sign at once: the new one and the one that receivers still know. */
const liveSecrets = 2;

const ownFields = {
  slack: ['url', 'signingSecret', 'users'],
  webhook: ['url'],
  email: ['to'],
} as const satisfies Record<GivenChannel['kind'], readonly (keyof ChannelChange)[]>;
const allFields = ['url', 'to', 'signingSecret', 'users'] as const;

/** Adds a channel; a webhook's secret is shown this once. AppError `invalid_request` names the field at fault. */
export async function addChannel(deps: ApiDeps, caller: Operator, given: GivenChannel, id: string) {
  const { site, kind, name, enabled = true, notices = [], includeText = false } = given;
  await findSite(deps, caller, site);
  const common = { _id: id, site, name, enabled, notices, includeText, createdAt: new Date(deps.now()) };
  await check(deps, kind, given);
  const secret = newWebhookSecret();
  const { url = '', to = [], signingSecret = null, users = {} } = given;
  if (kind === 'email' ? to.length === 0 : url === '') {
    const field = kind === 'email' ? 'to' : 'url';
    throw new AppError('invalid_request', `"${field}" is needed for this kind of channel.`, { field });
  }
  const channels = {
    slack: { ...common, kind: 'slack', url, signingSecret, users },
    email: { ...common, kind: 'email', to },
    webhook: { ...common, kind: 'webhook', url, secrets: [secret] },
  } as const;
  await deps.store.channels.insert(channels[kind]);
  return { channel: channels[kind], secret: kind === 'webhook' ? secret : null };
}

/** Changes a channel; one that a receiver had called gone is tried again. */
export async function changeChannel(deps: ApiDeps, caller: Operator, id: string, change: ChannelChange) {
  const channel = await findChannel(deps, caller, id);
  await check(deps, channel.kind, change);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const changed = await deps.store.channels.change(id, { ...given, goneAt: null });
  if (!changed) throw noSuchChannel();
  return changed;
}

/** A new secret of a webhook; the one before signs beside it until the next. */
export async function rotateSecret(deps: ApiDeps, caller: Operator, id: string): Promise<string> {
  const channel = await findChannel(deps, caller, id);
  if (channel.kind !== 'webhook') {
    throw new AppError('conflict', 'Only a webhook has a secret of ours.');
  }
  const secret = newWebhookSecret();
  await deps.store.channels.change(id, { secrets: [secret, ...channel.secrets].slice(0, liveSecrets) });
  return secret;
}

/** Sends a notice that is about nothing, and says what came of it: never what the receiver answered. */
export async function testChannel(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  baseUrl: string,
): Promise<DeliveryOutcome> {
  const channel = await findChannel(deps, caller, id);
  const { BATON_SMTP_URL: smtpUrl, BATON_MAIL_FROM: from, BATON_ALLOWED_HOSTS: allowedHosts } = deps.config;
  const { name } = await findSite(deps, caller, channel.site);
  const notice: Notice = {
    ...{
      id: `test_${newId()}`,
      kind: 'handoff',
      site: { siteId: channel.site, name },
      conversation: 'test',
      seq: 0,
    },
    ...{
      at: new Date(deps.now()).toISOString(),
      reason: 'customer_asked',
      flags: [],
      team: null,
      owner: null,
    },
    ...{ dueAt: null, link: `${baseUrl}/inbox`, text: null },
  };
  const mailer = smtpUrl ? createMailer({ smtpUrl, from }) : null;
  return sendTo({ mailer, allowedHosts }, toChannel(channel), notice);
}

/** A channel of a site that the caller sees. */
export async function findChannel(deps: ApiDeps, caller: Operator, id: string): Promise<StoredChannel> {
  const channel = await deps.store.channels.get(id);
  if (!channel) throw noSuchChannel();
  await findSite(deps, caller, channel.site);
  return channel;
}

/** Sends a dead letter again, under the id that it had. */
export async function replayDelivery(deps: ApiDeps, caller: Operator, id: string): Promise<void> {
  const delivery = await deps.store.deliveries.get(id);
  if (!delivery) throw new AppError('not_found', 'There is no such delivery.');
  await findSite(deps, caller, delivery.site);
  if (delivery.state !== 'dead')
    throw new AppError('conflict', 'Only a delivery that was given up is sent again.');
  const pending: Pick<StoredDelivery, 'state' | 'attempts' | 'code' | 'settledAt'> = {
    ...{ state: 'pending', attempts: delivery.attempts, code: delivery.code, settledAt: null },
  };
  await deps.store.deliveries.settle(id, pending);
  await deps.engine.deliver(id, delivery.attempts);
}

async function check({ config }: ApiDeps, kind: GivenChannel['kind'], given: ChannelChange): Promise<void> {
  const own: readonly string[] = ownFields[kind];
  const foreign = allFields.find((field) => given[field] !== undefined && !own.includes(field));
  if (foreign)
    throw new AppError('invalid_request', `"${foreign}" is not for this kind of channel.`, {
      field: foreign,
    });
  const problem = given.url === undefined ? null : urlProblem(given.url, config.BATON_ALLOWED_HOSTS);
  if (problem) throw new AppError('invalid_request', `"url" ${problem}.`, { field: 'url' });
}

function noSuchChannel(): AppError {
  return new AppError('not_found', 'There is no such channel.');
}
