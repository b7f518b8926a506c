/**
 * The script that a site's pages load: puts the chat into a sandboxed frame of Baton's own origin and gives it the room
 * that it asks for. It needs nothing of the page and changes nothing else in it.
 */
export {};

type Side = 'left' | 'right';
type FromFrame =
  | { readonly baton: 'ready'; readonly title: string; readonly side: Side }
  | { readonly baton: 'view'; readonly view: 'closed' | 'peek' | 'open'; readonly height?: number }
  /** What stands in the frame is the page that says that there is no such site. */
  | { readonly baton: 'none' };

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

/** What stands first: nothing that a page says of all frames holds for this one. */
const base =
  'position:fixed;inset:auto;display:block;box-sizing:border-box;margin:0;border:0;padding:0;z-index:2147483000;background:none;min-width:0;min-height:0;max-width:none;max-height:none;';

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-site][src*="/widget.js"]');
const { site, language, theme = '', identityToken, pageContext } = script?.dataset ?? {};

if (script?.src && site && !window.Baton) start(new URL(script.src).origin, site);

function start(origin: string, site: string): void {
  const frame = document.createElement('iframe');
  const narrow = matchMedia('(max-width: 599px)');
  const viewport = window.visualViewport;
  const waiting: unknown[] = [];
  let isReady = false;
  let isOpen = false;
  let side: Side = 'right';
  let room = [0, 0];
  let before: Element | null = null;
  let pageOverflow = '';

  const query = language ? `?language=${encodeURIComponent(language)}` : '';
  const told = new URLSearchParams({ host: location.origin, theme });
  frame.src = `${origin}/widget/${encodeURIComponent(site)}${query}#${told}`;
  frame.title = 'Chat';
  frame.sandbox.value =
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
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
      side = data.side;
      frame.title = data.title;
      tellHost();
      waiting.splice(0).forEach(tell);
    } else if (data.baton === 'view') show(data.view, data.height);
    else if (data.baton === 'none') {
      console.error(`Baton: no site "${site}" (data-site)`);
      frame.remove();
    }
    place();
  });
  // The focus moves into the frame: whatever page this has become since, it is where the customer is now.
  addEventListener('blur', () => document.activeElement === frame && tellHost());
  narrow.addEventListener('change', () => {
    tellHost();
    place();
  });
  viewport?.addEventListener('resize', place);
  viewport?.addEventListener('scroll', place);

  window.Baton = {
    open() {
      before = document.activeElement;
      tell({ baton: 'open' });
      frame.focus();
    },
    close: () => tell({ baton: 'close' }),
    ask(text) {
      window.Baton?.open();
      tell({ baton: 'ask', text: `${text}` });
    },
    identify: (token) => tell({ baton: 'identify', token: `${token}` }),
    reset: () => tell({ baton: 'reset' }),
  };
  if (identityToken) window.Baton.identify(identityToken);

  if (document.body) document.body.append(frame);
  else addEventListener('DOMContentLoaded', () => document.body.append(frame));

  function show(view: 'closed' | 'peek' | 'open', height = 0): void {
    const wasOpen = isOpen;
    isOpen = view === 'open';
    room = isOpen ? [432, 752] : height ? [340, height + 104] : [96, 96];
    const { style } = document.documentElement;
    if (isOpen && !wasOpen) {
      tellHost();
      pageOverflow = style.overflow;
    }
    if (narrow.matches) style.overflow = isOpen ? 'hidden' : pageOverflow;
    // Opened by the page's own button, the focus goes back to it.
    if (wasOpen && !isOpen && before instanceof HTMLElement) before.focus();
    if (!isOpen) before = null;
  }

  function place(): void {
    const inset = (edge: string) => `env(safe-area-inset-${edge},0px)`;
    const [width, height] = room;
    // Of one color scheme with its page, so that the browser keeps it transparent.
    const rules = `${base}color-scheme:${/^(dark|light)$/.test(theme) ? theme : 'light dark'};${
      isOpen && narrow.matches
        ? `top:${viewport?.offsetTop ?? 0}px;left:0;width:100%;height:${viewport ? `${viewport.height}px` : '100%'};background:Canvas;padding:${['top', 'right', 'bottom', 'left'].map(inset).join(' ')};`
        : `bottom:${inset('bottom')};${side}:${inset(side)};width:min(${width}px,100vw);height:min(${height}px,100vh);`
    }`;
    // Important, since pages have rules for all frames; through the CSSOM, which every policy of a page allows.
    frame.style.cssText = rules.replaceAll(';', '!important;');
  }
}

/** Where the customer is; without the query, in which addresses carry what is nobody's business. */
function pageNow() {
  if (pageContext === 'off') return null;
  return { url: location.origin + location.pathname, title: document.title.slice(0, 300) };
}
