import { type Caller, startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openInbox } from '../support/inbox.ts';
import { lookAt } from '../support/looks.ts';

let baton: TestBaton;
let browser: TestBrowser;
let admin: Caller;

const office = [{ from: '09:00', to: '17:30' }];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  admin = await baton.operator('admin', 'Ana');
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

const open = async (site: string, calendar: object) => {
  await baton.siteWith({ name: 'Shop', siteId: site, hours: week, timeZone: 'Europe/Berlin', ...calendar });
  const viewport = { width: 1280, height: 800 };
  return openInbox(browser, admin, baton.url, `/inbox/admin/site/${site}/hours`, { viewport });
};

test('a break splits the day, and the state is chosen from those of the country', async () => {
  const page = await open('split', {});
  await page.getByRole('button', { name: '+ Break on Monday' }).click();
  const times = page.getByRole('textbox', { name: /^Monday, opening/ });
  expect(await Promise.all((await times.all()).map((time) => time.inputValue()))).toEqual([
    ...['09:00', '12:00', '13:00', '17:30'],
  ]);
  await page.getByRole('combobox', { name: 'Country' }).fill('Germ');
  await page.getByRole('option', { name: 'Germany' }).click();
  await page.getByRole('combobox', { name: 'State' }).fill('Bay');
  await page.getByRole('option', { name: 'Bayern' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect((await admin.get('/v1/sites/split')).body).toMatchObject({
    hours: {
      mon: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
      tue: office,
    },
    publicHolidays: { country: 'DE', state: 'BY' },
  });
  expect(page.errors).toEqual([]);
});

test('the closed days of the next year are listed, and what a customer hears on a date is told', async () => {
  const page = await open('listed', { publicHolidays: { country: 'DE', state: 'BY' } });
  const closed = page.getByRole('region', { name: 'Closed days of the next twelve months' });
  await closed.getByRole('button', { name: 'Heilige Drei Könige' }).click();
  const heard = page.getByRole('region', { name: 'What a customer hears' });
  await heard.getByText('The team is not at work now.').waitFor();
  expect(await page.getByLabel('Date of the message').inputValue()).toMatch(/^\d{4}-01-06$/);
  await page.getByRole('textbox', { name: 'Time of the message' }).fill('10:00');
  // A Wednesday like any other.
  await page.getByLabel('Date of the message').fill('2027-01-13');
  await heard.getByText('At work').waitFor();
  expect(page.errors).toEqual([]);
});

test('a state that is not known is marked, in one sentence, and the buttons of the save bar stay whole', async () => {
  const page = await open('wrong', { publicHolidays: { country: 'DE', state: 'BY' } });
  await page.route('**/v1/sites/wrong', (route) =>
    route.continue(
      route.request().method() === 'PATCH'
        ? { postData: JSON.stringify({ publicHolidays: { country: 'DE', state: 'BAVARIA' } }) }
        : {},
    ),
  );
  await page.getByRole('button', { name: '+ Break on Monday' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Not saved. Must be the code of a state').waitFor();
  const invalid = page.locator('input[aria-invalid=true]');
  expect([await invalid.count(), await invalid.inputValue()]).toEqual([1, 'Bayern']);
  expect(await lookAt(page, 'hours refused')).toEqual([]);
  const cut = await page.evaluate(`[...document.querySelectorAll('[role=status] button')]
    .filter((button) => button.scrollWidth > button.clientWidth || button.firstChild.scrollWidth > button.clientWidth)
    .map((button) => button.textContent)`);
  expect(cut).toEqual([]);
  expect(await page.getByText('publicHolidays').count()).toBe(0);
});
