import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Announcer } from './announcer.tsx';
import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { answers } from './header.tsx';
import { useTalk } from './hooks.ts';
import { hearHost, isAlone, tellHost } from './host.ts';
import { Launcher } from './launcher.tsx';
import { Panel } from './panel.tsx';
import { type Standing, standingOf } from './standing.ts';
import type { Memory } from './storage.ts';
import type { Talk } from './talk.ts';
import { toPlain } from './words.tsx';

/** Words from us that a customer who is not looking should learn of. */
const worthTelling: ReadonlySet<string> = new Set([
  'ai_answer',
  'ai_clarification',
  'operator_message',
  'handoff',
]);
const previewLength = 140;

/** The whole widget: the launcher, or the panel. */
export function App({ talk, memory }: { readonly talk: Talk; readonly memory: Memory }) {
  const state = useTalk(talk);
  const [isOpen, setOpen] = useState(isAlone || wasOpen());
  const [isNarrow, setNarrow] = useState(isAlone || innerWidth < 600);
  const [wasClosed, setWasClosed] = useState(false);
  const [hadHistory] = useState(memory.talk().id !== null);
  const [read, setRead] = useState(memory.number('read'));
  const { events } = state;
  const standing = useMemo<Standing>(
    () => named(standingOf(events), state.operatorName),
    [events, state.operatorName],
  );

  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    setWasClosed(true);
  }, []);
  useEffect(() => {
    hearHost((message) => {
      if (message.baton === 'host') setNarrow(message.isNarrow);
      else if (message.baton === 'open') open();
      else if (message.baton === 'close') close();
    });
  }, [open, close]);
  useEffect(() => {
    rememberOpen(isOpen);
    if (!isOpen) return;
    tellHost({ baton: 'view', view: 'open' });
    talk.openKnown();
  }, [isOpen, talk]);
  useEffect(() => {
    document.documentElement.dataset.narrow = String(isNarrow);
  }, [isNarrow]);

  const last = events.at(-1)?.seq ?? 0;
  const tellRead = useCallback(() => {
    const seq = talk.state().events.at(-1)?.seq ?? 0;
    if (seq === 0 || document.visibilityState === 'hidden' || memory.number('read') >= seq) return;
    memory.keepNumber('read', seq);
    setRead(seq);
    talk.reportSeen(seq);
  }, [talk, memory]);
  // Back on the page, what has come in the meantime is before the reader's eyes.
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener('visibilitychange', tellRead);
    return () => document.removeEventListener('visibilitychange', tellRead);
  }, [isOpen, tellRead]);

  const unread = events.filter(({ seq, type }) => seq > read && worthTelling.has(type));
  const newest = unread.at(-1) ?? null;
  const preview = useMemo(() => newest && toPreview(newest), [newest]);
  return (
    <>
      <Announcer events={events} status={answers(standing)} hadHistory={hadHistory} />
      {isOpen ? (
        <Panel
          {...{ talk, memory, state, standing, isNarrow }}
          onRead={tellRead}
          onClose={isAlone ? null : close}
        />
      ) : (
        <Launcher
          unread={unread.length}
          preview={preview}
          isFocused={wasClosed}
          onOpen={open}
          onDismiss={() => {
            memory.keepNumber('read', last);
            setRead(last);
          }}
        />
      )}
    </>
  );
}

function named(standing: Standing, operatorName: string | null): Standing {
  return standing.mode === 'human' && standing.name === null ? { ...standing, name: operatorName } : standing;
}

function toPreview({ type, text = '', by }: TalkEvent) {
  const name =
    type === 'operator_message' ? (by.name ?? say('team')) : say(type === 'handoff' ? 'handoff.title' : 'ai');
  return { by: name, text: [...toPlain(text)].slice(0, previewLength).join('') };
}

/** A reload, or the next page of the site, finds the chat as it was left in this tab. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem('open') === 'true';
  } catch {
    return false;
  }
}

function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem('open', String(isOpen));
  } catch {
    // It opens closed, then.
  }
}
