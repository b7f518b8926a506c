import { config } from './config.ts';
import type { Outgoing } from './events.ts';

/** Who this browser is for the site, and which conversation it goes on with. */
export type Visitor = { readonly token: string; readonly sub: string | null };
export type Talk = { readonly number: number; readonly id: string | null };

const prefix = `baton:${config.site}:`;
const outgoing = `${prefix}out:`;

/** What outlives a reload. A browser that keeps nothing for frames works as well, until the page is left. */
let kept: Record<string, string> = attempt(() => localStorage) ?? {};
/** Of this tab. */
const tab: Record<string, string> = attempt(() => sessionStorage) ?? {};

/** What it comes to, or null where it throws. */
export function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function read<T>(key: string): T | null {
  return attempt(() => JSON.parse(kept[key] ?? ''));
}

function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    if (value === null) delete kept[key];
    else kept[key] = text;
  } catch {
    kept = { ...kept, [key]: text };
  }
}

export const visitor = (): Visitor | null => read(`${prefix}visitor`);
export const keepVisitor = (is: Visitor | null): void => keep(`${prefix}visitor`, is);
export const talk = (): Talk => read(`${prefix}talk`) ?? { number: 1, id: null };
export const keepTalk = (is: Talk | null): void => keep(`${prefix}talk`, is);
/** The newest event that the customer has seen, or the newest `resolve` that they would not rate. */
export const mark = (name: 'read' | 'unrated'): number => read(prefix + name) ?? 0;
export const keepMark = (name: 'read' | 'unrated', seq: number): void => keep(prefix + name, seq);
export const draft = (): string => read(`${prefix}draft`) ?? '';
export const keepDraft = (text: string): void => keep(`${prefix}draft`, text || null);
/** Unsent messages, each under a key of its own: two tabs that write at one time lose none of each other's. */
export const outbox = (): Outgoing[] =>
  Object.keys(kept)
    .filter((key) => key.startsWith(outgoing))
    .flatMap((key) => read<Outgoing>(key) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
export const keepOutgoing = (one: Outgoing): void => keep(outgoing + one.id, one);
export const dropOutgoing = ({ id }: Outgoing): void => keep(outgoing + id, null);

/** A reload, or the next page of the site, finds the chat as it was left in this tab. */
export const wasOpen = (): boolean => tab.open === 'true';
export const keepOpen = (isOpen: boolean): void => {
  tab.open = String(isOpen);
};

/** Another tab changed something. */
export function onChange(run: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix) && !key.endsWith(':draft')) run();
  });
}
