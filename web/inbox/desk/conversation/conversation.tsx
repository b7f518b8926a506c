import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Refusal } from '../../refusal.ts';
import { useMe } from '../../session.ts';
import { useNow } from '../clock.ts';
import { deafUntilFocus } from '../keys/deaf.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Side } from '../side/side.tsx';
import { type ActionName, actionsFor, nothingOffered, type Offered } from './actions.ts';
import { useCommand } from './commands.ts';
import { Composer, type Refused } from './composer.tsx';
import styles from './conversation.module.css';
import { Dialogs, type OpenDialog } from './dialogs.tsx';
import { giveBack } from './drafts.ts';
import { askForFocus, takeFocus } from './focus.ts';
import { Header } from './header.tsx';
import { type LogEvent, newestOf, newestSeq, type UnsentDraft } from './log.ts';
import { useOutbox } from './outbox.ts';
import { Outcome } from './outcome.tsx';
import { PacketCard } from './packet-card.tsx';
import { type Cited, QuoteDialog } from './quote-dialog.tsx';
import { Transcript } from './transcript.tsx';
import { Unreadable } from './unreadable.tsx';
import { logQuery, standingQuery, useLive } from './use-conversation.ts';
import { useNames } from './use-names.ts';
import { useSeen } from './use-seen.ts';
import { Warning } from './warnings.tsx';

type ConversationProps = {
  readonly id: string;
  readonly back: string;
  readonly side: boolean;
  readonly onSide: (open: boolean) => void;
  /** Told what can be done here, for the palette. */
  readonly offered: RefObject<Offered>;
};

