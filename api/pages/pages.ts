import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { nowhere } from '../router.ts';
import { framedBy, pagePolicy } from './page-policy.ts';
import { type PageName, readWebFiles, type WebFiles } from './web-files.ts';
import { type WidgetConfig, widgetConfig, withConfig } from './widget-page.ts';

/** Files have a digest in their name, so they never change. What is missing is not kept. */
const forever = 'public, max-age=31536000, immutable';
/** The loader's name never changes, so a new version is in use within this. */
const forAWhile = 'public, max-age=300';
/** As the inbox has it. */
const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='9' fill='#0b7a63'/>" +
  "<rect x='7' y='13.5' width='18' height='5' rx='2.5' fill='#fff' transform='rotate(-35 16 16)'/></svg>";

/** The pages that people open: the inbox, the widget in its frame, a demo; and what they load. */
export function createPages(deps: ApiDeps, files: WebFiles | null = readWebFiles()): Router {
  const router = express.Router({ caseSensitive: true });
  if (!files) return router;
  router.get('/assets/*path', (request, response) =>
    sendFile(files, request, response, { 'Cache-Control': forever }),
  );
  router.get('/widget.js', (request, response) =>
    sendFile(files, request, response, {
      ...{ 'Cache-Control': forAWhile, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    }),
  );
  // Browsers ask for it where a page names none.
  router.get('/favicon.ico', (_request, response) => {
    response.set('Cache-Control', forAWhile).type('image/svg+xml').send(icon);
  });
  // Who opens the bare address works here: customers come by the widget.
  router.get('/', (_request, response) => response.redirect(302, '/inbox'));
  router.get(['/inbox', '/inbox/*path'], (_request, response) => sendPage(response, files, 'inbox'));
  router.get('/demo', (request, response) => sendDemo(deps, files, request, response));
  router.get('/widget/:site', (request, response) => sendWidget(deps, files, request, response));
  // Express would answer OPTIONS by itself.
  router.options(
    [
      ...['/', '/assets/*path', '/inbox', '/inbox/*path', '/demo', '/widget/:site', '/widget.js'],
      '/favicon.ico',
    ],
    refuse,
  );
  return router;
}

const refuse: RequestHandler = () => {
  throw nowhere();
};

async function sendFile(
  files: WebFiles,
  request: Request,
  response: Response,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const file = await files.asset(request.path);
  if (!file) throw nowhere();
  const { type, plain, gzipped } = file;
  response.vary('Accept-Encoding').set(headers).type(type);
  if (gzipped && request.acceptsEncodings('gzip')) response.set('Content-Encoding', 'gzip').send(gzipped);
  else response.send(plain);
}

/** The widget of a site, for the pages that may show it. */
async function sendWidget(
  { store, config }: ApiDeps,
  files: WebFiles,
  request: Request,
  response: Response,
): Promise<void> {
  const site = await store.sites.get(String(request.params.site));
  // Older browsers know frame-ancestors alone as "nowhere"; without it they would show it everywhere.
  response.removeHeader('X-Frame-Options');
  response.vary('Accept-Language');
  // Pages that are isolated from other origins show only frames that say that they are, too.
  response.set({
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  if (!site) {
    // The loader that framed it tells whoever looks after that page.
    const script = "parent === window || parent.postMessage({ baton: 'none' }, '*')";
    return sendNoSite(response, files, String(request.params.site), { framedBy: ['*'], script });
  }
  const told = widgetConfig(site, request, config.BATON_SMTP_URL !== undefined);
  sendPage(response, files, 'widget', { config: told, framedBy: framedBy(site.allowedDomains) });
}

/** The demo page, with the widget of the site that it is asked for, or word that there is none. */
async function sendDemo(
  { store }: ApiDeps,
  files: WebFiles,
  { query: { site = 'sample' } }: Request,
  response: Response,
): Promise<void> {
  const id = String(site);
  if (isId.test(id) && (await store.sites.get(id))) sendPage(response, files, 'demo', { site: id });
  else sendNoSite(response, files, id);
}

/** Nothing else that was asked for gets into a page. */
const isId = /^[\w-]{1,128}$/;

function sendNoSite(response: Response, files: WebFiles, id: string, more: PageParts = {}): void {
  response.status(404);
  sendPage(response, files, 'no-site', { ...more, site: isId.test(id) ? id : 'of this name' });
}

type PageParts = {
  readonly config?: WidgetConfig;
  readonly framedBy?: readonly string[];
  readonly site?: string;
  /** Of ours. */
  readonly script?: string;
};

function sendPage(
  response: Response,
  files: WebFiles,
  name: PageName,
  { config, framedBy, site = 'sample', script }: PageParts = {},
): void {
  const nonce = randomBytes(16).toString('base64');
  const page = files
    .page(name)
    .replaceAll('__NONCE__', nonce)
    .replace('data-site="sample"', `data-site="${site}"`)
    .replace('__SITE__', site)
    .replace('</head>', script ? `<script nonce="${nonce}">${script}</script></head>` : '</head>');
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy(nonce, framedBy),
  });
  const html = config ? withConfig(page, config, nonce) : page;
  response.vary('Accept-Encoding');
  if (response.req.acceptsEncodings('gzip')) {
    response.set('Content-Encoding', 'gzip').send(gzipSync(html, { level: 9 }));
  } else response.send(html);
}
