import type { InboxItem } from '../../../client/schema.d.ts';

/** The lists of the inbox, in the order of their keys. */
export const views = ['waiting', 'mine', 'ai', 'human', 'resolved', 'all'] as const;
export type View = (typeof views)[number];

export const viewWords: Readonly<Record<View, string>> = {
  waiting: 'Waiting',
  mine: 'Mine',
  ai: 'AI',
  human: 'People',
  resolved: 'Resolved',
  all: 'All',
};

/** What an empty view says: what it would hold, and where to look instead. */
export const emptyWords: Readonly<Record<View, readonly [title: string, more: string]>> = {
  waiting: ['Nobody waits', 'Customers whom the AI hands off appear here, the next promise first.'],
  mine: ['You have no conversation', 'Claim one that waits: press N for the next.'],
  ai: ['The AI has no conversation', 'What it answers by itself appears here, and you can barge in.'],
  human: ['No colleague has a conversation', 'Claimed conversations appear here, whoever has them.'],
  resolved: ['Nothing is resolved yet', 'Resolved conversations stay here to be read.'],
  all: ['No conversation yet', 'Put the widget on a page, or try the demo page at /demo.'],
};

export const isView = (name: string | undefined): name is View => views.some((view) => view === name);

/** A conversation as the list shows it. */
export type Line = InboxItem;

export type Filters = {
  readonly site: string | null;
  readonly reason: NonNullable<Line['reason']> | null;
  readonly risk: Line['risk'] | null;
};

export const noFilters: Filters = { site: null, reason: null, risk: null };

/** Whether a line is one of a view under its filters. */
export function belongs(line: Line, view: View, filters: Filters, myId: string): boolean {
  const { site, reason, risk } = filters;
  if (site !== null && line.site !== site) return false;
  if (reason !== null && line.reason !== reason) return false;
  if (risk !== null && line.risk !== risk) return false;
  if (view === 'all') return true;
  if (view === 'mine') return line.mode === 'human' && line.owner?.id === myId;
  return line.mode === view;
}

/** The order of the API's pages: `waiting` by promise due, then longest wait first; the others newest first. */
export function compare(view: View): (a: Line, b: Line) => number {
  if (view === 'waiting') {
    return (a, b) => time(a.promise?.dueAt) - time(b.promise?.dueAt) || time(since(a)) - time(since(b));
  }
  return (a, b) => time(b.lastMessageAt, 0) - time(a.lastMessageAt, 0);
}

const since = (line: Line) => line.handoffAt ?? line.lastMessageAt;

function time(at: string | null | undefined, none = Number.MAX_SAFE_INTEGER): number {
  return at ? Date.parse(at) : none;
}
