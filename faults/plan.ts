import type { CommandKind } from './history.ts';
import type { Random } from './random.ts';

/** What a visitor may do next, and how often. */
export const visitorActs = {
  ask: 32,
  askUnknown: 7,
  burst: 10,
  askForPerson: 3,
  pressButton: 3,
  sendTwice: 7,
  repeat: 8,
  conflict: 5,
  readPage: 9,
  secondReader: 4,
  cut: 6,
  rate: 5,
  trespass: 2,
} as const;
export type VisitorAct = keyof typeof visitorActs;

/** What an operator may do next, and how often. */
export const operatorActs = {
  take: 16,
  race: 12,
  answerWaiting: 6,
  serve: 44,
  bargeIn: 6,
  hold: 9,
  stale: 6,
  watch: 4,
} as const;
export type OperatorAct = keyof typeof operatorActs;

/** What an operator does with a conversation of their own. */
export const ownActs = {
  replies: 28,
  release: 10,
  transfer: 10,
  'return-to-ai': 20,
  resolve: 26,
  hold: 4,
  notes: 4,
} as const satisfies Partial<Record<CommandKind, number>>;

/** Between two acts, in milliseconds; two cores carry the system, its clients and its restarts. */
export const visitorThinks = { least: 500, most: 3_500 } as const;
export const operatorThinks = { least: 150, most: 900 } as const;
/** Acts of a visitor in one conversation before the next one. */
export const conversationActs = { least: 8, most: 24 } as const;

/** Each has its answer in the text of the site (knowledge.ts). */
const answerable = [
  'How long does a refund take?',
  'What does delivery to Portugal cost?',
  'How do I reset my password?',
  'When are invoices sent?',
  'How long is the warranty of a bicycle?',
] as const;
const unknown = [
  'Which colour is the moon on Tuesdays?',
  'Can you book a table for two in Lisbon?',
  'Why does my washing machine sing?',
] as const;
const wishes = [
  'I want to talk to a person please.',
  'Please connect me to a human agent.',
  'Can I speak with someone?',
] as const;

/** A question with a mark that no other message of the run has, so that logs can be told apart. */
export function question(random: Random, mark: string): string {
  return `${random.pick(answerable)} ${sign(mark)}`;
}

export function unknownQuestion(random: Random, mark: string): string {
  return `${random.pick(unknown)} ${sign(mark)}`;
}

export function wishForPerson(random: Random, mark: string): string {
  return `${random.pick(wishes)} ${sign(mark)}`;
}

const signs = ['◆', '◇', '▲', '△', '●', '○', '■', '□', '★', '☆'] as const;

/** The digits of a mark as signs: no words, so that they change nothing about what is found. */
function sign(mark: string): string {
  return mark.replace(/\D+/g, '·').replace(/\d/g, (digit) => signs[Number(digit)] ?? '');
}
