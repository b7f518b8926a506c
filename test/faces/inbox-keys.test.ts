import { type Caller, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { composer, lineOf, openInbox, transcript } from '../support/inbox.ts';
import { openConversation } from '../support/talk.ts';

let baton: TestBaton;
let browser: TestBrowser;
let site: string;
let ana: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  site = await baton.siteWith({ name: 'Shop' });
  ana = await baton.operator('operator', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

/** Keeps the notifications that a page shows, so that a test can press one. */
const rememberNotifications = `
  window.shown = [];
  window.Notification = class {
    static permission = 'granted';
    static requestPermission = async () => 'granted';
    constructor(title) { this.title = title; window.shown.push(this); }
    close() {}
  };
`;

type Remembering = { readonly shown: readonly { readonly title: string; onclick(): void }[] };

test('from the notification to the sent first reply it is one press and one key', async () => {
  const page = await openInbox(browser, ana, baton.url, '/inbox/mine');
  await page.addInitScript(rememberNotifications);
  await page.reload();
  await page.getByRole('button', { name: 'Alerts' }).click();
  await page.getByLabel('Show a notification').check();
  await page.keyboard.press('Escape');

  const talk = await openConversation(baton, site);
  await talk.say(unanswerable);
  await page.waitForFunction(() => (globalThis as unknown as Remembering).shown.length > 0);
  expect(
    await page.evaluate(() => (globalThis as unknown as Remembering).shown.map(({ title }) => title)),
  ).toEqual(['No source']);
  await page.evaluate(() => (globalThis as unknown as Remembering).shown[0]?.onclick());
  await page.getByTitle('Suggested first reply').waitFor();
  await page.keyboard.press('Control+Enter');
  const suggested = await talk.seen('operator_message');
  expect(suggested.data.by).toMatchObject({ name: 'Ana' });
  await transcript(page).getByText('Ana claimed it').waitFor();
  expect(page.errors).toEqual([]);
});

test('everything goes by keys, and letters in a text field are letters', async () => {
  const first = await openConversation(baton, site);
  await first.wait();
  const page = await openInbox(browser, ana, baton.url, '/inbox/all');
  await lineOf(page, first.id).waitFor();

  await page.keyboard.press('n');
  await composer(page).waitFor();
  await page.getByTitle('Suggested first reply').waitFor();
  // What waits next is read first: letters are keys there still.
  await page.locator('section[aria-label="Conversation"]:focus').waitFor();
  await page.keyboard.press('c');
  await transcript(page).getByText('Ana claimed it').waitFor();
  await page.getByText(/^With you/).waitFor();
  await page.getByText('No step fires while somebody has it.').waitFor();
  expect(await page.getByText('Lead warned').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('textarea:focus').waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.type(' Can she join?');
  expect(await composer(page).inputValue()).toMatch(/ Can she join\?$/);
  expect(page.url()).toContain(first.id);
  await page.keyboard.press('Control+Enter');
  await first.seen('operator_message');

  // Out of the field a letter is a key; with Alt it is one anywhere.
  await page.keyboard.press('Escape');
  await page.keyboard.press('y');
  await page.getByText('Thank you: this is counted.').waitFor();
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: 'Note for colleagues' }).fill('x');
  await page.keyboard.press('Alt+x');
  await transcript(page).getByText('Ana released it to the queue').waitFor();
  await page.getByRole('button', { name: 'Claim', exact: true }).waitFor();
  await page.keyboard.press('Alt+c');
  await transcript(page).getByText('Ana claimed it').nth(1).waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'What do you want to do?' }).waitFor();
  await page.keyboard.type('resolve');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What came of it' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await first.seen('resolve');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText('No conversation is open').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(page.errors).toEqual([]);
});

test('one click claims', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, baton.url, `/inbox/waiting/${talk.id}`);
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  expect((await talk.seen('claim')).data.by).toMatchObject({ name: 'Ana' });
});
