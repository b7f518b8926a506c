/**
 * The script that a site's pages load: puts the chat into a sandboxed frame of Baton's own origin and gives it the room
 * that it asks for. It needs nothing of the page and changes nothing else in it; styles go through the CSSOM, so that a
 * strict policy of the page allows it.
 */
export {};

type Side = 'left' | 'right';
type FromFrame =
  | { readonly baton: 'ready'; readonly title: string; readonly side: Side }
  | { readonly baton: 'view'; readonly view: 'closed' | 'peek' | 'open'; readonly height?: number };

/** What a page can ask of the chat. */
type Baton = {
  readonly open: () => void;
  readonly close: () => void;
  /** Opens the chat and sends this as the customer's message. */
  readonly ask: (text: string) => void;
  /** Who the customer is: a token that the site's server signed. */
  readonly identify: (token: string) => void;
  /** The customer has signed out. */
  readonly reset: () => void;
};

declare global {
  interface Window {
    Baton?: Baton;
  }
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-site][src*="/widget.js"]');
const { site = '', language = '', theme = '', identityToken = '', pageContext = '' } = script?.dataset ?? {};

if (script?.src && site !== '' && !window.Baton) start(new URL(script.src).origin);

function start(origin: string): void {
  const frame = document.createElement('iframe');
  const narrow = matchMedia('(max-width: 599px)');
  const waiting: unknown[] = [];
  let isReady = false;
  let isOpen = false;
  let side: Side = 'right';
  let room = { width: 0, height: 0 };
  let before: Element | null = null;
  let pageOverflow = '';

  const query = language ? `?language=${encodeURIComponent(language)}` : '';
  const told = new URLSearchParams({ host: location.origin, theme });
  frame.src = `${origin}/widget/${encodeURIComponent(site)}${query}#${told}`;
  frame.title = 'Chat';
  for (const permission of ['scripts', 'same-origin', 'forms', 'popups', 'popups-to-escape-sandbox']) {
    frame.sandbox.add(`allow-${permission}`);
  }
  // Of one color scheme with its page, so that the browser keeps it transparent.
  style({ 'color-scheme': theme === 'light' || theme === 'dark' ? theme : 'light dark' });
  style({ position: 'fixed', border: '0', margin: '0', 'z-index': '2147483000', background: 'transparent' });
  style({ 'max-width': 'none', 'max-height': 'none', 'min-width': '0', 'min-height': '0', display: 'block' });
  place();

  const tell = (message: unknown): void => {
    if (isReady) frame.contentWindow?.postMessage(message, origin);
    else waiting.push(message);
  };
  const tellHost = () => tell({ baton: 'host', isNarrow: narrow.matches, page: pageNow() });

  addEventListener('message', ({ source, origin: from, data }: MessageEvent<FromFrame>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (data.baton === 'ready') {
      isReady = true;
      side = data.side === 'left' ? 'left' : 'right';
      frame.title = data.title;
      tellHost();
      for (const message of waiting.splice(0)) tell(message);
      place();
    } else if (data.baton === 'view') show(data.view, Number(data.height) || 0);
  });
  // The focus moves into the frame: whatever page this has become since, it is where the customer is now.
  addEventListener('blur', () => document.activeElement === frame && tellHost());
  narrow.addEventListener('change', () => {
    tellHost();
    place();
  });
  window.visualViewport?.addEventListener('resize', place);
  window.visualViewport?.addEventListener('scroll', place);

  window.Baton = {
    open() {
      before = document.activeElement;
      tell({ baton: 'open' });
      frame.focus();
    },
    close: () => tell({ baton: 'close' }),
    ask(text) {
      window.Baton?.open();
      tell({ baton: 'ask', text: String(text) });
    },
    identify: (token) => tell({ baton: 'identify', token: String(token) }),
    reset: () => tell({ baton: 'reset' }),
  };
  if (identityToken) window.Baton.identify(identityToken);

  if (document.body) document.body.append(frame);
  else addEventListener('DOMContentLoaded', () => document.body.append(frame));

  function show(view: 'closed' | 'peek' | 'open', height: number): void {
    const wasOpen = isOpen;
    isOpen = view === 'open';
    room =
      view === 'closed'
        ? { width: 96, height: 96 }
        : view === 'peek'
          ? { width: 340, height: height + 104 }
          : { width: 432, height: 752 };
    if (isOpen && !wasOpen) {
      tellHost();
      pageOverflow = document.documentElement.style.overflow;
    }
    if (narrow.matches) document.documentElement.style.overflow = isOpen ? 'hidden' : pageOverflow;
    place();
    // Opened by the page's own button, the focus goes back to it.
    if (wasOpen && !isOpen && before instanceof HTMLElement) before.focus();
    if (!isOpen) before = null;
  }

  function place(): void {
    const isFull = isOpen && narrow.matches;
    const viewport = window.visualViewport;
    const inset = (edge: string) => `env(safe-area-inset-${edge}, 0px)`;
    style({
      top: isFull ? `${viewport?.offsetTop ?? 0}px` : 'auto',
      bottom: isFull ? 'auto' : inset('bottom'),
      left: isFull ? '0' : side === 'left' ? inset('left') : 'auto',
      right: isFull || side === 'left' ? 'auto' : inset('right'),
      width: isFull ? '100%' : `min(${room.width}px, 100vw)`,
      height: isFull ? (viewport ? `${viewport.height}px` : '100%') : `min(${room.height}px, 100vh)`,
      background: isFull ? 'Canvas' : 'transparent',
      'box-sizing': 'border-box',
      padding: isFull ? ['top', 'right', 'bottom', 'left'].map(inset).join(' ') : '0',
    });
  }

  /** Important, since pages have rules for all frames. */
  function style(rules: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(rules)) frame.style.setProperty(name, value, 'important');
  }
}

/** Where the customer is; without the query, in which addresses carry what is nobody's business. */
function pageNow() {
  if (pageContext === 'off') return null;
  return { url: location.origin + location.pathname, title: document.title.slice(0, 300) };
}
