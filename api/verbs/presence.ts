import type { Operator } from '../../domain/caller.ts';
import { type PresenceState, presenceOf } from '../../domain/presence.ts';
import { readColleagues } from '../../store/colleagues.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';

/** A heartbeat of an operator, or a word that they go. */
export async function reportPresence(
  { store, now }: ApiDeps,
  { operatorId }: Operator,
  state: PresenceState,
): Promise<void> {
  await store.presence.report(operatorId, state, new Date(now()));
}

/** Everyone who works here and ever was present. */
export async function listPresence(deps: ApiDeps) {
  const colleagues = (await readColleagues(deps.store)).filter(({ seen, disabled }) => seen && !disabled);
  const people = await directoryOf(deps).people(colleagues.map(({ id }) => id));
  return colleagues.map((one) => ({
    id: one.id,
    name: people.get(one.id)?.name ?? one.id,
    state: presenceOf(one, deps.now()),
    load: one.load,
    capacity: one.capacity,
    teams: [...one.teams],
  }));
}
