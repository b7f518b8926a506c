import { newId } from '../../api/tokens.ts';
import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { hostileNames, watchPages } from '../support/hostile-pages.ts';
import { alarm, elsewhere, hostileTexts } from '../support/hostile-texts.ts';
import { openConversation, seen } from '../support/talk.ts';

type Window = Awaited<ReturnType<TestBrowser['window']>>;

/** A page's title is at most 300 characters long: several texts stand in one. */
const pageTitles = inGroups(hostileTexts, 290);

let baton: TestBaton;
let browser: TestBrowser;
let pages: ReturnType<typeof watchPages>;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ ownSources: true }), openBrowser()]);
  pages = watchPages(browser, baton);
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

test('there are at least 150 hostile texts, for names too', () => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(150);
  expect(hostileNames.length).toBeGreaterThanOrEqual(150);
});

test('a page that believed such a text would be noticed', async () => {
  const page = await pages.open(await browser.window([baton.url]), '/openapi.json');
  // A page without a policy of its own.
  await page.goto('about:blank');
  const asked = page.waitForRequest(`${elsewhere}/x`);
  const called = page.waitForFunction('globalThis.called');
  await page.setContent(
    `<img src=x onerror="${alarm}().then(() => { called = true })"><img src=${elsewhere}/x>`,
  );
  await Promise.all([asked, called]);
  expect({ alarms: pages.alarms.splice(0), offOrigin: page.offOrigin }).toEqual({
    ...{ alarms: ['/openapi.json'], offOrigin: [`${elsewhere}/x`] },
  });
});

test('what a customer, a colleague, a source and a model write runs nowhere and reaches no other origin', async () => {
  const site = await baton.siteWith({ name: `Site ${hostileNames[0]}` });
  const lead = await baton.operator('admin', hostileNames[1]);
  await addSources(site, lead);
  const window = await browser.window([baton.url]);
  const { customer, path, id } = await talkIn(window, site);
  await askForGadgets(customer, path);
  await one(customer, `${path}/messages`, hostileTexts, (text) => ({ text }));
  await one(lead, `${path}/notes`, hostileTexts, (text) => ({ text }));
  for (const name of hostileNames) await (await colleague(name)).post(`${path}/barge-in`);
  await lead.post(`${path}/barge-in`);
  await one(lead, `${path}/replies`, hostileTexts, (text) => ({ text }));
  await putDraft(id);
  await customer.post(`${path}/messages`, { clientMessageId: 'end', text: 'This is the end.' });
  const widget = await pages.open(window, `/widget/${site}`);
  await widget.getByText('This is the end.').first().waitFor();
  await openQuotes(widget);

  const inbox = await signedIn(lead);
  await inbox.goto(`${baton.url}/inbox/all/${id}`);
  await inbox.getByText('This is the end.').first().waitFor();
  await openFolded(inbox);
  await openQuotes(inbox);
  for (const title of pageTitles) {
    await inbox.goto(`${baton.url}/inbox/all/${await conversationOn(site, title)}`);
    await inbox.getByText('Where I write from').first().waitFor();
  }
  for (const name of hostileNames) await baton.siteWith({ name });
  for (const place of ['sites', 'operators', 'api-keys', `site/${site}/sources`, `site/${site}/gaps`]) {
    await inbox.goto(`${baton.url}/inbox/admin/${place}`);
    await inbox.getByRole('heading', { level: 1 }).waitFor();
  }
  await openPassages(inbox, site, lead);
  expect({ alarms: pages.alarms, widget: widget.offOrigin, inbox: inbox.offOrigin }).toEqual({
    ...{ alarms: [], widget: [], inbox: [] },
  });
}, 300_000);

async function signedIn({ headers }: Caller): Promise<WatchedPage> {
  const context = await browser.window([baton.url]);
  const [name = '', value = ''] = (headers.Cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: baton.url }]);
  return pages.open(context, '/healthz');
}

/** Every hostile text as the title of a source and inside what it says. */
async function addSources(site: string, lead: Caller): Promise<void> {
  for (const [number, text] of hostileTexts.entries()) {
    await lead.post('/v1/sources', {
      ...{ kind: 'text', site, title: text.slice(0, 300) },
      text: `The gadget number${number} is called ${text.replaceAll(/\s+/g, ' ')} and costs nothing.`,
    });
  }
}

