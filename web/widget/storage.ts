import type { Outgoing } from './events.ts';

/** Who this browser is for the site, and which conversation it goes on with. */
export type Visitor = { readonly token: string; readonly sub: string | null };
export type Talk = { readonly number: number; readonly id: string | null };

export type Memory = ReturnType<typeof openMemory>;

/** What outlives a reload. A browser that keeps nothing for frames works as well, until the page is left. */
export function openMemory(site: string) {
  const prefix = `baton:${site}:`;
  const kept = new Map<string, string>();

  const read = (key: string): string | null => {
    try {
      return localStorage.getItem(prefix + key) ?? kept.get(key) ?? null;
    } catch {
      return kept.get(key) ?? null;
    }
  };
  const write = (key: string, value: string | null): void => {
    kept.delete(key);
    try {
      if (value === null) localStorage.removeItem(prefix + key);
      else localStorage.setItem(prefix + key, value);
    } catch {
      if (value !== null) kept.set(key, value);
    }
  };
  const keys = (): string[] => {
    try {
      const stored = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      return [...new Set([...stored.map((key) => key.slice(prefix.length)), ...kept.keys()])];
    } catch {
      return [...kept.keys()];
    }
  };
  const parsed = <T>(key: string): T | null => {
    try {
      return JSON.parse(read(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const store = (key: string, value: unknown) => write(key, value === null ? null : JSON.stringify(value));
  const outKey = ({ id }: Pick<Outgoing, 'id'>) => `out:${id}`;

  return {
    visitor: () => parsed<Visitor>('visitor'),
    keepVisitor: (visitor: Visitor | null) => store('visitor', visitor),
    talk: () => parsed<Talk>('talk') ?? { number: 1, id: null },
    keepTalk: (talk: Talk | null) => store('talk', talk),
    number: (key: 'read' | 'unrated') => Number(read(key) ?? 0),
    keepNumber: (key: 'read' | 'unrated', value: number) => write(key, String(value)),
    draft: () => read('draft') ?? '',
    keepDraft: (text: string) => write('draft', text === '' ? null : text),
    /** Unsent messages, each under a key of its own: two tabs that write at one time lose none of each other's. */
    outbox: (): Outgoing[] =>
      keys()
        .filter((key) => key.startsWith('out:'))
        .flatMap((key) => parsed<Outgoing>(key) ?? [])
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    keepOutgoing: (outgoing: Outgoing) => store(outKey(outgoing), outgoing),
    dropOutgoing: (outgoing: Pick<Outgoing, 'id'>) => write(outKey(outgoing), null),
    /** Another tab changed something. */
    onChange(run: () => void): void {
      addEventListener('storage', ({ key }) => {
        if (key?.startsWith(prefix) && !key.endsWith(':draft')) run();
      });
    },
  };
}
