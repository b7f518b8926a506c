import type { HandoffReason } from './events.ts';

/** What people are told outside the inbox: each kind is said once per fact that causes it. */
export const noticeKinds = [
  'handoff',
  'reminder',
  'lead_warning',
  'reassigned',
  'follow_up',
  'owner_reminder',
  'back_in_queue',
  'assigned',
  'taken_over',
  'customer_wrote',
  'reply',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * What a person or a program is told about one fact of a conversation. `text` is the customer's last message, null
 * unless the site allows customers' words in notifications.
 */
export type Notice = {
  /** The delivery's id, the same at every attempt: receivers drop repeats by it. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly site: { readonly siteId: string; readonly name: string };
  readonly conversation: string;
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: HandoffReason | null;
  readonly flags: readonly string[];
  readonly team: string | null;
  readonly owner: { readonly id: string; readonly name: string } | null;
  /** When the stated wait ends, ISO 8601 UTC; null when none was stated. */
  readonly dueAt: string | null;
  /** The conversation in the inbox. */
  readonly link: string;
  readonly text: string | null;
};

/** What came of one attempt to deliver; `code` is a word of ours or an HTTP status, never a body. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  /** Try again; `afterMs` when the receiver said when. */
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs?: number }
  /** Never again for this notice; `gone`: never again for this channel (HTTP 410). */
  | { readonly kind: 'refused' | 'gone'; readonly code: string };

/** Where notices of a site go. */
export type Channel = {
  readonly channelId: string;
  readonly site: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Which notices it gets; empty: all. A webhook also gets events by type. */
  readonly notices: readonly NoticeKind[];
  /** Customers' words may stand in what is sent. */
  readonly includeText: boolean;
} & (
  | {
      readonly kind: 'slack';
      /** Slack's incoming webhook. */
      readonly url: string;
      /** Signs what Slack sends to us; null: one-way. */
      readonly signingSecret: string | null;
      /** Slack user id to operatorId. */
      readonly users: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'email'; readonly to: readonly string[] }
  | {
      readonly kind: 'webhook';
      readonly url: string;
      /** `whsec_` secrets, the newest first; two while rotating. */
      readonly secrets: readonly string[];
    }
);
