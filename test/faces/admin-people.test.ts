import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openInbox } from '../support/inbox.ts';
import { lookAt } from '../support/looks.ts';

let baton: TestBaton;
let browser: TestBrowser;
let admin: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  await baton.siteWith({ name: 'Shop', siteId: 'shop' });
  admin = await baton.operator('admin', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const open = (caller: Caller, path: string) =>
  openInbox(browser, caller, baton.url, `/inbox/admin${path}`, { viewport: { width: 1280, height: 800 } });

test('an invitation is made by keyboard alone, accepted in another window, and works once', async () => {
  const page = await open(admin, '/operators');
  const invite = page.getByRole('button', { name: 'Invite someone' });
  await invite.focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Invite someone' });
  await form.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.waitForFunction('document.activeElement?.matches("[role=dialog] input")');
  await page.keyboard.type('Bo Lindqvist');
  await page.keyboard.press('Tab');
  await page.keyboard.type('bo@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const shown = page.getByRole('dialog', { name: 'Invitation for Bo Lindqvist' });
  const link = (await shown.locator('pre').textContent()) ?? '';
  // A slip must not lose what is shown once.
  await page.keyboard.press('Escape');
  await shown.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('row', { name: /Bo Lindqvist.*Lead.*invited/ }).waitFor();

  const window = await browser.open(await browser.window([baton.url]), link);
  await window.getByRole('heading', { name: 'Welcome to Baton' }).waitFor();
  await window.getByRole('textbox', { name: 'Password' }).fill('short');
  await window.keyboard.press('Enter');
  await window.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await window.keyboard.press('Enter');
  await window.getByRole('link', { name: 'Inbox' }).waitFor();
  expect(window.url()).not.toContain('invite');
  expect(window.errors).toEqual([]);

  const again = await browser.open(await browser.window([baton.url]), link);
  await again.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor();
  expect(await again.getByRole('textbox').count()).toBe(0);
  await again.getByRole('button', { name: 'Go to the sign-in' }).click();
  await again.getByRole('heading', { name: 'Sign in' }).waitFor();
  // Pasted over the address of an open inbox, it is a link all the same.
  await again.evaluate(`location.hash = ${JSON.stringify(new URL(link).hash)}`);
  await again.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor();

  // Whoever is let go is signed out in the midst of it.
  await page.reload();
  await page.getByRole('row', { name: /Bo Lindqvist.*active/ }).waitFor();
  await page.getByRole('button', { name: 'Change Bo Lindqvist' }).click();
  await page.getByRole('button', { name: 'End access' }).click();
  await page
    .getByRole('dialog', { name: "End Bo Lindqvist's access?" })
    .getByRole('button', { name: 'End access' })
    .click();
  await page.getByRole('row', { name: /Bo Lindqvist.*disabled/ }).waitFor();
  await window.reload();
  await window.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('who forgot the password gets a link to a new one from an admin', async () => {
  const dee = await baton.operator('operator', 'Dee');
  const page = await open(admin, '/operators');
  await page.getByRole('button', { name: 'New link to a password for Dee' }).click();
  const shown = page.getByRole('dialog', { name: 'Password link for Dee' });
  const link = (await shown.locator('pre').textContent()) ?? '';
  await shown.getByRole('button', { name: 'I have it' }).click();
  expect(await page.getByRole('button', { name: 'New link to a password for Ana' }).count()).toBe(0);
  // Making it has changed nothing yet.
  expect((await dee.get('/v1/session')).status).toBe(200);

  const window = await browser.open(await browser.window([baton.url]), link);
  await window.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  expect(await lookAt(window, 'entry new password')).toEqual([]);
  await window.getByRole('textbox', { name: 'Password' }).fill('a remembered horse');
  await window.keyboard.press('Enter');
  await window.getByRole('link', { name: 'Inbox' }).waitFor();
  expect((await dee.get('/v1/session')).status).toBe(401);

  await window.goto(`${baton.url}/inbox/admin/account`);
  await window.getByRole('button', { name: 'Change e-mail' }).click();
  const email = window.getByRole('textbox', { name: 'New e-mail' });
  const secret = window.getByRole('textbox', { name: 'Your password' });
  await email.fill('dee.new@example.com');
  await secret.fill('a forgotten horse');
  await window.keyboard.press('Enter');
  await window.getByText('The password is wrong.').waitFor();
  await secret.fill('a remembered horse');
  await window.keyboard.press('Enter');
  await window.getByText('You sign in with it from now on.').waitFor();
  await window.getByText('dee.new@example.com').waitFor();
  expect(await lookAt(window, 'account with an e-mail')).toEqual([]);
  expect(window.errors.filter((error) => !error.includes('403'))).toEqual([]);
});

test('a person in Slack is named by the e-mail address that they have here, and nobody else can be', async () => {
  const slack = await baton.operator('operator', 'Cy');
  const page = await open(admin, '/site/shop/channels');
  await page.getByRole('button', { name: 'Add a channel' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Support');
  await page.getByLabel("Slack's incoming webhook").fill('https://hooks.slack.com/services/T0/B0/x');
  const who = page.getByLabel('Who is who');
  await who.fill('U0123ABCD eve@example.com');
  await page.getByText('eve@example.com is nobody who works here.').waitFor();
  expect(await page.getByRole('button', { name: 'Add the channel' }).isDisabled()).toBe(true);
  await who.fill(`U0123ABCD ${slack.id}@example.com`);
  await page.getByRole('button', { name: 'Add the channel' }).click();
  await page.getByRole('button', { name: 'Change Support' }).click();
  expect(await who.inputValue()).toBe(`U0123ABCD ${slack.id}@example.com`);
  const { items } = (await admin.get('/v1/channels')).body as { items?: { users?: object }[] };
  expect(items?.map(({ users }) => users)).toEqual([{ U0123ABCD: slack.id }]);
  expect(page.errors).toEqual([]);
});

test.each([
  ['viewer', ['Sources', 'Direct responses', 'Gaps', 'Policy', 'Promises kept', 'Your account']],
  [
    'operator',
    ['Sources', 'Direct responses', 'Gaps', 'What is found', 'Policy', 'Promises kept', 'Your account'],
  ],
  [
    'lead',
    [
      ...['Sources', 'Direct responses', 'Gaps', 'What is found', 'Policy', 'Promises kept'],
      ...['Hours and holidays', 'Your account'],
    ],
  ],
] as const)(
  'a %s is shown the pages that they may use, and nothing that would be refused',
  async (role, places) => {
    const caller = await baton.operator(role, 'Kim');
    const page = await open(caller, '/site/shop/policy');
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(response.url());
    });
    const navigation = page.getByRole('navigation', { name: 'Admin' });
    await navigation.getByRole('link', { name: 'Sources' }).waitFor();
    expect(await navigation.getByRole('link').allInnerTexts()).toEqual(places);
    for (const place of places) {
      await navigation.getByRole('link', { name: place }).click();
      await page.locator('h1', { hasText: place }).waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(await page.getByRole('button', { name: 'Add a source' }).count()).toBe(0);
    await page.goto(`${baton.url}/inbox/admin/operators`);
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    expect(refused).toEqual([]);
    expect(page.errors).toEqual([]);
  },
);
