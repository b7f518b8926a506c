import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { chromiumFlags } from '../../stack/chromium.ts';

/** A page, with what a test of every page wants to know: requests that left its origin, and errors. */
export type WatchedPage = Page & {
  readonly offOrigin: readonly string[];
  readonly errors: readonly string[];
};

export type TestBrowser = {
  /** A window of its own: other cookies, other storage. `origins`: whom its pages may ask. */
  readonly window: (origins: readonly string[], options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly open: (context: BrowserContext, url: string) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
};

/** Chromium, without a screen. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = process.env.BATON_CHROMIUM;
  if (!executablePath) throw new Error('BATON_CHROMIUM names no browser; `npm run faces` does.');
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const allowed = new WeakMap<BrowserContext, readonly string[]>();
  return {
    async window(origins, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      allowed.set(context, origins);
      return context;
    },
    async open(context, url) {
      const page = await context.newPage();
      const offOrigin: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/.test(protocol) && !allowed.get(context)?.includes(origin))
          offOrigin.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // A request that a test makes fail is no error of the page.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          errors.push(message.text());
        }
      });
      await page.goto(url);
      return Object.assign(page, { offOrigin, errors });
    },
    close: () => browser.close(),
  };
}
