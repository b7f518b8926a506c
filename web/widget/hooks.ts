import { useEffect, useState } from 'preact/hooks';
import type { Talk } from './talk.ts';
import type { TalkState } from './talk-state.ts';

/** The state of a conversation, and a new picture whenever it changes. */
export function useTalk(talk: Talk): TalkState {
  const [state, setState] = useState(talk.state());
  useEffect(() => talk.subscribe(() => setState(talk.state())), [talk]);
  return state;
}

/** The time, as it passes. */
export function useNow(everyMs: number, isOn = true): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!isOn) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isOn]);
  return now;
}

/** Whether the browser has a network. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** True once something has been so for a while: what mends itself in a second is not worth a word. */
export function useLasting(isSo: boolean, forMs: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), forMs);
    return () => clearTimeout(timer);
  }, [isSo, forMs]);
  return lasts;
}
