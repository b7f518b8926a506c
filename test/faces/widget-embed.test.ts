import { createHmac } from 'node:crypto';
import { question, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { type HostSite, startHostSite } from '../support/host-page.ts';
import { widgetIn } from '../support/widget.ts';

let baton: TestBaton;
let browser: TestBrowser;
let shop: HostSite;
let stranger: HostSite;
let site: string;

beforeAll(async () => {
  [baton, browser, shop, stranger] = await Promise.all([
    ...([startBaton({ beside: true }), openBrowser(), startHostSite(), startHostSite()] as const),
  ]);
  site = await baton.siteWith({ name: 'Shop', allowedDomains: [shop.host] });
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([baton?.stop(), shop?.stop(), stranger?.stop()]);
});

const snippet = (more = '') =>
  `<script src="${baton.url}/widget.js" data-site="${site}" ${more} async></script>`;

async function visit(host: HostSite, html: string, policy?: string, options = {}): Promise<WatchedPage> {
  host.show(html, policy);
  return browser.open(
    await browser.window([baton.url, host.origin], options),
    `${host.origin}/lamps?secret=1`,
  );
}

test.each(['head', 'body'])(
  'the snippet works in the %s of an allowed page, under a strict policy of it',
  async (part) => {
    const policy = `default-src 'none'; script-src ${baton.url}; frame-src ${baton.url}`;
    const page = await visit(
      shop,
      part === 'head' ? `<head>${snippet()}</head><body></body>` : `<body>${snippet()}</body>`,
      policy,
    );
    const widget = widgetIn(page.frameLocator('iframe'));
    await widget.launcher.press('Enter');
    await widget.say(question);
    await widget.answers.first().waitFor();
    expect(page.errors).toEqual([]);
    expect(page.offOrigin).toEqual([]);
  },
);

test('a page of another host shows no chat', async () => {
  const page = await visit(stranger, `<body>${snippet()}</body>`);
  const isRefusal = (text: string) => text.includes('frame-ancestors');
  if (!page.errors.some(isRefusal)) {
    await page.waitForEvent('console', { predicate: (message) => isRefusal(message.text()) });
  }
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await frame?.locator('.launch').count()).toBe(0);
});

test('a site that is not there is named in the console, and the page goes on without a chat', async () => {
  const page = await visit(
    shop,
    `<body><button onclick="Baton.open()">Help</button>${snippet().replace(site, 'shopp')}</body>`,
  );
  const isSaid = (text: string) => text.includes('no site "shopp"');
  if (!page.errors.some(isSaid)) {
    await page.waitForEvent('console', { predicate: (message) => isSaid(message.text()) });
  }
  await page.locator('iframe').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Help' }).press('Enter');
  expect(page.errors.filter((text) => !isSaid(text))).toEqual([]);
});

test('Escape gives the focus back: to the launcher, or to the button of the page that opened the chat', async () => {
  const page = await visit(shop, `<body><button onclick="Baton.open()">Help</button>${snippet()}</body>`);
  const widget = widgetIn(page.frameLocator('iframe'));
  await widget.launcher.press('Enter');
  await widget.field.press('Escape');
  await widget.panel.waitFor({ state: 'detached' });
  expect(await widget.launcher.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(
    true,
  );
  const help = page.getByRole('button', { name: 'Help' });
  await help.press('Enter');
  await widget.field.press('Escape');
  await widget.panel.waitFor({ state: 'detached' });
  expect(await help.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
});

test('two snippets are one chat, and on a phone it fills the screen while it is open', async () => {
  const page = await visit(shop, `<body>${snippet()}${snippet()}</body>`, undefined, {
    viewport: { width: 390, height: 700 },
  });
  const frame = page.locator('iframe');
  const widget = widgetIn(page.frameLocator('iframe'));
  await widget.launcher.press('Enter');
  await widget.panel.waitFor();
  expect(await frame.count()).toBe(1);
  expect(await frame.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 });
  await widget.panel.press('Escape');
  await widget.launcher.waitFor();
  expect((await frame.boundingBox())?.width).toBe(96);
});

test('the frame hears its own page alone, and the page hears its frame alone', async () => {
  const page = await visit(shop, `<body><iframe srcdoc="<p>ad</p>" name="ad"></iframe>${snippet()}</body>`);
  const widget = widgetIn(page.frameLocator('iframe[title^="Chat"]'));
  await widget.launcher.waitFor();
  const ad = page.frame('ad');
  await ad?.evaluate("parent.postMessage({ baton: 'view', view: 'open' }, '*')");
  await ad?.evaluate(
    "for (const one of [...Array(parent.length).keys()]) parent[one].postMessage({ baton: 'open' }, '*')",
  );
  // Messages are in order: when the page's own is there, those before it were heard or refused.
  await page.evaluate('Baton.open()');
  await widget.panel.waitFor();
  await page.evaluate('Baton.close()');
  await widget.launcher.waitFor();
  await ad?.evaluate("parent.postMessage({ baton: 'view', view: 'open' }, '*')");
  await page.evaluate(
    "new Promise((done) => { addEventListener('message', done, { once: true }); postMessage('end', '*'); })",
  );
  expect((await page.locator('iframe[title^="Chat"]').boundingBox())?.width).toBe(96);
});

test('a customer whom the site vouches for has their conversation on every device; signed out, nothing is left', async () => {
  const admin = await baton.operator('admin');
  const { secret } = (await admin.post(`/v1/sites/${site}/identity-secrets`)).body as { secret?: string };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256' })}.${part({ sub: 'ben', aud: site, exp: Math.floor(Date.now() / 1_000) + 600 })}`;
  const token = `${signed}.${createHmac('sha256', String(secret)).update(signed).digest('base64url')}`;
  const open = async () => {
    const page = await visit(shop, `<body>${snippet(`data-identity-token="${token}"`)}</body>`);
    const widget = widgetIn(page.frameLocator('iframe'));
    await widget.launcher.press('Enter');
    return { page, widget };
  };
  const first = await open();
  await first.widget.say(question);
  await first.widget.answers.first().waitFor();
  const second = await open();
  await second.widget.answers.first().waitFor();
  expect(await second.widget.ownTexts()).toEqual([question]);
  await second.page.evaluate('Baton.reset()');
  await second.widget.own.first().waitFor({ state: 'detached' });
  expect(second.page.errors).toEqual([]);
});

test('operators are told the page that the customer is on, without its query', async () => {
  const page = await visit(shop, `<head><title>Lamps</title></head><body>${snippet()}</body>`);
  const widget = widgetIn(page.frameLocator('iframe'));
  await widget.launcher.press('Enter');
  await widget.say(question);
  await widget.answers.first().waitFor();
  const admin = await baton.operator('admin');
  const { items } = (await admin.get(`/v1/inbox?view=all&site=${site}`)).body as {
    items?: { conversationId: string }[];
  };
  const pages = await Promise.all(
    (items ?? []).map(
      async ({ conversationId }) => (await admin.get(`/v1/conversations/${conversationId}`)).body.page,
    ),
  );
  expect(pages).toContainEqual({ url: `${shop.origin}/lamps`, title: 'Lamps' });
});

test('the theme of the page may be dark whatever the browser wishes', async () => {
  const page = await visit(shop, `<body>${snippet('data-theme="dark"')}</body>`);
  const frame = page.frameLocator('iframe');
  await widgetIn(frame).launcher.waitFor();
  expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
});
