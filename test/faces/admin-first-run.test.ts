import type { Page } from 'playwright-core';
import { ensureAdmin } from '../../api/identity/first-admin.ts';
import { oneUseUrl } from '../../api/identity/one-use.ts';
import { startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { lookAt } from '../support/looks.ts';
import { startWebsite, type Website } from '../support/website.ts';

let website: Website;
let baton: TestBaton;
let browser: TestBrowser;

/** Nobody who is new may need longer; a machine that types needs a fraction of it. */
const fiveMinutesMs = 300_000;
/** Far less than the time after which sources are looked at anyway. */
const soonMs = 12_000;

beforeAll(async () => {
  website = await startWebsite();
  [baton, browser] = await Promise.all([
    startBaton({ beside: true, ownSources: true, environment: { BATON_ALLOWED_HOSTS: website.host } }),
    openBrowser(),
  ]);
  await baton.siteWith({ siteId: 'sample', name: 'Sample' });
  website.serve({
    '/help':
      '<h1>Help</h1><p>What you need.</p><a href="/help/returns">Returns</a><a href="/help/broken">B</a>',
    '/help/returns':
      '<h1>Returns</h1><p>You can send back unopened bags within 30 days of delivery. We pay the label.</p>',
    '/help/broken': (_request, response) => response.writeHead(500).end(),
  });
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
  website?.stop();
});

test('an admin of an empty Baton comes to a test question that is answered with its quote', async () => {
  // As the first start does that nobody gave a password.
  const token = await ensureAdmin({ ...baton.deps, config: {} });
  const link = oneUseUrl(baton.url, 'sign_in', token ?? '');
  const page = await browser.open(await browser.window([baton.url]), link);
  const began = Date.now();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  await button('Sign in').click();
  await page.getByRole('heading', { name: 'Set your password' }).waitFor();
  // There is no way past it: neither another address nor a reload, nor a name without a password.
  for (const path of ['waiting', 'admin/account', 'admin/operators']) {
    await page.goto(`${baton.url}/inbox/${path}`);
    await page.getByRole('heading', { name: 'Set your password' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await lookAt(page, `entry ${colorScheme} a password`)).toEqual([]);
  }
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ola Nord');
  await page.keyboard.press('Enter');
  await page.locator('input[name=new-password]:invalid:focus').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill('a battery of horses');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Account of Ola Nord/ }).waitFor();
  // The first of all has everything to set up: the sample, which is there already, is no site of theirs.
  await page.getByRole('heading', { name: 'Welcome, Ola Nord' }).waitFor();
  await page.getByText('shows the chat of the sample site').waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Northwind Coffee');
  await button('Make the site').click();
  await page.getByText('1 of 6 done').waitFor();

  await page.getByText('No mail server is set.').waitFor();
  const domains = page.getByRole('combobox', { name: 'Allowed domains' });
  await domains.fill('nonsense!');
  await page.keyboard.press('Enter');
  await page.getByText('"nonsense!" is no host, so it was left out.').waitFor();
  await domains.fill('https://www.northwind.example/shop');
  await page.keyboard.press('Enter');
  await page.getByText('is no host').waitFor({ state: 'detached' });
  await button('Save and go on').click();
  await page.getByText('2 of 6 done').waitFor();

  const zone = await page.evaluate<string>('Intl.DateTimeFormat().resolvedOptions().timeZone');
  expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe(zone);
  await button('Monday to Friday, 9 to 17').click();
  await page.getByText('3 of 6 done').waitFor();

  await page.getByText(`Monday to Friday 09:00–17:00, ${zone}`).waitFor();
  await page.getByLabel('Address').fill('not a url');
  await button('Add and read it now').click();
  await page.getByText('Must be the http or https address of a page').waitFor();
  await page.getByLabel('Address').fill(`${website.url}/help`);
  await answerOnceAsNotBegun(page);
  await button('Add and read it now').click();
  await page.getByText('About to be read').waitFor();
  await page.getByText('4 of 6 done').waitFor({ timeout: soonMs });
  await page.getByText('1 page failed').waitFor();
  await button('Go on').click();

  await page.getByText(`<script src="${baton.url}/widget.js" data-site="northwind-coffee" async>`).waitFor();
  await button('Go on').click();

  await page.getByLabel('Question').fill('I want my money back');
  await page.keyboard.press('Enter');
  const why = page.getByRole('region', { name: 'Why it was handed over' });
  await why.getByText('A topic that is left to people').waitFor();
  await why.getByText('said “money back”').waitFor();
  expect(await why.getByRole('link').allTextContents()).toEqual(['Policy']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await lookAt(page, `admin ${colorScheme} why a test was handed over`)).toEqual([]);
  }
  await page.getByLabel('Question').fill('Do you deliver to the moon?');
  await page.keyboard.press('Enter');
  await why.getByText('Your pages do not prove an answer to this question.').waitFor();

  await page.getByLabel('Question').fill('Within how many days can I send back unopened bags?');
  await page.keyboard.press('Enter');
  await page.getByText('Answered, with its quote').waitFor();
  await page
    .locator('mark', { hasText: 'You can send back unopened bags within 30 days of delivery.' })
    .waitFor();
  await page.getByText('5 of 6 done').waitFor();
  expect(Date.now() - began).toBeLessThan(fiveMinutesMs);

  const site = await baton.deps.store.sites.get('northwind-coffee');
  expect(site).toMatchObject({ name: 'Northwind Coffee', allowedDomains: ['www.northwind.example'] });
  expect(site?.hours?.mon).toEqual([{ from: '09:00', to: '17:00' }]);
  expect(page.errors).toEqual([]);
  expect(page.offOrigin).toEqual([]);

  // What is done is read from the API, so another window knows it too.
  await page.reload();
  await page.getByText('5 of 6 done').waitFor();
  await page.getByText('Nobody has written from one of your pages yet.').waitFor();
});

