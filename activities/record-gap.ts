import type { PacketInput } from '../domain/build-packet.ts';
import type { FiredRule } from '../domain/events.ts';
import { packetId } from '../store/packets.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Passages that are kept as the nearest ones, and earlier messages that a question is understood by. */
const nearestKept = 3;
const contextKept = 6;

/** Keeps a question that the sources did not answer, so that they can be mended; others go to people for other reasons. */
export async function recordGap(
  { store }: ActivityDependencies,
  { conversation, site, handoff, seq, at }: HandoffInput,
  {
    rules,
    messages,
    draft,
    language,
  }: Pick<PacketInput, 'messages' | 'draft' | 'language'> & { readonly rules: readonly FiredRule[] },
): Promise<void> {
  const reason = rules
    .map(({ rule }) => rule)
    .find((rule) => rule === 'no_source' || rule === 'low_confidence');
  const texts = messages.map(({ text }) => text.trim()).filter(Boolean);
  const text = texts.at(-1);
  if (!reason || text === undefined) return;
  await store.gaps.insert({
    ...{ _id: packetId(conversation, handoff), conversation, site, handoff, seq, reason, text, language },
    context: texts.slice(-1 - contextKept, -1),
    nearest: (draft?.looked ?? []).slice(0, nearestKept),
    at: new Date(at),
  });
}
