import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openInbox } from '../support/inbox.ts';

let baton: TestBaton;
let browser: TestBrowser;
let site: string;
let admin: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  site = await baton.siteWith({ name: 'Shop', siteId: 'shop' });
  admin = await baton.operator('admin', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const open = (caller: Caller, path: string) =>
  openInbox(browser, caller, baton.url, `/inbox/admin/site/${site}/${path}`, {
    viewport: { width: 1440, height: 900 },
  });

test('a message is tried under changes that are not published: which rule fires, why, and the notice in any language', async () => {
  const page = await open(admin, 'policy');
  const message = page.getByRole('textbox', { name: 'Message to try' });
  const fired = page.getByRole('list', { name: 'Rules that fire' });

  await message.fill('I want my money back');
  await fired.getByText('A topic that is left to people').waitFor();
  await fired.getByText('said “money back”').waitFor();
  const notice = page.locator('blockquote');
  await notice.getByText('A person from the team will reply here').waitFor();

  await page.getByRole('combobox', { name: 'Money back: team' }).fill('Billing');
  await notice.getByText('A person from Billing will reply here').waitFor();

  await page.getByRole('combobox', { name: 'Language of the notice' }).click();
  await page.getByRole('option', { name: 'German' }).click();
  await page.locator('blockquote[lang=de]', { hasText: 'Billing' }).waitFor();

  const aiMay = page.getByRole('radiogroup', { name: 'Money back: who answers' }).getByText('AI may');
  await aiMay.click();
  await fired.getByText('A topic that is left to people').waitFor({ state: 'detached' });
  await page.getByLabel('With my changes, which are not published').uncheck();
  await fired.getByText('A topic that is left to people').waitFor();
  expect(page.errors).toEqual([]);
});

test('what is not published is lost by no way out without a question, and publishing tells what changes', async () => {
  const page = await open(admin, 'policy');
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.getByRole('link', { name: 'Gaps' }).click();
  await page.getByRole('heading', { name: 'Gaps', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Policy' }).click();
  await page.getByRole('textbox', { name: 'Confidence needed' }).fill('75');
  await page.getByText('1 change not published').waitFor();

  await page.getByRole('link', { name: 'Sources' }).click();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await page.goBack({ waitUntil: 'commit' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  expect(new URL(page.url()).pathname).toBe(`/inbox/admin/site/${site}/policy`);
  expect(await page.getByRole('textbox', { name: 'Confidence needed' }).inputValue()).toBe('75 %');

  await page.getByRole('button', { name: 'Publish version 2' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish version 2?' });
  await publish.getByText('50%').waitFor();
  await publish.getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/Version 2, published just now by Ana/).waitFor();

  await page.getByRole('tab', { name: /Versions/ }).click();
  const changed = page.getByRole('region', { name: 'What changed' });
  await changed.getByText('Confidence needed').waitFor();
  expect(await changed.locator('ins').allInnerTexts()).toEqual(['75%']);
  const { items } = (await admin.get(`/v1/policies?site=${site}`)).body as unknown as {
    items: { version: number; minConfidence: number }[];
  };
  expect(items[0]).toMatchObject({ version: 2, minConfidence: 0.75 });
  expect(page.errors).toEqual([]);
});

test('a refused policy says what is wrong at the field that is wrong', async () => {
  const page = await open(admin, 'policy');
  await page.getByRole('combobox', { name: 'Text to say in your own words' }).click();
  await page.getByRole('option', { name: /A person from \{team\} will reply/ }).click();
  await page.getByRole('button', { name: 'Say it in your words' }).click();
  await page.getByRole('textbox', { name: 'Your words for en.expect.team' }).fill('We will reply.');
  await page.getByRole('button', { name: /Publish version/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  const field = page.getByRole('listitem').filter({ hasText: 'expect.team' });
  await field.getByText(/must keep \{team\}/).waitFor();
});

test('hours are changed with what a customer would hear of them before they are saved', async () => {
  const page = await open(admin, 'hours');
  const heard = page.locator('blockquote');
  await heard.waitFor();
  expect(await heard.textContent()).not.toContain('not at work');

  await page.getByText('By the week').click();
  await heard.getByText(/The team is not at work now. It is back Monday/).waitFor();
  const from = page.getByRole('textbox', { name: 'Monday, opening 1, from' });
  await from.fill('1030');
  await from.blur();
  await heard.getByText(/10:30/).waitFor();
  const to = page.getByRole('textbox', { name: 'Monday, opening 1, to' });
  await to.fill('8');
  await to.blur();
  await page.getByText('Each opening must end after it begins').waitFor();
  expect((await baton.deps.store.sites.get(site))?.hours).toBeNull();

  await to.fill('16:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await baton.deps.store.sites.get(site))?.hours?.mon).toEqual([{ from: '10:30', to: '16:00' }]);
  expect(page.errors).toEqual([]);
});
