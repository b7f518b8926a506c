import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
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

test('a reply that is too long says so, is not cut, and is not sent', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, baton.url, `/inbox/waiting/${talk.id}`);
  await composer(page).fill('x'.repeat(8_001));
  await page.getByText('Too long to send: 8,001 of at most 8,000 characters.').waitFor();
  expect((await composer(page).inputValue()).length).toBe(8_001);
  expect(await page.getByRole('button', { name: 'Claim and send' }).isDisabled()).toBe(true);
  await composer(page).press('Control+Enter');
  await composer(page).press('Backspace');
  await page.getByText('8,000 of 8,000 characters').waitFor();
  await composer(page).press('Control+Enter');
  expect(String((await talk.seen('operator_message')).data.text)).toHaveLength(8_000);
});

test('whoever loses a race reads who was faster, for a moment', async () => {
  const talk = await openConversation(baton, site);
  await talk.wait();
  const page = await openInbox(browser, ana, baton.url, `/inbox/waiting/${talk.id}`);
  const bo = { id: 'bo', name: 'Bo Winner' };
  const refusal = {
    status: 409,
    code: 'already_claimed',
    title: 'Conflict',
    detail: 'Somebody has it.',
    owner: bo,
  };
  await page.route('**/claim', (route) => route.fulfill({ status: 409, json: refusal }));
  await page.getByRole('button', { name: 'Claim', exact: true }).click();
  const told = page.getByText('Bo Winner was faster and has this conversation now.');
  await told.waitFor();
  await told.waitFor({ state: 'hidden' });
});

test('an AI that is held is not said to answer, and its end stands in the transcript', async () => {
  const talk = await openConversation(baton, site);
  await talk.say('Which port does the API listen on?');
  await talk.seen('ai_answer');
  const page = await openInbox(browser, ana, baton.url, `/inbox/ai/${talk.id}`);
  const head = page.getByRole('region', { name: 'Conversation', exact: true }).locator('header').first();
  await head.getByText('With the AI').waitFor();
  await page
    .getByText(/1 passage looked at|[02-9] passages looked at/)
    .first()
    .waitFor();
  await page.keyboard.press('h');
  await head.getByText('The AI is held').waitFor();
  await page.getByRole('region', { name: 'Why' }).getByText('An operator holds the AI.').waitFor();
  await page.keyboard.press('h');
  await transcript(page).getByText('The hold ended: the AI may answer again').waitFor();
  await head.getByText('With the AI').waitFor();
});

test('only what may not wait is red, in the list as in the packet, and a packet outlives its handoff', async () => {
  const [mild, grave] = await Promise.all([openConversation(baton, site), openConversation(baton, site)]);
  await mild.say('I want my money back for this order, please refund me. Or my lawyer writes to you.');
  await grave.say('My card was stolen and someone is using it right now.');
  await Promise.all([mild.seen('wait_promise'), grave.seen('wait_promise')]);
  const page = await openInbox(browser, ana, baton.url, `/inbox/waiting/${mild.id}`);
  const packet = page.getByRole('region', { name: 'Packet' });
  const reds = packet.locator('[data-risk]');
  await packet.getByText('refund', { exact: true }).waitFor();
  expect(await reds.count()).toBe(0);
  expect(await packet.getByText('High risk').count()).toBe(0);
  await page.getByRole('button', { name: 'High risk' }).click();
  await lineOf(page, grave.id).click();
  await packet.getByText('High risk').waitFor();
  expect(await reds.count()).toBeGreaterThan(1);
  expect(await lineOf(page, mild.id).count()).toBe(0);

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'What came of it' }).press('Control+Enter');
  await grave.seen('resolve');
  await page.getByText('Resolved. The customer’s next message opens it again.').waitFor();
  await packet.getByRole('button', { name: 'I had to ask again' }).click();
  await packet.getByRole('button', { name: 'I had to ask again', pressed: true }).waitFor();
  await packet.getByRole('button', { name: 'Unfold the packet' }).click();
  await packet.getByText('Why the AI stopped').waitFor();
  expect(page.errors).toEqual([]);
});