/** A conversation: the packet, what was said, where one answers, and beside it who, why and what next. */
export function Conversation({ id, back, side, onSide, offered }: ConversationProps) {
  const me = useMe();
  const standing = useQuery(standingQuery(id));
  const log = useQuery(logQuery(id));
  const [refused, setRefused] = useState<Refused | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [cited, setCited] = useState<Cited | null>(null);
  const newest = log.data ? newestSeq(log.data) : 0;
  const outbox = useOutbox(me.operatorId, id, newest, (outgoing, refusal) => {
    giveBack(me.operatorId, id, outgoing);
    setRefused({ outgoing, refusal });
    void standing.refetch();
  });
  const command = useCommand(id, outbox.settled);
  const { state, people } = useLive(id, log.isSuccess);
  const writing = useWriting(people);
  const nameOf = useNames(log.data);
  useSeen(id, newest);

  const actions = standing.data ? actionsFor(standing.data, me) : [];
  const act = (name: ActionName) => {
    if (!standing.data || !actions.some((action) => action.name === name)) return;
    command.reset();
    if (name === 'resolve' || name === 'returnToAi' || name === 'transfer') {
      deafUntilFocus();
      setDialog(name);
    } else if (name === 'hold') command.mutate({ name: 'hold', off: Boolean(standing.data.holdUntil) });
    else command.mutate({ name: name === 'bargeIn' ? 'barge-in' : name });
  };
  const names = actions.map(({ name }) => name);
  const isRead = standing.data !== undefined && log.data !== undefined;
  const askFor = (place: 'field' | 'note') => () => {
    deafUntilFocus();
    askForFocus(id, place);
  };
  useKeys({
    ...Object.fromEntries(names.map((name) => [name, () => act(name)])),
    side: () => onSide(!side),
    // The field comes with the conversation, and what is typed until then is meant for it.
    ...(isRead ? {} : { reply: askFor('field'), note: askFor('note') }),
  });
  // Whatever is shown last is what the palette offers.
  useEffect(() => {
    offered.current = { run: act, names };
  });
  useEffect(
    () => () => {
      offered.current = nothingOffered;
    },
    [offered],
  );

  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isRead && takeFocus(id, 'conversation')) section.current?.focus();
  }, [isRead, id]);

  const error = standing.error ?? log.error;
  const isGone = error instanceof Refusal && (error.status === 404 || error.status === 410);
  if (error && (isGone || !(standing.data && log.data)))
    return (
      <Unreadable
        error={error}
        back={back}
        onRetry={() => void Promise.all([standing.refetch(), log.refetch()])}
      />
    );
  if (!standing.data || !log.data) {
    return (
      <section className={styles.nothing} aria-label="Conversation">
        <Loader size="sm" type="dots" role="status" aria-label="The conversation is being read" />
      </section>
    );
  }
  const packet = newestOf(log.data, 'packet');
  const handoff = newestOf(log.data, 'handoff');
  const fresh = isFresh(log.data.events, handoff?.seq ?? 0) && standing.data.mode !== 'resolved';
  // What is on its way is the first reply: a second press sends nothing else.
  const isReplying = outbox.outgoing.some(({ kind }) => kind === 'reply');
  const isHandedOff = standing.data.mode === 'waiting' || standing.data.mode === 'human';
  return (
    <>
      <section
        ref={section}
        tabIndex={-1}
        className={styles.conversation}
        aria-label="Conversation"
        data-keys-begin
      >
        <Header
          standing={standing.data}
          siteName={me.sites.find(({ siteId }) => siteId === standing.data.site)?.name ?? ''}
          actions={actions}
          onAction={act}
          pending={command.isPending}
          people={people}
          back={back}
          side={side}
          onSide={() => onSide(!side)}
        />
        <Outcome command={command} mode={standing.data.mode} />
        {packet && (isHandedOff || standing.data.mode === 'resolved') && (
          <PacketCard
            id={id}
            packet={packet}
            fresh={fresh}
            wroteSince={hasWrittenSince(log.data.events, packet.seq)}
            handedOffAt={handoff?.at ?? null}
            useful={packet.handoff === standing.data.handoff ? (standing.data.packetUseful ?? null) : null}
            onJump={jumpTo}
          />
        )}
        <Transcript
          log={log.data}
          siteHosts={standing.data.siteHosts ?? []}
          drafts={(standing.data.drafts ?? []) as unknown as UnsentDraft[]}
          outbox={outbox}
          nameOf={nameOf}
          onCitation={(seq, n) => setCited({ id, seq, n })}
          customerReads={people.customerReads}
          writing={writing}
        />
        <Composer
          id={id}
          standing={standing.data}
          suggested={fresh && isHandedOff && !isReplying ? (packet?.suggestedReply ?? null) : null}
          command={command}
          send={outbox.send}
          refused={refused}
          warnings={
            state === 'broken' && (
              <Warning tone="wait">The connection is lost. Trying again; what you write is kept.</Warning>
            )
          }
        />
      </section>
      {side && (
        <Side id={id} standing={standing.data} log={log.data} onJump={jumpTo} onClose={() => onSide(false)} />
      )}
      <Dialogs open={dialog} onClose={() => setDialog(null)} command={command} standing={standing.data} />
      <QuoteDialog cited={cited} onClose={() => setCited(null)} />
    </>
  );
}

/** While nobody has replied since the handoff, the packet is what one goes by. */
function isFresh(events: readonly LogEvent[], handoffSeq: number): boolean {
  return !events.some(({ seq, type }) => seq > handoffSeq && type === 'operator_message');
}

function hasWrittenSince(events: readonly LogEvent[], packetSeq: number): boolean {
  return events.some(
    (event) => event.seq > packetSeq && event.type === 'customer_message' && event.text !== '',
  );
}

function jumpTo(seq: number): void {
  const element = document.getElementById(`event-${seq}`);
  element?.scrollIntoView({ block: 'center' });
  element?.setAttribute('data-shown', '');
  setTimeout(() => element?.removeAttribute('data-shown'), 1_600);
}

/** Who writes just now, in words. */
function useWriting(people: ReturnType<typeof useLive>['people']): string | null {
  const writing = people.writing(useNow());
  if (writing.length === 0) return null;
  return `${writing.map(({ name }) => name).join(' and ')} ${writing.length > 1 ? 'are' : 'is'} writing`;
}
