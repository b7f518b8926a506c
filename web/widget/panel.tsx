import './panel.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import type { Cited } from './bubble.tsx';
import { Composer } from './composer.tsx';
import { config, say } from './config.ts';
import { answers, Header } from './header.tsx';
import { useLasting, useNow, useOnline } from './hooks.ts';
import { Icon } from './icons.tsx';
import { Log } from './log.tsx';
import { RatingCard } from './rating.tsx';
import { type Row, toRows } from './rows.ts';
import { SourceSheet } from './source.tsx';
import { type Standing, standingOf } from './standing.ts';
import type { Memory } from './storage.ts';
import type { Talk } from './talk.ts';
import type { TalkState } from './talk-state.ts';

/** A word too long without an answer is a word that is not coming: then the dots end. */
const patienceMs = 90_000;

type Props = {
  readonly talk: Talk;
  readonly memory: Memory;
  readonly state: TalkState;
  /** There was something in the conversation before this page was opened. */
  readonly hadHistory: boolean;
  readonly isNarrow: boolean;
  /** Somebody has just opened it to write. */
  readonly isFocused: boolean;
  readonly onRead: () => void;
  readonly onClose: (() => void) | null;
};

/** The open chat: who answers, what was said, and where to write. */
export function Panel(props: Props) {
  const { talk, memory, state, hadHistory, isNarrow, isFocused, onRead, onClose } = props;
  const [cited, setCited] = useState<Cited | null>(null);
  const [skipped, setSkipped] = useState(memory.number('unrated'));
  const section = useRef<HTMLElement>(null);
  const isOnline = useOnline();
  const { events, outbox, trouble, stream, isGone } = state;
  const { operatorName } = state;
  const standing = useMemo(() => named(standingOf(events), operatorName), [events, operatorName]);
  const isStuck = !isOnline || trouble !== null;
  const rows = useMemo<readonly Row[]>(
    () => toRows(events, outbox, { isQueued: isStuck, seenSeq: state.seenSeq }),
    [events, outbox, isStuck, state.seenSeq],
  );

  // On a phone the keyboard would cover the greeting before it was read.
  useEffect(() => {
    if (isNarrow) section.current?.focus();
  }, [isNarrow]);
  const closeSource = useCallback(() => setCited(null), []);
  // Only what is drawn can take the focus back.
  const chip = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!cited) chip.current?.focus();
    chip.current = cited?.button ?? null;
  }, [cited]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (cited) closeSource();
    else onClose?.();
  };

  const isAsked = rows.some(({ kind, key }) => kind === 'asked' && key.startsWith('out-'));
  const mayAsk = standing.mode === 'ai' || standing.mode === 'resolved';
  const rating =
    standing.ratable !== null && standing.ratable > skipped && outbox.length === 0 ? (
      <RatingCard
        talk={talk}
        onSkip={() => {
          memory.keepNumber('unrated', standing.ratable ?? 0);
          setSkipped(standing.ratable ?? 0);
        }}
      />
    ) : null;
  return (
    <section
      class="panel"
      role="dialog"
      aria-label={say('title', { site: config.name })}
      tabIndex={-1}
      ref={section}
      onKeyDown={onKeyDown}
    >
      <Announcer events={events} status={answers(standing)} hadHistory={hadHistory} />
      <div class="panel-body" inert={cited !== null}>
        <Header standing={standing} onClose={onClose} />
        <Trouble state={state} isOnline={isOnline} />
        <Log
          rows={rows}
          standing={standing}
          talk={talk}
          typing={useTyping(state, standing, isStuck)}
          isLoading={stream === 'loading' && rows.length === 0}
          rating={rating}
          onCite={setCited}
          onRead={onRead}
        />
        {isGone ? (
          <div class="gone" role="alert">
            <p>{say('gone')}</p>
            <button type="button" class="solid" onClick={talk.startNew}>
              {say('new')}
            </button>
          </div>
        ) : (
          <footer class="foot">
            {mayAsk && (
              <button type="button" class="person" disabled={isAsked} onClick={talk.askForPerson}>
                <Icon name="person" size={16} /> {say(isAsked ? 'person.asked' : 'person.ask')}
              </button>
            )}
            <Composer
              draft={memory.draft()}
              keepDraft={memory.keepDraft}
              isFocused={isFocused}
              onSend={talk.say}
              onTyping={talk.reportTyping}
            />
          </footer>
        )}
      </div>
      {cited && <SourceSheet talk={talk} cited={cited} onClose={closeSource} />}
    </section>
  );
}

function named(standing: Standing, operatorName: string | null): Standing {
  return standing.mode === 'human' && standing.name === null ? { ...standing, name: operatorName } : standing;
}

/** Who is at work on a word: a person who types, or the AI while it owes an answer. */
function useTyping({ typing, outbox, events }: TalkState, standing: Standing, isStuck: boolean) {
  const { mode, awaitsAi } = standing;
  const asksAi = mode === 'ai' || mode === 'resolved';
  const sent = outbox.some(({ text, messageId }) => text !== null && messageId);
  const isDue = !isStuck && ((asksAi && sent) || awaitsAi);
  const isLate = useLasting(isDue && events.length > 0, patienceMs);
  const voice: 'ai' | 'operator' | null = typing ? 'operator' : isDue && !isLate ? 'ai' : null;
  const name = typing?.name || standing.name;
  return useMemo(() => voice && { voice, name: voice === 'ai' ? null : name }, [voice, name]);
}

/** What keeps words from going out or coming in, while it lasts. */
function Trouble({ state, isOnline }: { readonly state: TalkState; readonly isOnline: boolean }) {
  const { trouble, stream } = state;
  const isBroken = useLasting(stream === 'broken' || trouble?.kind === 'unavailable', 1_500);
  const limited = trouble?.kind === 'limited' ? trouble.until : 0;
  const now = useNow(1_000, limited > 0);
  const seconds = Math.max(1, Math.ceil((limited - now) / 1_000));
  const text = !isOnline
    ? say('offline')
    : limited > 0
      ? say('limited', { seconds })
      : isBroken
        ? say(trouble ? 'unavailable' : 'reconnecting')
        : null;
  // The place stays, so that what appears in it is read out.
  return (
    <div class="trouble" role="status">
      {text && <p class="notice">{text}</p>}
    </div>
  );
}
