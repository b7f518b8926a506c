import { startApi, type TestApi } from '../support/api.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { hostileNames, watchPages } from '../support/hostile-pages.ts';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await api?.stop();
});

test('a site of any name has a widget that runs nothing of it', async () => {
  const pages = watchPages(browser, api);
  const page = await pages.open(await browser.window([api.url]), '/healthz');
  for (const name of hostileNames) {
    await page.goto(`${api.url}/widget/${await api.site({ name })}`);
    await page.getByRole('button').first().waitFor();
  }
  expect({ alarms: pages.alarms, offOrigin: page.offOrigin }).toEqual({ alarms: [], offOrigin: [] });
}, 120_000);
