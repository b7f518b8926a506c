import { createHash } from 'node:crypto';
import nodemailer from 'nodemailer';
import type { DeliveryOutcome, Notice } from '../domain/notices.ts';
import { linesOf, oneLine, titleOf } from './wording.ts';

/** A mail server that is slower than that is tried again later. */
const timeoutMs = 10_000;

export type Mail = {
  /** The delivery's id: the message keeps it, so that a receiver knows a repeat. */
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
};

/** Sends mail by a server that `smtpUrl` names. */
export type Mailer = { send(mail: Mail): Promise<DeliveryOutcome> };

/** A mailer over SMTP; `from` is the sender that receivers see. */
export function createMailer({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: string }): Mailer {
  const transport = nodemailer.createTransport(smtpUrl, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  Object.assign(transport.options, {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    async send({ id, to, subject, text }) {
      const name = createHash('sha256').update(id).digest('hex').slice(0, 32);
      const host =
        from
          .split('@')
          .at(-1)
          ?.replace(/[^\w.-]/g, '') || 'baton';
      try {
        await transport.sendMail({
          to: [...to],
          subject: oneLine(subject),
          text,
          messageId: `<${name}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** A notice as a mail to people who work here. */
export function noticeMail(to: readonly string[], notice: Notice): Mail {
  const { dueAt, id, link, text } = notice;
  const lines = [
    ...linesOf(notice),
    ...(dueAt === null ? [] : [`Promised until: ${dueAt}`]),
    ...(text === null ? [] : ['', 'The customer wrote:', text]),
    '',
    `Open it: ${link}`,
  ];
  return { id, to, subject: titleOf(notice), text: `${lines.join('\n')}\n` };
}

/** A server that says 5xx will not take this mail at any time. */
function failed(error: unknown): DeliveryOutcome {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500
    ? { kind: 'refused', code: String(code) }
    : { kind: 'retry', code: String(code || 'network') };
}
