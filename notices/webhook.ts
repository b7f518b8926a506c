import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Channel, DeliveryOutcome, Notice } from '../domain/notices.ts';
import { deliver } from './http-outcome.ts';

/** A new secret of a webhook, as Standard Webhooks writes it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/**
 * Sends a notice as a Standard Webhook (standardwebhooks.com): the delivery's id, the time of this attempt, and a
 * signature by each live secret, so that receivers may rotate.
 */
export function sendWebhook(
  { url, secrets }: Extract<Channel, { kind: 'webhook' }>,
  notice: Notice,
  { allowedHosts, now }: { readonly allowedHosts: readonly string[]; readonly now: Date },
): Promise<DeliveryOutcome> {
  const { id, kind, at, ...data } = notice;
  const body = JSON.stringify({ type: `conversation.${kind}`, timestamp: at, data });
  const signature = secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' ');
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signature,
  };
  return deliver({ url, headers, body, allowedHosts });
}
