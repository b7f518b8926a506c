import { startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';

let baton: TestBaton;
let browser: TestBrowser;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

test('the inbox runs under its policy and asks nobody else for anything', async () => {
  const page = await browser.open(await browser.window([baton.url]), `${baton.url}/inbox`);
  await page.waitForSelector('main');
  expect(page.errors).toEqual([]);
  expect(page.offOrigin).toEqual([]);
});

test('the widget of a site may be shown by pages of its domains alone, and of no site there is none', async () => {
  const site = await baton.siteWith({ allowedDomains: ['shop.example.com'] });
  const shown = await baton.ask(`/widget/${site}`);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('Content-Security-Policy')).toContain(
    "frame-ancestors 'self' https://shop.example.com http://shop.example.com",
  );
  expect(shown.headers.get('X-Frame-Options')).toBeNull();
  expect((await baton.ask('/widget/none')).status).toBe(404);
});
