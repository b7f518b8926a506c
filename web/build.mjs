/** Builds the faces into dist/web: the widget's loader, the widget's page, the inbox and the demo page. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { stylesAsText } from './styles-as-text.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const out = join(dirname(web), 'dist/web');

const shared = {
  configFile: false,
  logLevel: 'warn',
  // Served pages bring a nonce of their own; the API puts it where this stands.
  html: { cspNonce: '__NONCE__' },
};

/** An app with its pages: files with a digest in their name under /assets/<name>/, and the pages beside them. */
function app(name, { pages = ['index.html'], plugins = [], oxc, cssTarget } = {}) {
  return build({
    ...shared,
    root: join(web, name),
    base: `/assets/${name}/`,
    plugins: [stylesAsText, ...plugins],
    oxc,
    build: {
      outDir: join(out, name),
      emptyOutDir: true,
      assetsDir: '.',
      target: 'es2022',
      cssTarget,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_200,
      // "use client" says nothing to a bundle that is all client.
      rolldownOptions: {
        input: pages.map((page) => join(web, name, page)),
        onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
      },
    },
  });
}

/** What a page needs no more when all that it loads stands in it, which is of its own origin. */
const plainPage = {
  name: 'plain-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/<meta property="csp-nonce"[^>]*>| crossorigin|\n\s*/g, ''),
  },
};

await app('widget', {
  plugins: [plainPage],
  // Its own jsx-runtime.ts, beside the views.
  oxc: { jsx: { runtime: 'automatic', importSource: '.' } },
  // What browsers of the first half of 2023 know: the chat stands on pages that anybody may open.
  cssTarget: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
});
await app('inbox', { oxc: { jsx: { runtime: 'automatic', importSource: 'react' } } });
await app('demo', { pages: ['index.html', 'no-site.html'] });
// The one file that customers' pages load: a classic script with a name that never changes.
await build({
  ...shared,
  root: join(web, 'loader'),
  build: {
    outDir: join(out, 'loader'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'loader.ts', formats: ['iife'], name: 'BatonLoader', fileName: () => 'widget.js' },
  },
});
