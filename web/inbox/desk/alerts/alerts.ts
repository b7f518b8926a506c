import { useSyncExternalStore } from 'react';
import type { Line } from '../list/views.ts';
import { reasonWords } from '../words.ts';
import { chime } from './chime.ts';

/** Which alerts this device gives; each is chosen by itself. */
export type AlertSettings = { readonly sound: boolean; readonly desktop: boolean };

const place = 'baton.alerts';
const listeners = new Set<() => void>();
let settings: AlertSettings = read();

function read(): AlertSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(place) ?? '{}');
    return { sound: stored.sound === true, desktop: stored.desktop === true && allowed() };
  } catch {
    return { sound: false, desktop: false };
  }
}

const allowed = () => 'Notification' in window && Notification.permission === 'granted';

export function useAlertSettings(): AlertSettings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
}

function change(next: Partial<AlertSettings>): void {
  settings = { ...settings, ...next };
  localStorage.setItem(place, JSON.stringify(settings));
  for (const run of listeners) run();
}

/** Called by a press: browsers let pages sound only after one. */
export function setSound(sound: boolean): void {
  change({ sound });
  if (sound) chime();
}

/** Asks for the browser's permission, which it grants only to a press; resolves to whether it was given. */
export async function setDesktop(desktop: boolean): Promise<boolean> {
  const granted =
    desktop && 'Notification' in window && (await Notification.requestPermission()) === 'granted';
  change({ desktop: granted });
  return granted;
}

/** When each conversation was last told of, so that one handoff is one alert; and what each was in before. */
const told = new Map<string, string>();
const modes = new Map<string, Line['mode']>();
/** What was handed off before this page was opened is no news. */
const openedAt = Date.now();
/** Clocks of servers and of this device may differ. */
const slackMs = 60_000;

/** True for a line that has just begun to wait: a new handoff, or one that went back into the queue. */
export function beginsToWait(line: Line): boolean {
  const before = modes.get(line.conversationId);
  modes.set(line.conversationId, line.mode);
  if (line.mode !== 'waiting') return false;
  const handoff = line.handoffAt ?? '';
  const isNew = told.get(line.conversationId) !== handoff && Date.parse(handoff) > openedAt - slackMs;
  const isBack = before === 'human';
  told.set(line.conversationId, handoff);
  return isNew || isBack;
}

/** Tells whoever sits here, as they chose. `open` shows the conversation. */
export function alertOf(line: Line, open: () => void): void {
  if (settings.sound) chime();
  if (!settings.desktop || !allowed()) return;
  const reason = line.reason ? reasonWords[line.reason] : 'Waiting';
  const notification = new Notification(line.risk === 'high' ? `High risk: ${reason}` : reason, {
    body: line.intent ?? line.preview ?? 'A customer waits.',
    tag: line.conversationId,
  });
  notification.onclick = () => {
    window.focus();
    open();
    notification.close();
  };
}
