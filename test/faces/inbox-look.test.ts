import { type Caller, question, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { lineOf, openInbox, transcript } from '../support/inbox.ts';
import { lookAt } from '../support/looks.ts';
import { openConversation, type Talk } from '../support/talk.ts';

/** More than anyone scrolls through; the issue asks for as many. */
const many = 10_000;

/** web/inbox/desk/list/list.tsx */
const lineHeight = 84;
type Measured = {
  readonly document: { querySelector(what: string): { readonly scrollHeight: number } | null };
};

/** In the page: whether the list has grown to a height, which it does when a further page of it was read. */
const isAtLeast = (height: number) => {
  const { document } = globalThis as unknown as Measured;
  return (document.querySelector('[role="list"]')?.scrollHeight ?? 0) >= height;
};

let baton: TestBaton;
let browser: TestBrowser;
let site: string;
let ana: Caller;
let waiting: Talk;
let answered: Talk;
let taken: Talk;
let bo: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  site = await baton.siteWith({ name: 'Shop' });
  ana = await baton.operator('lead', 'Ana');
  await baton.siteWith({ name: 'Workshop' });
  waiting = await openConversation(baton, site);
  await waiting.say(`${unanswerable} My order is #A-20931, 49,90 €.`);
  await waiting.seen('wait_promise');
  answered = await openConversation(baton, site);
  await answered.say(question);
  await answered.seen('ai_answer');
  taken = await openConversation(baton, site);
  await taken.wait();
  bo = await baton.operator('operator', 'Bo');
  await bo.post(`${taken.path}/claim`);
  await taken.seen('claim');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('axe finds nothing serious in any state', async () => {
    const page = await openInbox(browser, ana, baton.url, '/inbox/mine', {
      colorScheme,
      // What still fades in has no colours to judge.
      reducedMotion: 'reduce',
    });
    const found: string[] = [];
    const look = async (state: string, at = page) => {
      found.push(...(await lookAt(at, `inbox ${colorScheme} ${state}`)));
    };
    await page.getByText('You have no conversation').waitFor();
    await look('an empty view');
    await page.keyboard.press('1');
    await lineOf(page, waiting.id).click();
    await transcript(page).waitFor();
    await page.getByRole('region', { name: 'Why' }).getByText('The AI stopped.').waitFor();
    await look('a conversation that waits');
    for (const [key, name] of [
      ['e', 'Resolve'],
      ['a', 'Return to AI'],
      ['t', 'Transfer'],
      ['?', 'Keys'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name }).waitFor();
      await look(name);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('dialog', { name }).waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'More that can be done' }).click();
    await page.getByRole('menu').waitFor();
    await look('the menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'What do you want to do?' }).waitFor();
    await look('the palette');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'What do you want to do?' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Alerts' }).click();
    await page.getByLabel('Play a sound').waitFor();
    await look('alerts');
    await page.keyboard.press('Escape');
    await page.goto(`${baton.url}/inbox/ai/${answered.id}`);
    await transcript(page).getByRole('button', { name: 'Ports' }).click();
    await page.getByRole('dialog').locator('mark').waitFor();
    await look('a quote');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await look('a conversation of the AI');
    await page.goto(`${baton.url}/inbox/all/${taken.id}`);
    await page.getByText('Bo answers this customer.').waitFor();
    await look('a conversation of a colleague');
    const theirs = await openInbox(browser, bo, baton.url, `/inbox/mine/${taken.id}`, {
      ...{ colorScheme, reducedMotion: 'reduce' },
    });
    await theirs.getByText('With you').waitFor();
    await theirs.getByRole('status').filter({ hasText: 'Ana is viewing' }).waitFor();
    await look("one's own, with a colleague beside", theirs);
    await theirs.setViewportSize({ width: 390, height: 844 });
    await theirs.getByRole('status').filter({ hasText: 'Ana is viewing' }).waitFor({ state: 'hidden' });
    await look("one's own on a phone", theirs);
    await theirs.close();
    await page.goto(`${baton.url}/inbox/all/none`);
    await page.getByText('This conversation is not here').waitFor();
    await look('a conversation that is not there');
    await page.goto(`${baton.url}/inbox/waiting/${waiting.id}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await transcript(page).waitFor();
    await look('a phone');
    expect(found).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});

test('ten thousand conversations are scrolled to the end with a few dozen lines on the page', async () => {
  const { body } = await ana.get('/v1/inbox?view=waiting');
  const [line] = body.items as Record<string, unknown>[];
  const page = await openInbox(browser, ana, baton.url, '/inbox/mine');
  // The list of the store is measured elsewhere: this is about the page.
  await page.route('**/v1/inbox?view=all**', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(100, many - from) }, (_, index) => ({
      ...line,
      ...{ conversationId: `many-${from + index}`, intent: `Question ${from + index}` },
    }));
    return route.fulfill({ json: { items, cursor: from + 100 < many ? String(from + 100) : null } });
  });
  await page.getByRole('link', { name: /^All/ }).click();
  await lineOf(page, 'many-0').waitFor();
  const list = page.getByRole('list', { name: 'Conversations' });
  for (let at = 90; at < many; at += 100) {
    await page.waitForFunction(isAtLeast, at * lineHeight);
    await list.evaluate((element) => element.parentElement?.scrollTo(0, element.scrollHeight));
    await lineOf(page, `many-${at}`).waitFor({ state: 'attached' });
    expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  }
  await lineOf(page, `many-${many - 1}`).waitFor();
  expect(page.errors).toEqual([]);
});

test('the first load of the inbox is at most 300 kB as it is sent', async () => {
  const page = await openInbox(browser, ana, baton.url, '/inbox/mine');
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('/assets/')) {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  // Pages of one window share what they loaded; this asks for all of it again.
  await page.route('**/assets/**', (route) => route.continue());
  await page.reload();
  await page.getByText('You have no conversation').waitFor();
  const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000;
  expect(kilobytes).toBeGreaterThan(100);
  expect(kilobytes).toBeLessThan(300);
});
