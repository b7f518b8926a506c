import type { Channel, DeliveryOutcome, Notice } from '../domain/notices.ts';
import { deliver } from './http-outcome.ts';
import { linesOf, titleOf } from './wording.ts';

/** Slack's limits (docs.slack.dev, Block Kit): a header, a section's text. */
const headerLength = 150;
const sectionLength = 3_000;

/** What Slack must not read as markup or a mention. */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A notice in Block Kit; with buttons where Slack may answer. */
export function slackMessage(
  notice: Notice,
  options: { readonly buttons: boolean },
): { readonly text: string } {
  const { conversation, dueAt, link, text } = notice;
  const title = titleOf(notice);
  const due = dueAt === null ? [] : [`Promised until: ${slackDate(dueAt)}`];
  const lines = [...linesOf(notice).map(escapeSlack), ...due].join('\n');
  const section = (value: object) => ({ type: 'section', text: value });
  const button = (action: string, label: string) => ({
    type: 'button',
    action_id: action,
    value: conversation,
    text: { type: 'plain_text', text: label },
  });
  const open = { ...button('open', 'Open in Baton'), url: link };
  const canClaim = options.buttons && notice.kind !== 'assigned' && notice.kind !== 'owner_reminder';
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: title.slice(0, headerLength) } },
    ...(lines === '' ? [] : [section({ type: 'mrkdwn', text: lines.slice(0, sectionLength) })]),
    ...(text === null
      ? []
      : [section({ type: 'plain_text', text: text.slice(0, sectionLength), emoji: false })]),
    {
      type: 'actions',
      elements: [
        ...(canClaim ? [button('claim', 'Claim')] : []),
        ...(options.buttons ? [button('resolve', 'Resolve')] : []),
        open,
      ],
    },
  ];
  return { text: escapeSlack(title), ...{ blocks } };
}

/** Sends a notice to Slack's incoming webhook. */
export function sendSlack(
  channel: Extract<Channel, { kind: 'slack' }>,
  notice: Notice,
  { allowedHosts }: { readonly allowedHosts: readonly string[] },
): Promise<DeliveryOutcome> {
  const message = slackMessage(notice, { buttons: channel.signingSecret !== null });
  return postToSlack(channel.url, message, allowedHosts);
}

/** Posts a message to an incoming webhook or a `response_url`. Slack says in words what it will never take. */
export function postToSlack(
  url: string,
  message: object,
  allowedHosts: readonly string[],
): Promise<DeliveryOutcome> {
  const headers = { 'Content-Type': 'application/json' };
  return deliver({ url, headers, body: JSON.stringify(message), allowedHosts }, ({ status, body }) => {
    if (status === 404 && /no_service|channel_not_found|no_team/.test(body))
      return { kind: 'gone', code: '404' };
    if (status === 400 || status === 403) return { kind: 'refused', code: String(status) };
    return null;
  });
}

function slackDate(iso: string): string {
  return `<!date^${Math.floor(Date.parse(iso) / 1000)}^{date_short_pretty} {time}|${iso}>`;
}
