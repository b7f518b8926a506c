import { say } from '../domain/copy/catalog.ts';
import type { Channel, DeliveryOutcome, Notice } from '../domain/notices.ts';
import { type Means, sendTo } from '../notices/send.ts';
import { escapeSlack, postToSlack } from '../notices/slack.ts';
import { toChannel } from '../store/channels.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';

/** What deliveries are made with. */
export type Senders = Means & { readonly store: Store };

/** What the workflow does next: nothing, or another attempt after a while. */
export type Attempted = { readonly state: 'settled' } | { readonly state: 'again'; readonly afterMs: number };

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** Standard Webhooks' schedule: some three days in which a receiver may be mended. */
const webhookPauses = [
  5 * second,
  5 * minute,
  0.5 * hour,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
/** A person is told now or not at all: after an hour the notice is old news. */
const peoplePauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 40 * minute];

/** A customer who wrote nothing in so many events is told in English, and shown without words. */
const eventsLookedBack = 50;

/** Makes one attempt to deliver, the `attempt`th from 0, and keeps in the ledger what came of it. A settled one is left. */
export async function attemptDelivery(
  senders: Senders,
  { id, attempt }: { readonly id: string; readonly attempt: number },
): Promise<Attempted> {
  const { store } = senders;
  const delivery = await store.deliveries.get(id);
  if (delivery?.state !== 'pending') return { state: 'settled' };
  const { outcome, pauses } = await send(senders, delivery);
  const attempts = attempt + 1;
  const pause = pauses[attempt];
  if (outcome.kind === 'retry' && pause !== undefined) {
    await store.deliveries.settle(id, { state: 'pending', attempts, code: outcome.code, settledAt: null });
    return { state: 'again', afterMs: Math.max(pause, outcome.afterMs ?? 0) };
  }
  const settledAt = new Date();
  const isSent = outcome.kind === 'sent';
  const code = isSent ? null : outcome.code;
  if (outcome.kind === 'gone' && delivery.channelId)
    await store.channels.change(delivery.channelId, { goneAt: settledAt });
  await store.deliveries.settle(id, { state: isSent ? 'sent' : 'dead', attempts, code, settledAt });
  return { state: 'settled' };
}

async function send(
  senders: Senders,
  delivery: StoredDelivery,
): Promise<{ readonly outcome: DeliveryOutcome; readonly pauses: readonly number[] }> {
  const { store } = senders;
  if (delivery.channelId === null) {
    return { outcome: await mailCustomer(senders, delivery), pauses: peoplePauses };
  }
  const stored = await store.channels.get(delivery.channelId);
  if (!stored) return { outcome: { kind: 'refused', code: 'no_channel' }, pauses: [] };
  const channel = toChannel(stored);
  const words = channel.includeText ? String((await newestMessage(store, delivery))?.text ?? '') : '';
  const notice = { ...delivery.notice, text: words === '' ? null : words };
  return {
    outcome: await (notice.kind === 'customer_wrote' ? intoThread : sendTo)(senders, channel, notice),
    pauses: channel.kind === 'webhook' ? webhookPauses : peoplePauses,
  };
}

/** Into the thread in which a conversation is answered; where there is none, nobody waits for it there. */
async function intoThread(
  { allowedHosts, store }: Senders,
  channel: Channel,
  { conversation, text }: Notice,
): Promise<DeliveryOutcome> {
  const thread = await store.slackThreads.threadOf(channel.channelId, conversation);
  if (!thread || channel.kind !== 'slack') return { kind: 'sent' };
  return postToSlack(channel.url, { text: escapeSlack(text ?? ''), thread_ts: thread.thread }, allowedHosts);
}

/** The customer's last message before the event that is told. */
async function newestMessage(store: Store, { conversation, notice }: StoredDelivery) {
  const first = Math.max(0, notice.seq - eventsLookedBack);
  const events = await store.events.after(conversation, first, notice.seq - first);
  return events.findLast(({ type, text }) => type === 'customer_message' && text !== '');
}

/** Tells a customer that there is a reply, at the address that they left; not what it says, since nobody proved it theirs. */
async function mailCustomer({ mailer, store }: Senders, delivery: StoredDelivery): Promise<DeliveryOutcome> {
  const { _id: id, addressId, notice, site } = delivery;
  if (!mailer) return { kind: 'refused', code: 'no_mail_server' };
  const address = await store.messages.get(addressId ?? '');
  if (!address) return { kind: 'refused', code: 'no_address' };
  const policy = await store.policies.newest(site);
  const language = String((await newestMessage(store, delivery))?.language ?? 'en');
  const values = { site: notice.site.name };
  const part = (key: string) => say(key, language, values, policy?.copy ?? {});
  return mailer.send({
    id,
    to: [address.text],
    subject: part('email.subject'),
    text: `${part('email.body')}\n`,
  });
}
