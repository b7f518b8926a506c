import { type Colleague, defaultCapacity } from '../domain/presence.ts';
import type { Store } from './store.ts';

/** More people than work for one installation. */
const mostColleagues = 2_000;

/** Everyone who works here, with who is present and how many conversations each has. */
export async function readColleagues(
  store: Pick<Store, 'operators' | 'presence' | 'conversations'>,
): Promise<Colleague[]> {
  const seen = new Map((await store.presence.all()).map((one) => [one._id, one]));
  // Only those who ever were present can be present now.
  if (seen.size === 0) return [];
  const [operators, loads] = await Promise.all([
    store.operators.list('', mostColleagues),
    store.conversations.loads(),
  ]);
  return operators.map(({ _id, role, disabledAt, teams, capacity }) => {
    const last = seen.get(_id);
    return {
      id: _id,
      role,
      disabled: disabledAt !== null,
      teams: teams ?? [],
      capacity: capacity ?? defaultCapacity,
      load: loads.get(_id) ?? 0,
      seen: last ? { state: last.state, at: last.at.getTime() } : null,
    };
  });
}
