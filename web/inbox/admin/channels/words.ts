import type { NoticeKind } from '../../../../domain/notices.ts';
import type { Channel } from './queries.ts';

export const kindNames: Readonly<Record<Channel['kind'], string>> = {
  slack: 'Slack',
  email: 'E-mail',
  webhook: 'Webhook',
};

/** What each notice says. */
export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  handoff: 'A conversation waits for a person',
  reminder: 'It still waits',
  lead_warning: 'It waits too long (for leads)',
  reassigned: 'It was passed to another team',
  follow_up: 'Nobody replied in time',
  owner_reminder: 'Its owner has not replied',
  back_in_queue: 'It is back in the queue',
  assigned: 'It was given to somebody',
  taken_over: 'Somebody else took it over',
  customer_wrote: 'The customer wrote again',
  reply: 'A person replied',
};

const codes: Readonly<Record<string, string>> = {
  network: 'the address could not be reached',
  timeout: 'there was no answer in time',
  url_refused: 'the address is not one that Baton may call',
  address_refused: 'its host is at a private address (BATON_ALLOWED_HOSTS lets it be called)',
  no_mail_server: 'no mail server is set (BATON_SMTP_URL)',
};

/** A sentence's end about why a delivery did not arrive. */
export function codeWords(code: string | null): string {
  if (code === null) return '';
  const [, status] = /^(?:http_)?(\d{3})$/.exec(code) ?? [];
  if (status) return `it was answered with HTTP ${status}`;
  return codes[code] ?? code.replaceAll('_', ' ');
}
