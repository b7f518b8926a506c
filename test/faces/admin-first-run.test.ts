import { ensureAdmin } from '../../api/identity/first-admin.ts';
import { oneUseUrl } from '../../api/identity/one-use.ts';
import { startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startWebsite, type Website } from '../support/website.ts';

let website: Website;
let baton: TestBaton;
let browser: TestBrowser;

/** Nobody who is new may need longer; a machine that types needs a fraction of it. */
const fiveMinutesMs = 300_000;

beforeAll(async () => {
  website = await startWebsite();
  [baton, browser] = await Promise.all([
    startBaton({ beside: true, ownSources: true, environment: { BATON_ALLOWED_HOSTS: website.host } }),
    openBrowser(),
  ]);
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
  await page.getByRole('textbox', { name: 'Password' }).fill('a battery of horses');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Set up' }).click();

  await page.getByRole('heading', { name: 'Welcome, Admin' }).waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Northwind Coffee');
  await button('Make the site').click();
  await page.getByText('1 of 6 done').waitFor();

  await page.getByRole('combobox', { name: 'Allowed domains' }).fill('https://www.northwind.example/shop');
  await page.keyboard.press('Enter');
  await button('Save and go on').click();
  await page.getByText('2 of 6 done').waitFor();

  await button('Monday to Friday, 9 to 17').click();
  await page.getByText('3 of 6 done').waitFor();

  await page.getByLabel('Address').fill(`${website.url}/help`);
  await button('Add and read it now').click();
  await page.getByText('4 of 6 done').waitFor();
  await page.getByText('1 page failed').waitFor();
  await button('Go on').click();

  await page.getByText(`<script src="${baton.url}/widget.js" data-site="northwind-coffee" async>`).waitFor();
  await button('Go on').click();

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

async function openAs(headers: Readonly<Record<string, string>>) {
  const context = await browser.window([baton.url], { viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = headers.Cookie?.split('=') ?? [];
  await context.addCookies([{ name, value, domain: new URL(baton.url).hostname, path: '/' }]);
  return browser.open(context, `${baton.url}/inbox/admin/account`);
}
