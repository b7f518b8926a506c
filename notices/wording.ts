import type { Notice, NoticeKind } from '../domain/notices.ts';

const titles: Readonly<Record<NoticeKind, string>> = {
  handoff: 'A customer waits for a person',
  reminder: 'A customer still waits',
  lead_warning: 'A customer is about to wait too long',
  reassigned: 'Nobody has replied in time: the conversation was passed on',
  follow_up: 'Nobody has replied: the customer was told not to wait',
  owner_reminder: 'You have a conversation that waits for your reply',
  back_in_queue: 'A conversation is in the queue again',
  assigned: 'A conversation was given to you',
  taken_over: 'A colleague has taken over a conversation',
  customer_wrote: 'The customer wrote',
  reply: 'A person has replied',
};

/** What a notice is about, in one line; nothing in it is the customer's. */
export function titleOf({ kind, site }: Notice): string {
  return `${titles[kind]} (${oneLine(site.name)})`;
}

/** What is known, line by line; the customer's words are not among them. */
export function linesOf({ reason, flags, team, owner }: Notice): readonly string[] {
  return [
    ...(reason ? [`Why the AI stopped: ${reason.replaceAll('_', ' ')}`] : []),
    ...(flags.length > 0 ? [`Risks: ${flags.join(', ')}`] : []),
    ...(team ? [`Team: ${oneLine(team)}`] : []),
    ...(owner ? [`With: ${oneLine(owner.name)}`] : []),
  ];
}

/** Names must not bring a line of their own into a header or a message. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
