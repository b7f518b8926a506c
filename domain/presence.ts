import { atLeast, type Role } from './role.ts';

/** Online and away need a heartbeat; offline is the lack of one. */
export type PresenceState = 'online' | 'away' | 'offline';

/** Inboxes send a heartbeat every 30 s; three that are missing are no hiccup. */
export const presenceLastsMs = 90_000;
/** Conversations that one person can carry on at once, unless set otherwise. */
export const defaultCapacity = 5;

/** Someone who works here, as far as answering goes. */
export type Colleague = {
  readonly id: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** Whose queues they answer; empty: all. */
  readonly teams: readonly string[];
  readonly capacity: number;
  /** Conversations that they have now. */
  readonly load: number;
  /** The last heartbeat, null for someone who never sent one. */
  readonly seen: { readonly state: PresenceState; readonly at: number } | null;
};

/** Present, and among them free; the one with the fewest conversations first. */
export type Available = { readonly present: readonly Colleague[]; readonly free: readonly Colleague[] };

/** How present someone is at `now`, epoch milliseconds. */
export function presenceOf({ seen }: Pick<Colleague, 'seen'>, now: number): PresenceState {
  if (!seen || now - seen.at > presenceLastsMs) return 'offline';
  return seen.state;
}

/** Who could answer a team's queue on a site now. `operators` of the site: empty means everyone. */
export function availableFor(
  colleagues: readonly Colleague[],
  {
    operators,
    team,
    now,
  }: { readonly operators: readonly string[]; readonly team: string | null; readonly now: number },
): Available {
  const present = colleagues.filter(
    (one) =>
      !one.disabled &&
      atLeast(one.role, 'operator') &&
      (operators.length === 0 || operators.includes(one.id) || atLeast(one.role, 'admin')) &&
      (team === null || one.teams.length === 0 || one.teams.includes(team)) &&
      presenceOf(one, now) === 'online',
  );
  const free = present
    .filter(({ load, capacity }) => load < capacity)
    .sort((a, b) => a.load / a.capacity - b.load / b.capacity || (a.id < b.id ? -1 : 1));
  return { present, free };
}