test('the password that was set signs in, and no other does', async () => {
  const page = await browser.open(await browser.window([baton.url]), `${baton.url}/inbox`);
  await page.getByLabel('E-mail').fill('admin@localhost');
  await page.getByRole('textbox', { name: 'Password' }).fill('a battery of mules');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The e-mail or the password is wrong.').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill('a battery of horses');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
});

test('times that are none are not saved, and what a customer hears of them is not made up', async () => {
  const page = await openAs((await baton.operator('admin', 'Eva')).headers);
  await page.goto(`${baton.url}/inbox/admin/site/northwind-coffee/hours`);
  await page.getByText('The words are those of the notice').waitFor();
  await page.locator('blockquote').waitFor();
  await page.getByRole('textbox', { name: 'Monday, opening 1, to' }).fill('25:99');
  await page.getByText('Baton cannot tell while the times that are marked are not right.').waitFor();
  expect(await page.locator('blockquote').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Monday, opening 1, to' }).fill('18:00');
  await page.locator('blockquote').waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(false);
});

test('a page that could not be read is listed with its reason, and what is found for a question with its own', async () => {
  const admin = await baton.operator('admin', 'Ola');
  const page = await openAs(admin.headers);
  await page.goto(`${baton.url}/inbox/admin/site/northwind-coffee/sources`);
  await page.getByRole('link', { name: website.host }).click();
  await page.getByRole('button', { name: /^Failed/ }).click();
  await page.getByRole('row', { name: /\/help\/broken.*The server answered 500/ }).waitFor();

  await page.getByRole('link', { name: 'What is found' }).click();
  await page.getByLabel('Question').fill('unopened bags to Norway');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'norway (in no source)' }).waitFor();
  await page.locator('mark', { hasText: 'unopened' }).first().waitFor();
  expect(page.errors).toEqual([]);
});

/** A sync begins a moment after it was asked for, and the first look at the sources may come before that. */
async function answerOnceAsNotBegun(page: Page): Promise<void> {
  let isOver = false;
  await page.route('**/v1/sources?*', async (route) => {
    const response = await route.fetch();
    const { items, cursor } = (await response.json()) as { items: object[]; cursor: null };
    if (items.length === 0 || isOver) return route.fulfill({ response });
    isOver = true;
    return route.fulfill({ response, json: { items: items.map((one) => ({ ...one, sync: null })), cursor } });
  });
}

async function openAs(headers: Readonly<Record<string, string>>) {
  const context = await browser.window([baton.url], { viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = headers.Cookie?.split('=') ?? [];
  await context.addCookies([{ name, value, domain: new URL(baton.url).hostname, path: '/' }]);
  return browser.open(context, `${baton.url}/inbox/admin/account`);
}
