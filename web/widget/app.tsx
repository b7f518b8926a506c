import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { useTalk } from './hooks.ts';
import { hearHost, isAlone, tellHost } from './host.ts';
import { Launcher } from './launcher.tsx';
import type { Panel as PanelView } from './panel.tsx';
import { toPlain } from './plain.ts';
import type { Memory } from './storage.ts';
import type { Talk } from './talk.ts';

/** Words from us that a customer who is not looking should learn of. */
const worthTelling: ReadonlySet<string> = new Set([
  'ai_answer',
  'ai_clarification',
  'operator_message',
  'handoff',
]);
const isWorthTelling = ({ type, outcome }: TalkEvent) =>
  worthTelling.has(type) || (type === 'resolve' && !!outcome);
const previewLength = 140;
/** Without a connection the panel is asked for again. */
const againMs = 1_500;

/** The whole widget: the launcher, or the panel. */
export function App({ talk, memory }: { readonly talk: Talk; readonly memory: Memory }) {
  const state = useTalk(talk);
  const [isOpen, setOpen] = useState(isAlone);
  const [isPlaced, setPlaced] = useState(isAlone);
  const [isRestored, setRestored] = useState(wasOpen);
  const [isNarrow, setNarrow] = useState(isAlone);
  const [wasClosed, setWasClosed] = useState(false);
  const [hadHistory] = useState(memory.talk().id !== null);
  const [panel, setPanel] = useState<{ readonly view: typeof PanelView } | null>(null);
  const [read, setRead] = useState(memory.number('read'));
  const { events } = state;
  const open = useCallback(() => {
    setOpen(true);
    setRestored(false);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    setRestored(false);
    setWasClosed(true);
  }, []);
  // At once: the page around the frame answers as soon as it is told that this is ready.
  useLayoutEffect(() => {
    hearHost((message) => {
      if (message.baton === 'host') {
        setNarrow(message.isNarrow);
        setPlaced(true);
      } else if (message.baton === 'open') open();
      else if (message.baton === 'close') close();
    });
  }, [open, close]);
  const loadPanel = useCallback(async () => {
    const { Panel: view } = await panelModule();
    setPanel({ view });
  }, []);
  // The next page of the site finds the chat as it was; on a phone it would cover that page.
  useEffect(() => {
    if (isPlaced && isRestored && !isNarrow) setOpen(true);
  }, [isPlaced, isRestored, isNarrow]);
  useEffect(() => {
    if (!isPlaced) return;
    rememberOpen(isOpen);
    if (!isOpen) return;
    tellHost({ baton: 'view', view: 'open' });
    void loadPanel();
    talk.openKnown();
  }, [isPlaced, isOpen, talk, loadPanel]);
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

  const Panel = panel?.view;
  const unread = events.filter((event) => event.seq > read && isWorthTelling(event));
  const newest = unread.at(-1) ?? null;
  const preview = useMemo(() => newest && toPreview(newest), [newest]);
  if (!isPlaced) return null;
  return (
    <>
      {isOpen && !Panel && <section class="panel" aria-busy />}
      {isOpen && Panel && (
        <Panel
          {...{ talk, memory, state, isNarrow, hadHistory }}
          isFocused={!isNarrow && !isRestored}
          onRead={tellRead}
          onClose={isAlone ? null : close}
        />
      )}
      {!isOpen && (
        <Launcher
          unread={unread.length}
          preview={preview}
          isFocused={wasClosed}
          onNear={loadPanel}
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

/** What a page loads before anybody wants to chat is kept small: the panel comes when somebody is about to open it. */
function panelModule(): Promise<typeof import('./panel.tsx')> {
  return import('./panel.tsx').catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, againMs));
    return panelModule();
  });
}

function toPreview({ type, outcome, text = outcome ?? '', by }: TalkEvent) {
  const name =
    type === 'operator_message' || type === 'resolve'
      ? (by.name ?? say('team'))
      : say(type === 'handoff' ? 'handoff.title' : 'ai');
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
