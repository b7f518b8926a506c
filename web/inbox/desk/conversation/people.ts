/** Somebody else who is at a conversation. */
export type Person = { readonly kind: 'customer' | 'operator'; readonly id: string; readonly name: string };

/** Typing is told every few seconds while it lasts (api/streams/typing-news.ts). */
const typingMs = 6_000;
/** A page says every 20 seconds that it is open (POST …/seen). */
const viewingMs = 45_000;
const never = Number.NEGATIVE_INFINITY;

type Known = {
  readonly person: Person;
  readonly typedAt: number;
  readonly viewedAt: number;
  /** How far they have read, and when they first had; rising. */
  readonly reads: readonly { readonly seq: number; readonly at: number }[];
};

/** Who is at a conversation and what they do, as its stream tells it. */
export type People = {
  readonly hear: (name: string, data: unknown, now: number) => People;
  /** Whoever has written types no more. */
  readonly wrote: (by: { readonly kind: string; readonly id?: string }) => People;
  readonly writing: (now: number) => readonly Person[];
  readonly viewing: (now: number) => readonly Person[];
  /** How far the customer has read, and since when; rising. */
  readonly customerReads: Known['reads'];
};

export const createPeople = (): People => peopleOf(new Map());

function peopleOf(known: ReadonlyMap<string, Known>): People {
  const change = (person: Person, news: Partial<Known>): People => {
    const before = known.get(person.id) ?? { person, typedAt: never, viewedAt: never, reads: [] };
    return peopleOf(new Map(known).set(person.id, { ...before, ...news, person }));
  };
  const where = (test: (one: Known) => boolean) =>
    [...known.values()].filter(test).map(({ person }) => person);
  const customer = known.get('customer');
  return {
    hear(name, data, now) {
      const person = personOf(data);
      if (person && name === 'typing') return change(person, { typedAt: now, viewedAt: now });
      if (person && name === 'seen') {
        const { seq = 0, at } = data as { seq?: number; at?: string };
        const viewedAt = at ? Date.parse(at) : now;
        const { reads = [] } = known.get(person.id) ?? {};
        // An open page says the same again and again: only what is new was read just now.
        const isNews = seq > (reads.at(-1)?.seq ?? 0);
        return change(person, { viewedAt, ...(isNews ? { reads: [...reads, { seq, at: viewedAt }] } : {}) });
      }
      return peopleOf(known);
    },
    wrote({ kind, id }) {
      const key = kind === 'customer' ? 'customer' : (id ?? '');
      const before = known.get(key);
      return before ? change(before.person, { typedAt: never }) : peopleOf(known);
    },
    writing: (now) => where(({ typedAt }) => now - typedAt < typingMs),
    viewing: (now) =>
      where(({ viewedAt, person }) => person.kind === 'operator' && now - viewedAt < viewingMs),
    customerReads: customer?.reads ?? [],
  };
}

function personOf(data: unknown): Person | null {
  const { by } = (data ?? {}) as { by?: { kind?: string; id?: string; name?: string } };
  if (by?.kind === 'customer') return { kind: 'customer', id: 'customer', name: 'The customer' };
  if (by?.kind === 'operator') return { kind: 'operator', id: by.id ?? '', name: by.name ?? 'A colleague' };
  return null;
}
