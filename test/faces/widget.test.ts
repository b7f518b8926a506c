import { get } from 'node:http';
import { languages } from '../../domain/screening/languages.ts';
import { question, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startMailSink } from '../support/receivers.ts';
import { seen } from '../support/talk.ts';
import { widgetIn } from '../support/widget.ts';

const passage = "Baton's API listens on port 8080 by default.";
let baton: TestBaton;
let browser: TestBrowser;
let mails: Awaited<ReturnType<typeof startMailSink>>;

beforeAll(async () => {
  mails = await startMailSink();
  const environment = { BATON_SMTP_URL: mails.url };
  [baton, browser] = await Promise.all([startBaton({ beside: true, environment }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
  await mails?.stop();
});

async function openWidget(options: Parameters<TestBrowser['window']>[1] = {}, query = '') {
  const site = await baton.siteWith({ name: 'Lamps & Sons' });
  const page = await browser.open(
    await browser.window([baton.url], options),
    `${baton.url}/widget/${site}${query}`,
  );
  return { site, page, widget: widgetIn(page) };
}

/** The conversation that the widget of a site has opened. */
async function conversationOf(site: string): Promise<string> {
  const admin = await baton.operator('admin');
  const { items } = (await admin.get(`/v1/inbox?view=all&site=${site}`)).body as {
    items?: { conversationId: string }[];
  };
  return `/v1/conversations/${items?.[0]?.conversationId}`;
}

test('an answer shows its source: the exact quote in its passage, and the way back', async () => {
  const { page, widget } = await openWidget();
  await page.route('**/citations/0', (route) =>
    route.fulfill({
      json: {
        ...{ sourceTitle: 'Ports', path: ['Running', 'Ports'], url: 'https://docs.example.com/ports' },
        ...{ text: `## Ports\n${passage} Change it with \`BATON_PORT\`.`, start: 9, end: 9 + passage.length },
        ...{ quote: passage, fetchedAt: '2026-11-20T10:00:00.000Z', changedSince: true },
      },
    }),
  );
  await widget.say(question);
  await widget.answers.first().waitFor();
  expect(await widget.answers.allTextContents()).toEqual([expect.stringContaining('8080')]);
  await widget.chips.first().press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Sources' });
  await sheet.getByText('Read on').waitFor();
  expect(await sheet.locator('mark').allTextContents()).toEqual([passage]);
  expect(await sheet.locator('blockquote').textContent()).toBe(`Ports
${passage} Change it with BATON_PORT.`);
  await sheet.getByText('This page has changed since.').waitFor();
  await sheet.getByText('Read on 20 November 2026').waitFor();
  expect(await sheet.getByRole('link').getAttribute('href')).toBe('https://docs.example.com/ports');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await widget.chips.first().evaluate((chip) => chip === chip.ownerDocument.activeElement)).toBe(true);
  expect(page.errors).toEqual([]);
  expect(page.offOrigin).toEqual([]);
});

test('a customer goes through a whole handoff: asked, waiting, a person, solved, rated', async () => {
  const { site, page, widget } = await openWidget();
  await widget.say(unanswerable);
  await widget.handoff.waitFor();
  await widget.wait.getByText("I can't estimate the wait yet.").waitFor();
  expect(await widget.header.textContent()).toContain('Waiting for a person');
  await widget.wait.getByRole('button', { name: 'Get an e-mail when there is a reply' }).press('Enter');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('nobody');
  await page.keyboard.press('Enter');
  await page.getByText('This is not an e-mail address.').waitFor();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('ben@example.com');
  await page.keyboard.press('Enter');
  await widget.log.getByText('Thank you. The team writes to the address').waitFor();

  const path = await conversationOf(site);
  const ana = await baton.operator('operator', 'Ana Silva');
  await ana.post(`${path}/claim`);
  await widget.log.getByText('Ana Silva has joined').waitFor();
  expect(await widget.header.textContent()).toContain('Ana Silva answers');
  await ana.post(`${path}/typing`);
  await page.getByText('Ana Silva is typing').waitFor();
  await ana.post(`${path}/replies`, { clientMessageId: 'r1', text: 'We **do**: <b>5 days</b>.' });
  await widget.replies.first().waitFor();
  expect(await widget.replies.allTextContents()).toEqual(['We do: <b>5 days</b>.']);
  // The wait is over: it stands in one line, which opens to what was stated.
  const stated = widget.log.getByText("I can't estimate the wait yet.");
  await stated.waitFor({ state: 'hidden' });
  await widget.log.getByText('Your wait').press('Enter');
  await stated.waitFor();
  await widget.announced.getByText('Ana Silva: We do').waitFor({ state: 'attached' });
  await page.getByText('Ana Silva is typing').waitFor({ state: 'detached' });

  await widget.say('Thank you');
  await widget.own.nth(1).waitFor();
  const thanks = await seen(ana, path, 'customer_message', 2);
  expect((await ana.post(`${path}/seen`, { seq: thanks.id })).status).toBe(202);
  await page.getByText('Seen', { exact: true }).waitFor();
  await ana.post(`${path}/resolve`, { outcome: 'Two lamps are **on their way**.' });
  const solved = page.getByRole('article', { name: 'Marked as solved' });
  await solved.getByText('Two lamps are on their way.').waitFor();
  await widget.announced.getByText('Ana Silva: Two lamps are on their way.').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Good', exact: true }).press('Space');
  await page.getByRole('textbox', { name: 'Anything to add?' }).fill('Quick.');
  await page.getByRole('button', { name: 'Send the rating' }).press('Enter');
  await page.getByText('Thank you for the rating.').waitFor();
  expect(page.errors).toEqual([]);
});

test('a person is one press away while the AI is still looking', async () => {
  const { widget } = await openWidget();
  await widget.person.press('Enter');
  await widget.handoff.waitFor();
  expect(await widget.answers.count()).toBe(0);
});

test('a person is one press away where a quote is read, too; then the customer can write', async () => {
  const { page, widget } = await openWidget();
  await widget.say(question);
  await widget.chips.first().press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Sources' });
  await sheet.getByRole('button', { name: 'Talk to a person' }).press('Enter');
  await widget.handoff.waitFor();
  expect(await sheet.count()).toBe(0);
  await page.keyboard.type('Hello');
  expect(await widget.field.inputValue()).toBe('Hello');
});

test('stars that were chosen are given when the customer writes on; no two places of the page are named alike', async () => {
  const { site, page, widget } = await openWidget();
  await widget.person.press('Enter');
  await widget.wait.waitFor();
  const path = await conversationOf(site);
  const ana = await baton.operator('operator', 'Ana');
  await ana.post(`${path}/claim`);
  await ana.post(`${path}/resolve`, {});
  await page.getByRole('radio', { name: 'Bad', exact: true }).press('Space');
  await page.getByRole('textbox', { name: 'Anything to add?' }).fill('Slow.');
  await widget.say(unanswerable);
  await page.getByText('Thank you for the rating.').waitFor();
  await widget.settled();
  expect(await widget.ownTexts()).toEqual([unanswerable]);
  const rating = await seen(ana, path, 'rating');
  const message = await seen(ana, path, 'customer_message', 2);
  expect(rating.data).toMatchObject({ score: 2 });
  expect(Number(rating.id)).toBeLessThan(Number(message.id));
  await widget.handoff.nth(1).waitFor();
  const names = await page.getByRole('region').evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(new Set(names).size).toBe(names.length);
});

test('what was read is not read out again after a reload; what was typed is still there', async () => {
  const { page, widget } = await openWidget();
  await widget.say(question);
  await widget.announced.getByText('AI assistant:').waitFor({ state: 'attached' });
  await widget.field.pressSequentially('And which vari');
  await page.reload();
  await widget.answers.first().waitFor();
  expect(await widget.field.inputValue()).toBe('And which vari');
  expect(await widget.announced.textContent()).toBe('');
});

test('a message that is too long is not sent, and says so', async () => {
  const { page, widget } = await openWidget();
  await widget.say('x'.repeat(8_001));
  await page.getByText('This is too long: 8,001 of at most 8,000 characters.').waitFor();
  expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
  expect(await widget.own.count()).toBe(0);
});

test('a reader who has scrolled up stays there, and is told of news', async () => {
  const { page, widget, site } = await openWidget({ viewport: { width: 390, height: 500 } });
  await widget.person.press('Enter');
  await widget.wait.waitFor();
  const path = await conversationOf(site);
  const ana = await baton.operator('operator', 'Ana');
  for (let n = 1; n <= 20; n++)
    await ana.post(`${path}/replies`, { clientMessageId: `r${n}`, text: `Line ${n}` });
  await widget.replies.nth(19).waitFor();
  await widget.log.evaluate((log) => log.scrollTo(0, 40));
  const before = await widget.log.evaluate((log) => log.scrollTop);
  await ana.post(`${path}/replies`, { clientMessageId: 'last', text: 'News' });
  const news = page.getByRole('button', { name: 'New messages' });
  await news.waitFor();
  expect(await widget.log.evaluate((log) => log.scrollTop)).toBe(before);
  await news.press('Enter');
  await news.waitFor({ state: 'detached' });
  await widget.replies.last().waitFor();
  expect(await widget.log.evaluate((log) => log.scrollTop + log.clientHeight >= log.scrollHeight - 1)).toBe(
    true,
  );
});

test('a reader at the end stays there when something comes before the page has heard of the last scroll', async () => {
  const { page, widget } = await openWidget({ viewport: { width: 390, height: 500 } });
  await widget.say(question);
  await widget.answers.first().waitFor();
  await widget.log.evaluate((log) => {
    const tall = log.ownerDocument.createElement('p');
    tall.style.cssText = 'flex: none; height: 900px';
    log.firstElementChild?.append(tall);
    log.dispatchEvent(new Event('scroll'));
  });
  // What grew is followed before the frame after next.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
  expect(
    await widget.log.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop),
  ).toBeLessThan(2);
});

test('an erased conversation says so and offers another', async () => {
  const { site, page, widget } = await openWidget();
  await widget.say(question);
  await widget.answers.first().waitFor();
  const path = await conversationOf(site);
  const admin = await baton.operator('admin');
  await admin.delete(path);
  await page.getByText('This conversation was erased.').waitFor();
  await page.getByRole('button', { name: 'Start a new conversation' }).press('Enter');
  await widget.say(question);
  await widget.answers.first().waitFor();
  expect(await widget.ownTexts()).toEqual([question]);
  expect(await conversationOf(site)).not.toBe(path);
});

test('a visitor whose token is not valid any more becomes another one, and what they write arrives', async () => {
  const { page, widget } = await openWidget();
  await widget.say(question);
  await widget.answers.first().waitFor();
  await page.evaluate(
    'for (const key of Object.keys(localStorage)) if (key.endsWith(\':visitor\')) localStorage.setItem(key, \'{"token":"void","sub":null}\')',
  );
  await page.reload();
  await widget.say(question);
  await widget.answers.first().waitFor();
  await widget.settled();
  expect(await widget.ownTexts()).toEqual([question]);
});

test('two tabs of one customer show one conversation', async () => {
  const { page, widget } = await openWidget();
  await widget.say(question);
  await widget.answers.first().waitFor();
  const second = await browser.open(page.context(), page.url());
  const other = widgetIn(second);
  await other.answers.first().waitFor();
  await other.say('Thanks!');
  await widget.own.nth(1).waitFor();
  expect(await widget.ownTexts()).toEqual([question, 'Thanks!']);
});

test('languages that are written from the right are shown so', async () => {
  const { page } = await openWidget({}, '?language=ar');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const close = await page.locator('.badge').first().boundingBox();
  expect(close?.x).toBeGreaterThan(640);
});

test('a long name keeps its beginning in a page that is written from the right', async () => {
  const name = 'Kestrel Bicycle Repairs and Second-hand Sales of Überlingen';
  const site = await baton.siteWith({ name });
  const context = await browser.window([baton.url], { viewport: { width: 390, height: 700 } });
  const page = await browser.open(context, `${baton.url}/widget/${site}?language=ar`);
  await page.locator('.ask').press('Enter');
  await page.locator('.handoff').waitFor();
  const ana = await baton.operator(
    'operator',
    'Maximiliane-Friederike Überländer-Schöngrundner of Überlingen',
  );
  await ana.post(`${await conversationOf(site)}/claim`);
  const head = page.locator('.who');
  await head.getByText('Maximiliane').waitFor();
  for (const begin of ['Kestrel', 'Maximiliane']) {
    const isShown = await head.getByText(begin).evaluate((found) => {
      const range = found.ownerDocument.createRange();
      range.setStart(found.firstChild ?? found, 0);
      range.setEnd(found.firstChild ?? found, 1);
      const letter = range.getBoundingClientRect();
      const box = found.closest('.who')?.getBoundingClientRect();
      return !!box && letter.left >= box.left - 1 && letter.right <= box.right + 1;
    });
    expect(isShown).toBe(true);
  }
});

/** Bytes of a body as they are sent. */
function weightOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

test('a page that embeds the chat loads at most 20 kB for it, all in, in every language', async () => {
  const site = await baton.siteWith({});
  const page = await browser.open(await browser.window([baton.url]), `${baton.url}/demo?site=${site}`);
  const widget = widgetIn(page.frameLocator('iframe'));
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(request.url()));
  await page.reload();
  await widget.launcher.press('Enter');
  await widget.say(question);
  await widget.chips.first().press('Enter');
  await page.frameLocator('iframe').getByText('Read on').waitFor();
  // The demo page is the host's part; what the API says is no part of the chat.
  const parts = [...loaded].filter((url) => !/^\/(demo|assets\/demo|v1)\b/.test(new URL(url).pathname));
  expect(parts).toHaveLength(4);
  const isPage = (url: string) => url.includes(`/widget/${site}`);
  const weights = await Promise.all(parts.filter((url) => !isPage(url)).map(weightOf));
  const pages = await Promise.all(
    languages.map((language) => weightOf(`${baton.url}/widget/${site}?language=${language}`)),
  );
  const heaviest = Math.max(...pages);
  expect(weights.reduce((sum, bytes) => sum + bytes, heaviest)).toBeLessThanOrEqual(20_000);
});
