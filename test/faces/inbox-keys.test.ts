import type { Page } from 'playwright-core';
import { type Caller, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { composer, lineOf, openInbox, transcript } from '../support/inbox.ts';
import { eventsOf, openConversation } from '../support/talk.ts';

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

/** What a hand presses one after the other while the page is busy: all of it is dealt with in one go. */
const pressAtOnce = (page: Page, letters: string) =>
  page.evaluate((typed) => {
    type Target = { dispatchEvent(event: unknown): boolean };
    const { document, KeyboardEvent } = globalThis as unknown as {
      document: { activeElement: Target };
      KeyboardEvent: new (type: string, init: object) => unknown;
    };
    for (const key of typed) {
      const init = { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }, letters);

test('what is typed right after a key that asks for a field is no key', async () => {
  const [talk, other] = await Promise.all([openConversation(baton, site), openConversation(baton, site)]);
  await Promise.all([talk.wait(), other.wait()]);
  const page = await openInbox(browser, ana, baton.url, `/inbox/waiting/${talk.id}`);
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor();
  await page.locator('section[aria-label="Conversation"]').focus();
  const isOpen = async () => {
    expect(page.url()).toContain(talk.id);
    expect((await eventsOf(ana, talk.path)).events.some(({ type }) => type === 'release')).toBe(false);
    expect((await eventsOf(ana, other.path)).events.some(({ type }) => type === 'claim')).toBe(false);
  };

  // A note, whose letters move, claim and release.
  await pressAtOnce(page, 'pjcx');
  await page.getByRole('textbox', { name: 'Note for colleagues' }).waitFor();
  expect(await page.locator('textarea:focus').count()).toBe(1);
  await isOpen();
  await page.keyboard.press('Escape');

  // Dialogs, which come a moment later.
  await pressAtOnce(page, 'exjc');
  await page.getByRole('textbox', { name: 'What came of it' }).waitFor();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await isOpen();

  // The next who waits: what follows is not done to the one that is left.
  await page.locator('section[aria-label="Conversation"]').focus();
  await pressAtOnce(page, 'nx');
  await page.waitForURL(`**/${other.id}`);
  await page.locator('section[aria-label="Conversation"]:focus').waitFor();
  expect((await eventsOf(ana, talk.path)).events.some(({ type }) => type === 'release')).toBe(false);
  // And its keys are heard again.
  await page.keyboard.press('c');
  await transcript(page).getByText('Ana claimed it').waitFor();

  // What was released by mistake is had back at once.
  await page.getByText(/^With you/).waitFor();
  await page.keyboard.press('x');
  await page.getByText('You released it to the queue.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await transcript(page).getByText('Ana claimed it').nth(1).waitFor();
  await page.getByText('You released it to the queue.').waitFor({ state: 'hidden' });
  expect(page.errors).toEqual([]);
});

test('Ctrl+Enter sends the suggested reply from anywhere in the conversation, and once', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, baton.url, `/inbox/all/${talk.id}`);
  await page.getByTitle('Suggested first reply').waitFor();
  await page.locator('section[aria-label="Conversation"]').focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await talk.seen('operator_message');
  await transcript(page).getByText('Ana claimed it').waitFor();
  const { events } = await eventsOf(ana, talk.path);
  expect(events.filter(({ type }) => type === 'operator_message')).toHaveLength(1);
  expect(page.errors).toEqual([]);
});
