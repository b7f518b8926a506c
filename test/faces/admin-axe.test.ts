import { type Caller, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { openInbox } from '../support/inbox.ts';
import { lookAt } from '../support/looks.ts';
import { openConversation } from '../support/talk.ts';

let baton: TestBaton;
let browser: TestBrowser;
let admin: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  await baton.siteWith({
    name: 'Shop',
    siteId: 'shop',
    look: { color: '#ffdd00', greeting: 'Hi', position: 'left' },
  });
  admin = await baton.operator('admin', 'Ana');
  await baton.operator('operator', 'María-José Fernández de la Vega y Castellanos');
  const text = { kind: 'text', site: 'shop', title: 'Returns', text: '# Returns\n\nWithin 30 days.' };
  const direct = { kind: 'direct_response', site: 'shop', questions: ['Swiss?', 'Zürich?'], answer: 'Yes.' };
  await admin.post('/v1/sources', text);
  await admin.post('/v1/sources', { ...text, title: 'Handbook', audience: 'internal' });
  await admin.post('/v1/sources', direct);
  await admin.post('/v1/channels', { site: 'shop', kind: 'email', name: 'Mailbox', to: ['a@example.com'] });
  await admin.post('/v1/api-keys', { name: 'Reports', role: 'viewer' });
  await admin.post('/v1/policies', {
    site: 'shop',
    minConfidence: 0.6,
    copy: { 'en.expect': 'A person replies.' },
  });
  const talk = await openConversation(baton, 'shop');
  await talk.say(unanswerable);
  await talk.wait();
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

/** Every page of the admin's, and states of it that a press opens. */
const pages: readonly (readonly [path: string, press?: string | RegExp])[] = [
  ['/setup'],
  ['/sites'],
  ['/operators'],
  ['/operators', 'Invite someone'],
  ['/operators', /^Change María/],
  ['/api-keys'],
  ['/api-keys', 'Make a key'],
  ['/api-keys', 'Revoke Reports'],
  ['/account'],
  ['/site/shop/setup'],
  ['/site/shop/setup', /Give it something/],
  ['/site/shop/sources'],
  ['/site/shop/sources', 'Add a source'],
  ['/site/shop/direct-responses'],
  ['/site/shop/direct-responses', /^Change/],
  ['/site/shop/gaps'],
  ['/site/shop/gaps', /Norway/],
  ['/site/shop/find'],
  ['/site/shop/policy'],
  ['/site/shop/promises'],
  ['/site/shop/hours'],
  ['/site/shop/widget'],
  ['/site/shop/access'],
  ['/site/shop/channels'],
  ['/site/shop/channels', 'Add a channel'],
  ['/site/shop/nowhere'],
];

const schemes = ['light', 'dark'] as const;
const widths = [390, 768, 1280, 1680];

test('axe finds nothing serious on any page in either theme, and no page is wider than its window', async () => {
  const page = await openInbox(browser, admin, baton.url, '/inbox/admin/account', {
    reducedMotion: 'reduce',
  });
  const faults: string[] = [];
  for (const [path, press] of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await visit(page, path);
    if (press) await page.getByRole('button', { name: press }).first().click();
    await settled(page);
    const state = `${path} ${press ?? ''}`;
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // The page hears of it later than the styles do.
      await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await settled(page);
      faults.push(...(await lookAt(page, `admin ${colorScheme} ${state}`)));
    }
    for (const width of press ? [] : widths) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(tooWide);
      if (Number(over) > 0) faults.push(`${state} is ${over} wider than ${width}`);
    }
    if (press) await page.keyboard.press('Escape');
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  }
  expect(faults).toEqual([]);
  expect(page.errors).toEqual([]);
});

test('axe finds nothing serious on the entry in either theme', async () => {
  const context = await browser.window([baton.url]);
  const faults: string[] = [];
  for (const hash of ['', '#invite=a.bbbbbbbbbbbbbbbbbbbbbbbb', '#sign-in=a.bbbbbbbbbbbbbbbbbbbbbbbb']) {
    const page = await browser.open(context, `${baton.url}/inbox${hash}`);
    await page.locator('h1').waitFor();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await lookAt(page, `entry ${colorScheme} ${hash}`)));
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});

const tooWide =
  '(() => { const main = document.getElementById("admin-page"); return main.scrollWidth - main.clientWidth; })()';

/** Goes there as a link would, so that the app is loaded once. */
async function visit(page: WatchedPage, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, "", ${JSON.stringify(`/inbox/admin${path}`)})`);
  // A dialog of the page before may still hide its heading.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await settled(page);
}

/** Everything that was asked for has come, and nothing moves. */
async function settled(page: WatchedPage): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(
    'Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))',
  );
}
