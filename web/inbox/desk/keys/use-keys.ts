import { useEffect, useRef, useSyncExternalStore } from 'react';
import { hearAgain, hearAtFocus, isDeaf } from './deaf.ts';
import { type KeyName, keyOf } from './keys.ts';

/** Does what a key means; false where it means nothing now, so that the browser has it. */
export type Handlers = Partial<Record<KeyName, () => void>>;

const stack: { readonly current: Handlers }[] = [];
const place = 'baton.keys.singles';
const listeners = new Set<() => void>();
let stopHearing = () => {};

/** Whether letters alone are keys; who dictates or shares a keyboard with a child may turn them off. */
export function useSingles(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(place) !== 'off',
  );
  return [
    on,
    (next) => {
      localStorage.setItem(place, next ? 'on' : 'off');
      for (const run of listeners) run();
    },
  ];
}

/** Lets these handlers have their keys while the caller is on the page; later callers come first. */
export function useKeys(handlers: Handlers): void {
  const own = useRef(handlers);
  own.current = handlers;
  useEffect(() => {
    stack.unshift(own);
    if (stack.length === 1) {
      addEventListener('keydown', press);
      stopHearing = hearAtFocus();
    }
    return () => {
      stack.splice(stack.indexOf(own), 1);
      if (stack.length > 0) return;
      removeEventListener('keydown', press);
      stopHearing();
    };
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  // A dialog or a menu has the keyboard to itself.
  if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
  const writing = target?.matches('input, textarea, select, [contenteditable]') ?? false;
  const name = keyOf(event, { writing, singles: localStorage.getItem(place) !== 'off' });
  // Enter presses what has the focus; with Ctrl it is the open conversation's, and its line leads nowhere else.
  const presses =
    name === 'send'
      ? 'a:not([aria-current="true"]), button:not([data-keys-begin] button)'
      : 'a, button, summary';
  if (event.key === 'Enter' && target?.closest(presses)) return;
  if (name === 'back') hearAgain();
  const run = name && stack.find(({ current }) => current[name])?.current[name];
  if (!run) return;
  event.preventDefault();
  if (isDeaf(event.timeStamp) || (name === 'send' && event.repeat)) return;
  run();
}
