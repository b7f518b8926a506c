import type { Channel, DeliveryOutcome, Notice } from '../domain/notices.ts';
import { type Mailer, noticeMail } from './email.ts';
import { sendSlack } from './slack.ts';
import { sendWebhook } from './webhook.ts';

/** What notices are sent with; `mailer` null: no mail server is named. */
export type Means = { readonly mailer: Mailer | null; readonly allowedHosts: readonly string[] };

/** Sends a notice to a channel, once; what to make of the outcome is the caller's. */
export async function sendTo(
  { allowedHosts, mailer }: Means,
  channel: Channel,
  notice: Notice,
): Promise<DeliveryOutcome> {
  switch (channel.kind) {
    case 'webhook':
      return sendWebhook(channel, notice, { allowedHosts, now: new Date() });
    case 'slack':
      return sendSlack(channel, notice, { allowedHosts });
    case 'email':
      return mailer
        ? mailer.send(noticeMail(channel.to, notice))
        : { kind: 'refused', code: 'no_mail_server' };
  }
}
