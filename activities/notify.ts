import type { Fact } from '../domain/events.ts';
import type { Notice, NoticeKind } from '../domain/notices.ts';
import { siteDefaults } from '../domain/site.ts';
import type { StoredChannel } from '../store/channels.ts';
import { deliveryId } from '../store/deliveries.ts';
import { packetId } from '../store/packets.ts';
import type { PublishInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/**
 * Has people told of facts that were just published: each goes into the ledger under an id made from the fact and the
 * channel, and its delivery is started. A repeat finds both there.
 */
export async function notify(deps: ActivityDependencies, input: PublishInput): Promise<void> {
  const { conversation, facts, projection, site } = input;
  const told = facts.flatMap((fact) => {
    const kind = kindOf(fact, projection);
    return kind ? [{ fact, kind }] : [];
  });
  const mails = facts.flatMap((fact) =>
    fact.type === 'operator_message' && fact.addressId ? [{ fact, addressId: fact.addressId }] : [],
  );
  if (told.length === 0 && mails.length === 0) return;
  const channels = told.length === 0 ? [] : await deps.channels(site);
  const wanted = told.flatMap(({ fact, kind }) =>
    channels.filter((channel) => wants(channel, kind)).map((channel) => ({ fact, kind, channel })),
  );
  for (const { fact, kind, channel } of wanted) {
    const id = deliveryId(conversation, fact.seq, channel._id);
    await take(
      deps,
      id,
      { channelId: channel._id, addressId: null },
      await toNotice(deps, input, fact, kind, id),
    );
  }
  for (const { fact, addressId } of mails) {
    const id = deliveryId(conversation, fact.seq, 'address');
    const notice = await toNotice(deps, input, fact, 'reply', id);
    await take(deps, id, { channelId: null, addressId }, notice);
  }
}

async function take(
  { store, startDelivery }: ActivityDependencies,
  _id: string,
  to: { readonly channelId: string | null; readonly addressId: string | null },
  notice: Omit<Notice, 'text'>,
): Promise<void> {
  const { conversation, site } = notice;
  const state = { state: 'pending', attempts: 0, code: null, settledAt: null } as const;
  const createdAt = new Date(notice.at);
  await store.deliveries.insert({ _id, conversation, site: site.siteId, ...to, notice, ...state, createdAt });
  await startDelivery(_id);
}

function wants(
  { enabled, goneAt, notices, kind: channel, ...rest }: StoredChannel,
  kind: NoticeKind,
): boolean {
  if (!enabled || goneAt || (notices.length > 0 && !notices.includes(kind))) return false;
  // A customer's words go on only into a thread that is answered from.
  return kind !== 'customer_wrote' || (channel === 'slack' && rest.includeText);
}

const ofLadder = {
  notify_team: 'reminder',
  warn_lead: 'lead_warning',
  reassign: 'reassigned',
  follow_up: 'follow_up',
} as const;

function kindOf(fact: Fact, { mode }: PublishInput['projection']): NoticeKind | null {
  switch (fact.type) {
    case 'wait_promise':
      return fact.cause === undefined || fact.cause === 'handoff' ? 'handoff' : 'back_in_queue';
    case 'escalation':
      return fact.action ? ofLadder[fact.action] : 'reminder';
    case 'owner_reminder':
      return 'owner_reminder';
    case 'transfer':
      return fact.to === null ? null : 'assigned';
    case 'barge_in':
      return fact.from === null || fact.from === fact.by.id ? null : 'taken_over';
    case 'customer_message':
      return mode === 'human' ? 'customer_wrote' : null;
    default:
      return null;
  }
}

async function toNotice(
  deps: ActivityDependencies,
  { conversation, projection, site }: PublishInput,
  fact: Fact,
  kind: NoticeKind,
  id: string,
): Promise<Omit<Notice, 'text'>> {
  const packet = packetId(conversation, projection.handoff);
  const [place, packets, people] = await Promise.all([
    deps.sites(site),
    deps.packets.get([packet]),
    deps.people(projection.owner === null ? [] : [projection.owner]),
  ]);
  const { name } = place ?? { ...siteDefaults, name: site };
  const dueAt = 'dueAt' in fact ? fact.dueAt : (projection.promise?.dueAt ?? null);
  const found = packets.get(packet)?.packet;
  return {
    ...{ id, kind, site: { siteId: site, name }, conversation, seq: fact.seq },
    at: new Date(fact.at).toISOString(),
    reason: projection.reason,
    flags: found?.riskFlags ?? [],
    team: projection.team ?? found?.team ?? null,
    owner: projection.owner === null ? null : (people.get(projection.owner) ?? null),
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    link: `${deps.publicUrl}/inbox#conversation=${conversation}`,
  };
}