/** A conversation that a window's widget goes on with as soon as it is opened. */
async function talkIn(window: Window, site: string) {
  const { token } = (await baton.ask('/v1/visitors', { method: 'POST', body: { site } })).body;
  const customer = baton.caller('visitor', { Authorization: `Bearer ${token}` });
  const { id, path, say } = await openConversation(baton, site, customer);
  const stored = {
    [`baton:${site}:visitor`]: JSON.stringify({ token, sub: null }),
    [`baton:${site}:talk`]: JSON.stringify({ number: 1, id }),
  };
  await window.addInitScript({
    content: `if (location.pathname.startsWith('/widget/')) Object.assign(localStorage, ${JSON.stringify(stored)});`,
  });
  return { customer, id, path, say };
}

async function one(
  caller: Caller,
  path: string,
  texts: readonly string[],
  body: (text: string) => object,
): Promise<void> {
  for (const [number, text] of texts.entries()) {
    const clientMessageId = `${path.split('/').at(-1)}-${number}`;
    const { status } = await caller.post(path, { clientMessageId, ...body(text) });
    if (status >= 300) throw new Error(`${path} answered ${status} to ${JSON.stringify(text)}`);
  }
}

/** Answers that quote the sources, as far as the AI answers at all. */
async function askForGadgets(customer: Caller, path: string): Promise<void> {
  for (const number of [...hostileTexts.keys()].filter((each) => each % 8 === 0)) {
    await customer.post(`${path}/messages`, {
      clientMessageId: `g${number}`,
      text: `What does the gadget number${number} cost?`,
    });
  }
}

/** Somebody of that name who works here, signed in. */
async function colleague(name: string): Promise<Caller> {
  return baton.operator('lead', name);
}

/** What a model drafted and nobody was sent: every text at once, in the place of what it drafted before it stopped. */
async function putDraft(conversation: string): Promise<void> {
  const { projection } = (await baton.store.conversations.get(conversation)) ?? {};
  const stored = await baton.store.drafts.get(conversation, projection?.turn ?? 0);
  if (!stored) throw new Error('the turn that led to the handoff has no draft');
  await baton.store.drafts.put({ ...stored, text: hostileTexts.join('\n\n') });
}

/** A conversation that somebody opened on a page of that title. */
async function conversationOn(site: string, title: string): Promise<string> {
  const customer = await baton.visitor(site);
  const { body } = await customer.post('/v1/conversations', {
    clientConversationId: newId(),
    page: { url: 'https://shop.example.com/', title },
  });
  const path = `/v1/conversations/${body.conversationId}`;
  await customer.post(`${path}/messages`, { clientMessageId: '1', text: 'Where I write from' });
  await seen(customer, path, 'customer_message');
  return String(body.conversationId);
}

/** Opens each citation, and leaves it again. */
async function openQuotes(page: WatchedPage): Promise<void> {
  const chips = page.getByRole('list', { name: /^Sources/ }).getByRole('button');
  await chips.first().waitFor();
  for (const chip of await chips.all()) {
    await chip.click();
    await page.locator('mark').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('mark').first().waitFor({ state: 'detached' });
  }
}

/** Unfolds what is folded: drafts and what stands behind answers. */
async function openFolded(page: WatchedPage): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

/** The passages of a source that holds every text. */
async function openPassages(inbox: WatchedPage, site: string, lead: Caller): Promise<void> {
  const text = hostileTexts.join('\n\n');
  const { body } = await lead.post('/v1/sources', { kind: 'text', site, title: 'All of it', text });
  await inbox.goto(`${baton.url}/inbox/admin/site/${site}/sources/${body.sourceId}`);
  await inbox.getByRole('heading', { name: 'All of it' }).waitFor();
}

/** Texts joined to groups of at most `length` characters. */
function inGroups(texts: readonly string[], length: number): string[] {
  const groups: string[] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + text.length < length)
      groups[groups.length - 1] = `${last} ${text}`;
    else groups.push(text.slice(0, length));
  }
  return groups;
}
