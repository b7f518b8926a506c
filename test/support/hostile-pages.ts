import type { TestBrowser, WatchedPage } from './browser.ts';
import { alarm, hostileTexts } from './hostile-texts.ts';

/** Names are at most 100 characters long. */
export const hostileNames = hostileTexts.filter((text) => text.trim().length <= 100);

type Window = Awaited<ReturnType<TestBrowser['window']>>;

/** Opens pages in which each call of a payload is noted in `alarms`, with the page that made it. */
export function watchPages(browser: TestBrowser, { url }: { readonly url: string }) {
  const alarms: string[] = [];
  return {
    alarms,
    async open(context: Window, path: string): Promise<WatchedPage> {
      await context.exposeFunction(alarm, () => alarms.push(path));
      const page = await browser.open(context, url + path);
      page.on('dialog', (dialog) => {
        alarms.push(`${path}: ${dialog.message()}`);
        void dialog.dismiss();
      });
      return page;
    },
  };
}
