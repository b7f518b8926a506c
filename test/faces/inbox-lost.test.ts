import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { composer, openInbox, transcript } from '../support/inbox.ts';
import { type MortalApi, startMortalApi } from '../support/mortal-api.ts';
import { eventsOf, openConversation, type Talk } from '../support/talk.ts';

let baton: TestBaton;
let api: MortalApi;
let browser: TestBrowser;
let site: string;
let ana: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton(), openBrowser()]);
  api = await startMortalApi(baton.deps.config.MONGODB_URI);
  site = await baton.siteWith({ name: 'Shop' });
  ana = await baton.operator('operator', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await api?.kill();
  await baton?.stop();
});

const replies = async ({ path }: Talk): Promise<unknown[]> =>
  (await eventsOf(ana, path)).events
    .filter(({ type }) => type === 'operator_message')
    .map(({ text }) => text);

test('what is typed survives a reload and another conversation', async () => {
  const [talk, other] = await Promise.all([openConversation(baton, site), openConversation(baton, site)]);
  await Promise.all([talk.wait(), other.wait()]);
  const page = await openInbox(browser, ana, api.url, `/inbox/waiting/${talk.id}`);
  await composer(page).fill('Half a rep');
  await page.locator(`a[data-conversation="${other.id}"]`).click();
  await page.getByTitle('Suggested first reply').waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await page.goto(`${api.url}/inbox/waiting/${talk.id}`);
  await composer(page).waitFor();
  expect(await composer(page).inputValue()).toBe('Half a rep');
});

test('an API that is killed in the middle of a reply costs no word, and nothing arrives twice', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, api.url, `/inbox/waiting/${talk.id}`);
  await composer(page).pressSequentially('I am look');
  await api.kill();
  await page.getByText('The connection is lost.').first().waitFor();
  await composer(page).pressSequentially('ing into it.');
  await composer(page).press('Control+Enter');
  await transcript(page).getByText('Sending…').waitFor();
  await talk.say('Are you there?');
  await api.start();
  // Sent by itself once it can be, or by a press once the page has given up trying.
  const again = page.getByRole('button', { name: 'Try again' });
  const sent = transcript(page).getByText('Ana claimed it');
  await again.or(sent).first().waitFor();
  if (await again.isVisible()) await again.click();
  await sent.waitFor();
  await transcript(page).getByText('Are you there?').waitFor();
  await page.getByText('The connection is lost.').first().waitFor({ state: 'hidden' });
  expect(await replies(talk)).toEqual(['I am looking into it.']);
  expect(await transcript(page).getByText('I am looking into it.').count()).toBe(1);
  expect(page.errors.filter((error) => !error.includes('ERR_'))).toEqual([]);
});

test('a conversation is resolved after the reply that was sent before, not in front of it', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  await ana.post(`${talk.path}/claim`);
  const page = await openInbox(browser, ana, api.url, `/inbox/mine/${talk.id}`);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/replies', async (route) => {
    await held;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (request.method() === 'POST' && /replies|resolve/.test(path)) asked.push(path.split('/').at(-1) ?? '');
  });
  await composer(page).fill('It is on its way.');
  await composer(page).press('Control+Enter');
  await transcript(page).getByText('Sending…').waitFor();
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByRole('textbox', { name: 'What came of it' }).press('Control+Enter');
  await page.getByRole('dialog').locator('button[data-loading]').waitFor();
  expect(asked).toEqual(['replies']);
  letGo();
  await talk.seen('resolve');
  expect(await replies(talk)).toEqual(['It is on its way.']);
});

test('a page that goes while it sends is made up for by the next one', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, api.url, `/inbox/waiting/${talk.id}`);
  await page.route('**/replies', (route) => route.abort());
  await composer(page).fill('Sent into the void');
  await composer(page).press('Control+Enter');
  await transcript(page).getByText('Sending…').waitFor();
  await page.unroute('**/replies');
  await page.reload();
  await transcript(page).getByText('Ana claimed it').waitFor();
  expect(await replies(talk)).toEqual(['Sent into the void']);
});

test('a session that ends in the middle of a reply is begun again in front of it', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, api.url, `/inbox/waiting/${talk.id}`);
  await composer(page).fill('Nearly done');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await composer(page).press('Control+Enter');
  await page.locator('[inert]').waitFor({ state: 'attached' });
  await transcript(page).getByText('It goes out once you have signed in.').waitFor();
  expect(await replies(talk)).toEqual([]);

  // Ana of the tests has a session and no password: the form is answered with who she is.
  await page.context().addCookies(cookies);
  const { body } = await ana.get('/v1/session');
  await page.route('**/v1/session', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 201, json: body }) : route.fallback(),
  );
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a battery of horses');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await transcript(page).getByText('Ana claimed it').waitFor();
  expect(await replies(talk)).toEqual(['Nearly done']);
});
