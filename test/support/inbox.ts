import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Caller } from './baton.ts';
import type { TestBrowser, WatchedPage } from './browser.ts';

/** The inbox in a window of an operator's own, signed in. `url`: of the API that serves it. */
export async function openInbox(
  browser: TestBrowser,
  operator: Caller,
  url: string,
  path = '/inbox',
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.window([url], { viewport: { width: 1440, height: 900 }, ...options });
  const value = operator.headers.Cookie?.split('=').slice(1).join('=') ?? '';
  const { hostname, port } = new URL(url);
  await context.addCookies([{ name: `baton-${port}`, value, domain: hostname, path: '/' }]);
  // A machine that does everything at once is slow; what is not there by then never comes.
  context.setDefaultTimeout(20_000);
  return browser.open(context, url + path);
}

export const lineOf = (page: Page, conversation: string) =>
  page.locator(`a[data-conversation="${conversation}"]`);
export const transcript = (page: Page) => page.getByRole('region', { name: 'Transcript' });
export const composer = (page: Page) => page.getByRole('textbox', { name: 'Reply to the customer' });
