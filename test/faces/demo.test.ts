import { startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { lookAt } from '../support/looks.ts';
import { widgetIn } from '../support/widget.ts';

let baton: TestBaton;
let browser: TestBrowser;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const visit = async (path: string) =>
  browser.open(await browser.window([baton.url], { reducedMotion: 'reduce' }), baton.url + path);

test('without its site the demo says so, and where a site is set up; axe finds nothing serious', async () => {
  const page = await visit('/demo');
  await page.getByRole('heading', { name: 'No such site' }).waitFor();
  await page.getByText('this Baton has no site sample').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await lookAt(page, `demo ${colorScheme} without its site`)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Set up a site' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(page.errors).toEqual([]);
});

test('the page of a chat whose site is not there says so to whoever opens it', async () => {
  const page = await visit('/widget/shopp');
  await page.getByText('this Baton has no site shopp').waitFor();
  expect(await lookAt(page, 'widget without its site')).toEqual([]);
  expect(page.errors).toEqual([]);
});

test('a press on a question of the demo opens the chat and asks it, as often as it is pressed', async () => {
  await baton.siteWith({ siteId: 'sample', name: 'Sample' });
  const page = await visit('/demo');
  const widget = widgetIn(page.frameLocator('iframe'));
  const question = 'Do you ship to Norway?';
  await page.getByRole('button', { name: question }).press('Enter');
  await widget.handoff.waitFor();
  expect(await widget.ownTexts()).toEqual([question]);
  await widget.panel.press('Escape');
  await page.getByRole('button', { name: 'How do I add the chat widget to a page?' }).press('Enter');
  await widget.own.nth(1).waitFor();
  await widget.settled();
  expect(await widget.ownTexts()).toEqual([question, 'How do I add the chat widget to a page?']);
  expect(await lookAt(page, 'demo with its chat')).toEqual([]);
  expect(page.errors).toEqual([]);
  expect(page.offOrigin).toEqual([]);
});

test('the demo of another site shows no questions about the sample', async () => {
  const site = await baton.siteWith({ name: 'Shop' });
  const page = await visit(`/demo?site=${site}`);
  await page.getByText('from the sources of the site').getByText(site).waitFor();
  expect(await page.locator('.ask').count()).toBe(0);
});
