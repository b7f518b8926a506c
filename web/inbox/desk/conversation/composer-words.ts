import type { ReplyWay } from './actions.ts';
import type { Kind } from './drafts.ts';

/** The limit of replies and notes, in code points (api/text.ts), and from when on it is worth telling. */
export const longest = 8_000;
export const worthTelling = 7_500;

/** What the button says. */
export const sendWords: Readonly<Record<ReplyWay, string>> = {
  send: 'Send',
  claim: 'Claim and send',
  'barge-in': 'Barge in and send',
  'take-over': 'Take over and send',
  closed: 'Send',
  reader: 'Send',
};

/** How long a text is, in code points; told from `worthTelling` on. */
export function lengthWords(length: number): string {
  const [count, most] = [length, longest].map((value) => value.toLocaleString('en'));
  return length > longest
    ? `Too long to send: ${count} of at most ${most} characters.`
    : `${count} of ${most} characters`;
}

/** What stands in the empty field. */
export function placeholder(kind: Kind, way: ReplyWay): string {
  if (kind === 'note') return 'Only colleagues read this.';
  switch (way) {
    case 'barge-in':
      return 'While you type, the AI is held. Sending takes over.';
    case 'take-over':
      return 'A colleague answers this customer.';
    default:
      return 'Write to the customer.';
  }
}
