import { Icon, type IconName } from '../../icon.tsx';
import { clockTime, dayTime } from '../clock.ts';
import { evidenceWords, ladderWords, plain, reasonWords } from '../words.ts';
import type { EventOf, LogEvent } from './log.ts';
import styles from './transcript.module.css';

type Told = {
  readonly icon: IconName;
  readonly text: string;
  readonly more?: string | undefined;
  readonly tone?: 'wait' | 'risk';
};

/** What happened between the messages, in one thin line. */
export function LogLine({
  event,
  nameOf,
}: {
  readonly event: LogEvent;
  readonly nameOf: (id: unknown) => string;
}) {
  const told = tell(event, nameOf);
  if (!told) return null;
  return (
    <li className={styles.logLine} id={`event-${event.seq}`} data-tone={told.tone}>
      <Icon name={told.icon} size={14} />
      <span>
        <span>{told.text}</span>
        {told.more && (
          <q className={styles.said} dir="auto">
            {told.more}
          </q>
        )}
      </span>
      <time dateTime={event.at}>{clockTime(event.at)}</time>
    </li>
  );
}

function tell(event: LogEvent, nameOf: (id: unknown) => string): Told | null {
  const who = event.by.name ?? (event.by.id ? nameOf(event.by.id) : 'Baton');
  switch (event.type) {
    case 'handoff': {
      const evidence = event.rules
        .map((rule) => evidenceWords(rule.evidence))
        .filter(Boolean)
        .join('; ');
      const why = `Handed off: ${reasonWords[event.reason].toLowerCase()}${evidence ? ` (${evidence})` : ''}. The customer read:`;
      return { icon: 'swap', text: why, more: event.text };
    }
    case 'wait_promise':
      return { icon: 'clock', text: promised('The customer was told', event), more: event.text };
    case 'wait_update':
      return { icon: 'clock', text: promised('The customer was told anew', event), more: event.text };
    case 'escalation':
      return {
        icon: 'warning',
        text: `Escalation step ${event.step}: ${event.action ? ladderWords[event.action].toLowerCase() : 'the team was told'}`,
        tone: 'wait',
      };
    case 'claim':
      return { icon: 'person', text: `${who} claimed it` };
    case 'barge_in':
      return {
        icon: 'person',
        text: event.from ? `${who} took over from ${nameOf(event.from)}` : `${who} barged in`,
      };
    case 'release':
      return event.why
        ? { icon: 'queue', text: `Back in the queue: its owner was ${event.why}`, tone: 'wait' }
        : { icon: 'queue', text: `${who} released it to the queue` };
    case 'transfer':
      return {
        icon: 'forward',
        text: `${who} transferred it to ${event.team ? `the team ${event.team}` : nameOf(event.to)}`,
      };
    case 'return_to_ai':
      return {
        icon: 'spark',
        text: `${who} returned it to the AI${limits(event)}`,
        more: mandateText(event.mandate),
      };
    case 'resolve':
      return {
        icon: 'check',
        text: event.why ? 'Resolved: nobody wrote any more' : `${who} resolved it`,
        more: event.outcome ?? undefined,
      };
    case 'owner_reminder':
      return { icon: 'bell', text: `${nameOf(event.to)} was reminded` };
    case 'hold':
      return { icon: 'clock', text: `${who} held the AI` };
    case 'hold_end':
      return { icon: 'spark', text: 'The hold ended: the AI may answer again' };
    case 'rating':
      return { icon: 'flag', text: `The customer rated it ${event.score} of 5` };
    case 'address':
      return {
        icon: 'send',
        text: `The customer left an e-mail address${event.email ? `: ${event.email}` : ''}`,
      };
    case 'system_message':
      return { icon: 'send', text: 'The customer was told', more: event.text };
    default:
      return null;
  }
}

function promised(told: string, { dueAt, at }: EventOf<'wait_promise' | 'wait_update'>): string {
  return dueAt ? `${told} (until ${dayTime(dueAt, at)})` : `${told} (no time stated)`;
}

function limits({ neverAlone, aiUntil, at }: Extract<LogEvent, { type: 'return_to_ai' }>): string {
  const never = neverAlone?.length ? `, not for ${neverAlone.map(plain).join(', ')}` : '';
  return never + (aiUntil ? `, until ${dayTime(aiUntil, at)}` : '');
}

function mandateText(mandate: unknown): string | undefined {
  if (typeof mandate === 'string') return mandate || undefined;
  const text = (mandate as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? text : undefined;
}
