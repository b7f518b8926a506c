import { randomBytes } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { ApiDeps } from '../deps.ts';
import { nowhere } from '../router.ts';
import { framedBy, pagePolicy } from './page-policy.ts';
import { type PageName, readWebFiles, type WebFiles } from './web-files.ts';
import { type WidgetConfig, widgetConfig, withConfig } from './widget-page.ts';

/** Files have a digest in their name, so they never change. */
const forever = { immutable: true, maxAge: '365d', index: false, redirect: false } as const;
/** The loader's name never changes, so a new version is in use within this. */
const loaderSeconds = 300;

/** The pages that people open: the inbox, the widget in its frame, a demo; and what they load. */
export function createPages(deps: ApiDeps, files: WebFiles | null = readWebFiles()): Router {
  const router = express.Router({ caseSensitive: true });
  if (!files) return router;
  for (const name of ['widget', 'inbox', 'demo'] as const) {
    // Hosts' pages load none of these themselves, but the widget's frame is not of their origin.
    router.use(`/assets/${name}`, express.static(files.folder(name), forever));
  }
  router.get('/widget.js', (_request, response) => {
    response.set({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': `public, max-age=${loaderSeconds}`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.send(files.loader);
  });
  router.get(['/inbox', '/inbox/*path'], (_request, response) => sendPage(response, files, 'inbox'));
  router.get('/demo', (_request, response) => sendPage(response, files, 'demo'));
  router.get('/widget/:site', (request, response) => sendWidget(deps, files, request, response));
  return router;
}

/** The widget of a site, for the pages that may show it. */
async function sendWidget(
  { store }: ApiDeps,
  files: WebFiles,
  request: Request,
  response: Response,
): Promise<void> {
  const site = await store.sites.get(String(request.params.site));
  if (!site) throw nowhere();
  const config = widgetConfig(site, request);
  // Older browsers know frame-ancestors alone as "nowhere"; without it they would show it everywhere.
  response.removeHeader('X-Frame-Options');
  response.vary('Accept-Language');
  sendPage(response, files, 'widget', { config, framedBy: framedBy(site.allowedDomains) });
}

function sendPage(
  response: Response,
  files: WebFiles,
  name: PageName,
  { config, framedBy }: { readonly config?: WidgetConfig; readonly framedBy?: readonly string[] } = {},
): void {
  const nonce = randomBytes(16).toString('base64');
  const page = files.page(name).replaceAll('__NONCE__', nonce);
  response.set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy(nonce, framedBy),
  });
  response.send(config ? withConfig(page, config, nonce) : page);
}
