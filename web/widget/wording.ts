import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import type { Standing } from './standing.ts';

/** A name, or who it is when there is none. */
export const nameOr = (name: string | null | undefined): string => name || say('team');

/** Who answers now, in words. */
export const answers = ({ mode, name }: Pick<Standing, 'mode' | 'name'>): string =>
  say(`answers.${mode}`, { name: nameOr(name) });

/** Who says it. */
export const speaker = ({ type, by }: TalkEvent): string =>
  type === 'operator_message' || type === 'resolve' ? nameOr(by.name) : say('ai');

/** What we say in an event, without the marks of its markdown; '' when we say nothing. */
export function wordsOf({ type, text, outcome }: TalkEvent): string {
  if (type === 'customer_message') return '';
  return unmarked((type === 'resolve' ? outcome : text) ?? '').replace(/\s+/g, ' ');
}

/** A text without the marks of its markdown. */
export function unmarked(text: string): string {
  return text.replace(/\*\*|`|^#{1,6} /gm, '').replace(/\[([^[\]]+)\]\([^()]+\)/g, '$1');
}
