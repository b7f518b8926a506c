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
  readonly seenSeq: number;
};

/** Who is at a conversation and what they do, as its stream tells it. */
export type People = {
  readonly hear: (name: string, data: unknown, now: number) => People;
  /** Whoever has written types no more. */
  readonly wrote: (by: { readonly kind: string; readonly id?: string }) => People;
  readonly writing: (now: number) => readonly Person[];
  readonly viewing: (now: number) => readonly Person[];
  /** How far the customer has read; 0 while unknown. */
  readonly customerSeen: { readonly seq: number; readonly at: number };
};

export const createPeople = (): People => peopleOf(new Map());

function peopleOf(known: ReadonlyMap<string, Known>): People {
  const change = (person: Person, news: Partial<Known>): People => {
    const before = known.get(person.id) ?? { person, typedAt: never, viewedAt: never, seenSeq: 0 };
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
        return change(person, { seenSeq: seq, viewedAt: at ? Date.parse(at) : now });
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
    customerSeen: { seq: customer?.seenSeq ?? 0, at: customer?.viewedAt ?? 0 },
  };
}

function personOf(data: unknown): Person | null {
  const { by } = (data ?? {}) as { by?: { kind?: string; id?: string; name?: string } };
  if (by?.kind === 'customer') return { kind: 'customer', id: 'customer', name: 'The customer' };
  if (by?.kind === 'operator') return { kind: 'operator', id: by.id ?? '', name: by.name ?? 'A colleague' };
  return null;
}
