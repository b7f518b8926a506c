import { useSyncExternalStore } from 'react';

export type Kind = 'reply' | 'note';

const listeners = new Set<() => void>();

/** What is typed and not sent, on this device, by who typed it, where and as what. */
const placeOf = (myId: string, id: string, kind: Kind) => `baton.draft.${myId}.${id}.${kind}`;

/** What is typed for a conversation: still there after a reload, another conversation or the end of a session. */
export function useDraft(myId: string, id: string, kind: Kind): readonly [string, (text: string) => void] {
  const place = placeOf(myId, id, kind);
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(place) ?? '');
  return [text, (next) => keep(place, next)];
}

/** Puts words that could not be sent before whatever was typed since. */
export function giveBack(
  myId: string,
  id: string,
  { kind, text }: { readonly kind: Kind; readonly text: string },
): void {
  const place = placeOf(myId, id, kind);
  const since = localStorage.getItem(place);
  keep(place, since ? `${text}\n\n${since}` : text);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(place: string, text: string): void {
  if (text === '') localStorage.removeItem(place);
  else localStorage.setItem(place, text);
  for (const run of listeners) run();
}
