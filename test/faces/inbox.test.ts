import { type Caller, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { composer, lineOf, openInbox, transcript } from '../support/inbox.ts';
import { openConversation } from '../support/talk.ts';

let baton: TestBaton;
let browser: TestBrowser;
let site: string;
let ana: Caller;
let bo: Caller;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  site = await baton.siteWith({ name: 'Shop' });
  ana = await baton.operator('operator', 'Ana');
  bo = await baton.operator('operator', 'Bo');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const pages = (path: string): Promise<WatchedPage[]> =>
  Promise.all([ana, bo].map((operator) => openInbox(browser, operator, baton.url, path)));

test('a customer and two operators go through a whole handoff, and each screen shows it', async () => {
  const talk = await openConversation(baton, site);
  const [hers, his] = await pages(`/inbox/waiting`);
  if (!hers || !his) throw new Error('two pages');
  await talk.say(`${unanswerable} My order #A-20931 is ready since Tuesday.`);
  await lineOf(hers, talk.id).click();
  await lineOf(his, talk.id).click();

  const packet = hers.getByRole('region', { name: 'Packet' });
  await packet.getByText('#A-20931').first().waitFor();
  await packet.getByText('No source covers what was asked.').waitFor();
  await his.getByText('Ana is viewing').waitFor();

  // A race for it: one has it, and both screens say who.
  await Promise.all(
    [hers, his].map((page) => page.getByRole('button', { name: 'Claim', exact: true }).click()),
  );
  const stated = await Promise.all(
    [hers, his].map((page) =>
      page
        .getByText(/^With (?:you|Ana|Bo)/)
        .first()
        .textContent(),
    ),
  );
  const anaWon = stated[0]?.startsWith('With you') ?? false;
  expect(stated.map((words) => words?.split(' · ')[0])).toEqual(
    anaWon ? ['With you', 'With Ana'] : ['With Bo', 'With you'],
  );
  const [winner, loser] = anaWon ? [hers, his] : [his, hers];
  const [won, lost] = anaWon ? ['Ana', 'Bo'] : ['Bo', 'Ana'];
  await winner.getByRole('button', { name: 'Resolve', exact: true }).waitFor();
  await loser.getByText(`${won} answers this customer.`).waitFor();
  expect(await loser.getByRole('button', { name: 'Claim', exact: true }).count()).toBe(0);

  // What one types warns the other, who is asked before anything is sent.
  await composer(winner).pressSequentially('It ships');
  await loser.getByText(`${won} is writing`).first().waitFor();
  await composer(loser).fill('I know this one');
  await composer(loser).press('Control+Enter');
  await loser.getByText(`${won} answers this customer. Send this all the same?`).waitFor();
  await loser.getByRole('button', { name: 'Keep writing' }).click();
  expect(await composer(loser).inputValue()).toBe('I know this one');

  await composer(winner).fill('It ships on **Monday**.');
  await composer(winner).press('Control+Enter');
  expect((await talk.seen('operator_message')).data).toMatchObject({ text: 'It ships on **Monday**.' });
  await transcript(loser).getByText('Monday').waitFor();
  await talk.say('Thank you');
  await Promise.all([hers, his].map((page) => transcript(page).getByText('Thank you').waitFor()));

  // The packet is of the handoff, and says so once more was written.
  await hers.getByRole('button', { name: 'Unfold the packet' }).click();
  await packet.getByText('Last message at the handoff').waitFor();

  // A note is for colleagues.
  await winner.getByRole('button', { name: 'Note', exact: true }).click();
  await winner.getByRole('textbox', { name: 'Note for colleagues' }).fill('Asked the warehouse.');
  await winner.getByRole('button', { name: 'Add note' }).click();
  await transcript(loser).getByText('Asked the warehouse.').waitFor();

  await winner.getByRole('button', { name: 'Enough' }).click();
  await winner.getByText('Thank you: this is counted.').waitFor();
  await winner.getByText('The AI is silent: you answer.').waitFor();
  await loser.getByText(`The AI is silent: ${won} answers.`).waitFor();
  await winner.reload();
  await winner.getByRole('button', { name: 'Enough', pressed: true }).waitFor();
  await winner.getByLabel('The AI could have answered this').check();

  await loser.getByRole('button', { name: 'Take over and send' }).waitFor();
  await loser.getByRole('button', { name: 'Take over', exact: true }).click();
  await transcript(winner).getByText(`${lost} took over from ${won}`).waitFor();

  await loser.getByRole('button', { name: 'More that can be done' }).click();
  await loser.getByRole('menuitem', { name: /^Return to AI/ }).click();
  await loser.getByRole('textbox', { name: 'What was settled' }).fill('Ships on Monday.');
  await loser.getByRole('button', { name: 'Return to AI' }).click();
  await transcript(winner).getByText(`${lost} returned it to the AI`).waitFor();
  await transcript(winner).getByText('Ships on Monday.', { exact: true }).waitFor();

  const log = (await talk.customer.get(`${talk.path}/events`)).text;
  expect(log).not.toContain('Asked the warehouse.');
  expect(log).not.toContain('"Ships on Monday."');
  for (const page of [hers, his]) {
    expect(page.errors).toEqual([]);
    expect(page.offOrigin).toEqual([]);
  }
});

test('typing holds the AI, sending takes over, and resolving tells the customer what came of it', async () => {
  const talk = await openConversation(baton, site);
  await talk.say('Which port does the API listen on?');
  await talk.seen('ai_answer');
  const page = await openInbox(browser, ana, baton.url, `/inbox/ai/${talk.id}`);
  await transcript(page).getByText('port 8080').waitFor();

  await transcript(page).getByRole('button', { name: 'Ports' }).click();
  await page.getByRole('dialog').locator('mark').waitFor();
  await page.keyboard.press('Escape');

  await composer(page).pressSequentially('On port');
  await page.getByText('The AI is held for').waitFor();
  await composer(page).pressSequentially(' 8080, as ever.');
  await page.getByRole('button', { name: 'Barge in and send' }).click();
  await talk.seen('operator_message');
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByRole('textbox', { name: 'What came of it' }).fill('Port 8080.');
  await page.getByRole('textbox', { name: 'What came of it' }).press('Control+Enter');
  expect((await talk.seen('resolve')).data).toMatchObject({ outcome: 'Port 8080.' });
  await page.getByText('Resolved. The customer’s next message opens it again.').waitFor();
  expect(page.errors).toEqual([]);
});
