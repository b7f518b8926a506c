import type { ActionName } from '../conversation/actions.ts';

export type KeyName =
  | ActionName
  | 'nextWaiting'
  | 'next'
  | 'previous'
  | 'reply'
  | 'note'
  | 'send'
  | 'side'
  | 'packetEnough'
  | 'packetLacking'
  | 'filter'
  | 'palette'
  | 'sheet'
  | 'back'
  | `view${1 | 2 | 3 | 4 | 5 | 6}`;

type Key = {
  readonly name: KeyName;
  /** A physical key (`event.code`), so that Alt makes no other letter of it. */
  readonly code: string;
  readonly shift?: true;
  readonly shown: string;
  readonly label: string;
  readonly group: 'Move' | 'Answer' | 'Decide' | 'Look';
};

/** Every key: by itself outside of text fields, with Alt anywhere. */
export const keys: readonly Key[] = [
  {
    name: 'nextWaiting',
    code: 'KeyN',
    shown: 'N',
    label: 'Open the one who waits most urgently',
    group: 'Move',
  },
  { name: 'next', code: 'KeyJ', shown: 'J', label: 'Next conversation', group: 'Move' },
  { name: 'previous', code: 'KeyK', shown: 'K', label: 'Previous conversation', group: 'Move' },
  {
    name: 'back',
    code: 'Escape',
    shown: 'Esc',
    label: 'Leave the text field, then the conversation',
    group: 'Move',
  },
  ...([1, 2, 3, 4, 5, 6] as const).map(
    (number): Key => ({
      name: `view${number}`,
      code: `Digit${number}`,
      shown: String(number),
      label: ['Waiting', 'Mine', 'AI', 'People', 'Resolved', 'All'][number - 1] ?? '',
      group: 'Move',
    }),
  ),
  {
    name: 'reply',
    code: 'KeyR',
    shown: 'R',
    label: 'Write a reply; Enter does the same outside of fields',
    group: 'Answer',
  },
  { name: 'note', code: 'KeyP', shown: 'P', label: 'Write a private note', group: 'Answer' },
  {
    name: 'send',
    code: 'Enter',
    shown: 'Ctrl+Enter',
    label: 'Send; in an empty field, send the suggested reply',
    group: 'Answer',
  },
  { name: 'claim', code: 'KeyC', shown: 'C', label: 'Claim', group: 'Decide' },
  { name: 'bargeIn', code: 'KeyB', shown: 'B', label: 'Barge in, or take over', group: 'Decide' },
  { name: 'hold', code: 'KeyH', shown: 'H', label: 'Hold the AI, or let it answer again', group: 'Decide' },
  { name: 'release', code: 'KeyX', shown: 'X', label: 'Release to the queue', group: 'Decide' },
  { name: 'transfer', code: 'KeyT', shown: 'T', label: 'Transfer', group: 'Decide' },
  { name: 'returnToAi', code: 'KeyA', shown: 'A', label: 'Return to AI', group: 'Decide' },
  { name: 'resolve', code: 'KeyE', shown: 'E', label: 'Resolve', group: 'Decide' },
  { name: 'packetEnough', code: 'KeyY', shown: 'Y', label: 'Packet: enough', group: 'Decide' },
  {
    name: 'packetLacking',
    code: 'KeyY',
    shift: true,
    shown: 'Shift+Y',
    label: 'Packet: I had to ask again',
    group: 'Decide',
  },
  { name: 'side', code: 'KeyI', shown: 'I', label: 'Show or hide the details', group: 'Look' },
  { name: 'filter', code: 'Slash', shown: '/', label: 'Go to the filters', group: 'Look' },
  { name: 'palette', code: 'KeyK', shown: 'Ctrl+K', label: 'Do anything by its name', group: 'Look' },
  { name: 'sheet', code: 'Slash', shift: true, shown: '?', label: 'This sheet', group: 'Look' },
];

/** A key as it is shown where it must be pressed with Alt, unless letters alone count (`singles`). */
export function shownKey(name: KeyName, singles: boolean): string {
  const shown = keys.find((key) => key.name === name)?.shown ?? '';
  return singles ? shown : `Alt+${shown}`;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a press means, in a text field (`writing`) or elsewhere; `singles`: letters alone count. */
export function keyOf(
  pressed: Pressed,
  { writing, singles }: { writing: boolean; singles: boolean },
): KeyName | null {
  const { code, key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (code === 'KeyK' && (ctrlKey || metaKey) && !altKey) return 'palette';
  // A field with a form has its own.
  if (key === 'Enter' && (ctrlKey || metaKey)) return writing || altKey || shiftKey ? null : 'send';
  if (ctrlKey || metaKey) return null;
  if (code === 'Escape') return 'back';
  if (key === 'Enter') return writing || altKey || shiftKey ? null : 'reply';
  if (!altKey && (writing || !singles)) return null;
  // These two stand elsewhere on other keyboards; what they write is what they mean.
  if (!altKey && key === '?') return 'sheet';
  if (!altKey && key === '/') return 'filter';
  return (
    keys.find(
      (one) =>
        one.code === code &&
        one.name !== 'palette' &&
        one.name !== 'send' &&
        (one.shift ?? false) === shiftKey,
    )?.name ?? null
  );
}
