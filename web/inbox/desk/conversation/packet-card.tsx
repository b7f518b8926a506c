import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { graveReasons } from '../../../../domain/events.ts';
import { Icon } from '../../icon.tsx';
import { shortSpan, useNow } from '../clock.ts';
import { evidenceWords, plain, reasonWords } from '../words.ts';
import type { EventOf } from './log.ts';
import styles from './packet-card.module.css';
import { PacketRating } from './packet-rating.tsx';

const narrow = '(max-width: 760px)';

type PacketCardProps = {
  readonly id: string;
  readonly packet: EventOf<'packet'>;
  /** While nobody has replied it stands open. */
  readonly fresh: boolean;
  /** The customer has written more since. */
  readonly wroteSince: boolean;
  readonly handedOffAt: string | null;
  /** What I have said of its use. */
  readonly useful: boolean | null;
  readonly onJump: (seq: number) => void;
};

/** What an operator reads first: why it came here, what it is about, what there is to go by. */
export function PacketCard({ id, packet, fresh, wroteSince, handedOffAt, useful, onJump }: PacketCardProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  // On a phone it would stand where the conversation is read: there it begins with its headline.
  const hasRoom = !useMediaQuery(narrow, window.matchMedia(narrow).matches);
  const open = chosen ?? (fresh && hasRoom);
  const { reason, intent, riskFlags, lastMessage, team } = packet;
  // As the list and its filter have it: what may not wait is red, and what is flagged beside it is not.
  const isGrave = graveReasons.includes(reason.code);
  return (
    <section className={styles.card} aria-label="Packet" data-open={open}>
      <div className={styles.first}>
        <UnstyledButton
          className={styles.fold}
          aria-expanded={open}
          aria-label={open ? 'Fold the packet' : 'Unfold the packet'}
          onClick={() => setChosen(!open)}
        >
          <Icon name={open ? 'down' : 'forward'} size={14} />
        </UnstyledButton>
        <span className={styles.reason} data-risk={isGrave || undefined}>
          {reasonWords[reason.code]}
        </span>
        {riskFlags.map((flag) => (
          <span key={flag} className={styles.flag} data-risk={isGrave || undefined}>
            <Icon name="flag" size={12} />
            {plain(flag)}
          </span>
        ))}
        {isGrave && <span className={styles.high}>High risk</span>}
        {team && <span className={styles.team}>for {team}</span>}
        {handedOffAt && <Age at={handedOffAt} />}
        {!open && (
          <span className={styles.folded} dir="auto">
            {intent.text}
          </span>
        )}
        <span className={styles.gap} />
        <PacketRating id={id} handoff={packet.handoff} said={useful} />
      </div>
      {open && (
        <>
          <p className={styles.intent} dir="auto">
            {intent.text}
            <Jump seq={intent.seq} onJump={onJump} />
          </p>
          {tellsMore(packet) && (
            <p className={styles.last}>
              <span>{wroteSince ? 'Last message at the handoff' : 'Last message'}</span>
              <span dir="auto">
                <q>{lastMessage.text}</q>
                <Jump seq={lastMessage.seq} onJump={onJump} />
              </span>
            </p>
          )}
          {packet.details.length > 0 && <Details details={packet.details} />}
          <dl className={styles.facts}>
            <div>
              <dt>Tried</dt>
              {packet.tried.map(({ text, seq }) => (
                <dd key={text}>
                  {text}
                  <Jump seq={seq} onJump={onJump} />
                </dd>
              ))}
            </div>
            {hasSources(packet) && (
              <div>
                <dt>Sources</dt>
                {packet.sources.used.map(({ passageId, title, stale }) => (
                  <dd key={passageId}>
                    {title} {stale && <span className={styles.stale}>may be out of date</span>}
                  </dd>
                ))}
                {packet.sources.missing && <dd className={styles.missing}>{packet.sources.missing}</dd>}
                {packet.sources.stale && <dd className={styles.stale}>{packet.sources.stale}</dd>}
              </div>
            )}
            <div>
              <dt>Why the AI stopped</dt>
              <dd>{reason.text}</dd>
              {reason.rules.map((rule) => (
                <dd key={rule.rule} className={styles.evidence}>
                  {[plain(rule.rule), evidenceWords(rule.evidence), `policy ${rule.policyVersion}`]
                    .filter(Boolean)
                    .join(' · ')}
                </dd>
              ))}
            </div>
          </dl>
        </>
      )}
    </section>
  );
}

/** Whether the newest message says more than the intent, which often quotes it. */
function tellsMore({ intent, lastMessage }: EventOf<'packet'>): boolean {
  if (intent.text.includes(lastMessage.text)) return false;
  const rest = lastMessage.text.replace(intent.text, '');
  return rest.length === lastMessage.text.length || rest.trim().length > 24;
}

function hasSources({ sources: { used, missing, stale } }: EventOf<'packet'>): boolean {
  return used.length > 0 || missing !== null || stale !== null;
}

function Age({ at }: { readonly at: string }) {
  return <span className={styles.age}>{shortSpan(useNow() - Date.parse(at))} ago</span>;
}

/** Goes to where a statement comes from; what comes from nowhere was inferred. */
function Jump({ seq, onJump }: { readonly seq: number | null; readonly onJump: (seq: number) => void }) {
  if (seq === null) return null;
  return (
    <UnstyledButton
      className={styles.jump}
      onClick={() => onJump(seq)}
      aria-label={`Show where this stands, event ${seq}`}
    >
      #{seq}
    </UnstyledButton>
  );
}

function Details({ details }: Pick<EventOf<'packet'>, 'details'>) {
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      <ul className={styles.details} aria-label="Details, as the customer wrote them">
        {details.map(({ label, value, messageId }) => (
          <li key={`${messageId}:${value}`}>
            <UnstyledButton
              title={`Copy this ${label}`}
              onClick={() => void navigator.clipboard?.writeText(value).then(() => setCopied(value))}
            >
              <span>{label}</span>
              <bdi>{value}</bdi>
              <Icon name={copied === value ? 'check' : 'copy'} size={12} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {copied && `${copied} is copied.`}
      </p>
    </>
  );
}
