import { type Caller, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openInbox } from '../support/inbox.ts';
import { lookAt } from '../support/looks.ts';
import { openConversation } from '../support/talk.ts';

let baton: TestBaton;
let browser: TestBrowser;
let lead: Caller;
let admin: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  await baton.siteWith({ name: 'Shop', siteId: 'shop', allowedDomains: ['shop.example'] });
  lead = await baton.operator('lead', 'Lena Lead');
  admin = await baton.operator('admin', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const open = (caller: Caller, path: string) =>
  openInbox(browser, caller, baton.url, `/inbox/admin/site/shop/${path}`, {
    viewport: { width: 1280, height: 900 },
  });

test('a gap that needs no answer is dismissed, and shows who did it', async () => {
  const talk = await openConversation(baton, 'shop');
  await talk.say(unanswerable);
  await talk.wait();
  const page = await open(lead, 'gaps');
  await page.getByRole('button', { name: /Norway/ }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('No open gaps').waitFor();
  await page.getByText('Closed', { exact: true }).click();
  await page.getByRole('button', { name: /Norway.*Dismissed/ }).click();
  await page.getByText(/^Closed by Lena Lead .* without an answer/).waitFor();
  expect(await lookAt(page, 'gap dismissed')).toEqual([]);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByText('Nothing closed yet').waitFor();
  expect(page.errors).toEqual([]);
});

test('words that are no host are refused as one, and the preview has the words of the chat', async () => {
  const page = await open(admin, 'widget');
  await page.getByText('You can talk to a person at any time.').waitFor();
  const domains = page.getByRole('combobox', { name: 'Allowed domains' });
  await domains.fill('not a host!!');
  await page.keyboard.press('Enter');
  await page.getByText('"not a host!!" is no host, so it was left out.').waitFor();
  expect(await lookAt(page, 'widget with a refused host')).toEqual([]);
  await domains.fill('a.example b.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await admin.get('/v1/sites/shop')).body).toMatchObject({
    allowedDomains: ['shop.example', 'a.example', 'b.example'],
  });
  expect(page.errors).toEqual([]);
});
