import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { nothingOffered, type Offered } from './conversation/actions.ts';
import { Conversation } from './conversation/conversation.tsx';
import { askForFocus } from './conversation/focus.ts';
import styles from './desk.module.css';
import { useInboxStream } from './inbox-stream.ts';
import { deafUntilFocus, hearAgain } from './keys/deaf.ts';
import { useKeys } from './keys/use-keys.ts';
import { ListPane } from './list/list-pane.tsx';
import { useLines } from './list/use-lines.ts';
import { type Filters, isView, noFilters, type View, views } from './list/views.ts';
import { useNextWaiting } from './next-waiting.ts';

const KeySheet = lazy(() => import('./keys/key-sheet.tsx').then((module) => ({ default: module.KeySheet })));
const Palette = lazy(() => import('./keys/palette.tsx').then((module) => ({ default: module.Palette })));

/** Where conversations are answered: the list, the conversation, and beside it what one wants to know. */
export function Desk() {
  const { view } = useParams<{ view: string }>();
  return isView(view) ? <OpenDesk view={view} /> : <Redirect to="/waiting" replace />;
}

function OpenDesk({ view }: { readonly view: View }) {
  const { conversation: opened } = useParams<{ conversation?: string }>();
  const [, navigate] = useLocation();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const found = useLines(view, filters);
  const [side, setSide] = useSide();
  const [shown, setShown] = useState<'sheet' | 'palette' | null>(null);
  const offered = useRef<Offered>(nothingOffered);
  const open = useCallback(
    (id: string, to: View = view) => navigate(`/${to}/${id}`, { replace: opened !== undefined }),
    [navigate, view, opened],
  );
  const openAt = (place: Parameters<typeof askForFocus>[1]) => (id: string) => {
    if (id === opened) return focusOn(place);
    deafUntilFocus();
    askForFocus(id, place);
    open(id, 'waiting');
  };
  const stream = useInboxStream(openAt('field'));
  const nextWaiting = useNextWaiting(opened, openAt('conversation'));

  const step = (by: 1 | -1) => {
    const place = found.lines.findIndex(({ conversationId }) => conversationId === opened);
    const next = found.lines[place < 0 ? 0 : place + by];
    if (next) open(next.conversationId);
  };
  const show = (what: 'sheet' | 'palette') => {
    deafUntilFocus();
    setShown(what);
  };
  const back = () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('input, textarea, select')) focused.blur();
    else if (opened) navigate(`/${view}`);
  };
  useKeys({
    nextWaiting: () => void nextWaiting(),
    next: () => step(1),
    previous: () => step(-1),
    back,
    filter: () => document.querySelector<HTMLElement>('[data-filters] button')?.focus(),
    sheet: () => show('sheet'),
    palette: () => show('palette'),
    ...Object.fromEntries(views.map((name, index) => [`view${index + 1}`, () => navigate(`/${name}`)])),
  });

  return (
    <main className={styles.desk} data-opened={opened !== undefined} data-side={opened !== undefined && side}>
      <ListPane
        view={view}
        opened={opened}
        filters={filters}
        onFilters={setFilters}
        found={found}
        broken={stream === 'broken'}
      />
      {opened === undefined ? (
        <Nothing onNext={() => void nextWaiting()} />
      ) : (
        <Conversation
          key={opened}
          id={opened}
          back={`/${view}`}
          side={side}
          onSide={setSide}
          offered={offered}
        />
      )}
      <Suspense>
        {shown === 'sheet' && <KeySheet onClose={() => setShown(null)} />}
        {shown === 'palette' && (
          <Palette
            actions={offered.current}
            onView={(name) => navigate(`/${name}`)}
            onNextWaiting={() => void nextWaiting()}
            onSheet={() => setShown('sheet')}
            onClose={() => setShown((now) => (now === 'palette' ? null : now))}
          />
        )}
      </Suspense>
    </main>
  );
}

/** Of the conversation that is open already. */
function focusOn(place: Parameters<typeof askForFocus>[1]): void {
  const conversation = document.querySelector<HTMLElement>('[data-keys-begin]');
  (place === 'field' ? conversation?.querySelector('textarea') : conversation)?.focus();
  hearAgain();
}

function Nothing({ onNext }: { readonly onNext: () => void }) {
  return (
    <section className={styles.nothing} aria-label="Conversation">
      <h2>No conversation is open</h2>
      <p>
        Press <kbd>N</kbd> for the one who waits most urgently, <kbd>J</kbd> and <kbd>K</kbd> to move through
        the list, <kbd>?</kbd> for all keys.
      </p>
      <button type="button" onClick={onNext}>
        Open the next who waits
      </button>
    </section>
  );
}

/** Whether the details stand beside the conversation: as last chosen where there is room, and never by itself elsewhere. */
function useSide(): readonly [boolean, (open: boolean) => void] {
  const wide = useMediaQuery('(min-width: 1240px)', window.innerWidth >= 1240);
  const [chosen, setChosen] = useState(() => localStorage.getItem('baton.side') !== 'closed');
  const [over, setOver] = useState(false);
  if (!wide) return [over, setOver];
  return [
    chosen,
    (open) => {
      localStorage.setItem('baton.side', open ? 'open' : 'closed');
      setChosen(open);
    },
  ];
}
