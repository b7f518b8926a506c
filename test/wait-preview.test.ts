import { waitId } from '../store/waits.ts';
import { startApi, type TestApi } from './support/api.ts';

/** What customers would hear of the wait, for those who set the hours. */
let api: TestApi;
let lead: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  lead = await api.key('lead');
});
afterAll(() => api.stop());

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const hours = { ...closed, fri: [{ from: '09:00', to: '17:00' }], mon: [{ from: '10:00', to: '16:00' }] };
const preview = (site: string, body: unknown, headers = lead) =>
  api.ask(`/v1/sites/${site}/wait-preview`, { method: 'POST', headers, body });

const friday = '2026-01-02T12:00:00Z';
const saturday = '2026-01-03T23:10:00+01:00';

test('outside the hours a customer hears when the team is back, in any language', async () => {
  const site = await api.site({ hours, timeZone: 'Europe/Berlin' });
  expect((await preview(site, { at: saturday })).body).toEqual({
    open: false,
    opensAt: '2026-01-05T09:00:00.000Z',
    text: 'The team is not at work now. It is back Monday, January 5 at 10:00.',
    specialDays: [],
  });
  expect((await preview(site, { at: saturday, language: 'de' })).body.text).toContain('Montag, 5. Januar');
  expect((await preview(site, { at: friday })).body).toMatchObject({ open: true, opensAt: null });
});

test('hours, holidays and a time zone are tried out and not saved', async () => {
  const site = await api.site({ hours, timeZone: 'Europe/Berlin' });
  const holidays = [{ date: '2026-01-05' }];
  expect((await preview(site, { at: saturday, holidays })).body.opensAt).toBe('2026-01-09T08:00:00.000Z');
  expect((await preview(site, { at: saturday, hours: null })).body.open).toBe(true);
  expect((await preview(site, { at: saturday, timeZone: 'Asia/Tokyo' })).body).toMatchObject({
    opensAt: '2026-01-05T01:00:00.000Z',
  });
  const publicHolidays = { country: 'DE', state: 'BY' };
  const epiphany = { at: '2026-01-06T10:00:00Z', hours: null, publicHolidays };
  expect((await preview(site, epiphany)).body.open).toBe(false);
  expect((await preview(site, { at: saturday, hours: closed })).body).toMatchObject({
    ...{ open: false, opensAt: null, text: expect.stringContaining("can't estimate") },
  });
  expect(await api.store.sites.get(site)).toMatchObject({ hours, holidays: [], timeZone: 'Europe/Berlin' });
});

test('the days of the next twelve months that are unlike their weekday are named, as they are tried out', async () => {
  const site = await api.site({ hours, timeZone: 'Europe/Berlin' });
  const publicHolidays = { country: 'DE', state: 'BY' };
  const { specialDays } = (await preview(site, { at: friday, publicHolidays })).body as {
    specialDays: { name: string; openings: object[] }[];
  };
  expect(specialDays).toHaveLength(12);
  expect(specialDays).toContainEqual(expect.objectContaining({ name: 'Heilige Drei Könige', openings: [] }));
});

test('countries, states and regions with public holidays are listed, and a wrong one is named', async () => {
  const places = (query: string) => api.ask(`/v1/holiday-places${query}`, { headers: lead });
  expect((await places('')).body.items).toContainEqual({ code: 'DE', name: 'Germany' });
  expect((await places('?country=DE')).body.items).toContainEqual({ code: 'BY', name: 'Bayern' });
  expect((await places('?country=DE&state=BY')).body.items).toContainEqual({
    code: 'A',
    name: 'Stadt Augsburg',
  });
  const site = await api.site({ hours });
  const publicHolidays = { country: 'DE', state: 'BAVARIA' };
  expect((await preview(site, { at: friday, publicHolidays })).body).toMatchObject({
    status: 400,
    field: 'publicHolidays.state',
  });
});

test('within the hours a customer hears what was measured, once there is enough', async () => {
  const site = await api.site();
  expect((await preview(site, { at: friday })).body.text).toContain("can't estimate");
  for (let day = 1; day <= 20; day++) {
    const at = new Date(Date.UTC(2025, 11, day, 12));
    const _id = waitId(`c${day}`, at.getTime());
    await api.store.waits.state({
      ...{ _id, conversation: `c${day}`, site, team: null, handoff: 1, at, bound: null, present: 1, seq: 3 },
      statement: { at, dueAt: null, bound: null, quantile: null },
    });
    await api.store.waits.end(_id, new Date(at.getTime() + 200_000), true);
  }
  const { body } = await preview(site, { at: friday });
  expect(body).toMatchObject({ open: true, text: expect.stringMatching(/^8 in 10 people .* \d+ minutes/) });
});

test('a bad question is refused, a hidden site is none, and an operator may not ask', async () => {
  const site = await api.site();
  for (const body of [{}, { at: 'soon' }, { at: friday, timeZone: 'Nowhere' }, { at: friday, name: 'x' }]) {
    expect((await preview(site, body)).status).toBe(400);
  }
  expect((await preview(await api.site({ operators: ['someone'] }), { at: friday })).status).toBe(404);
  expect((await preview(site, { at: friday }, await api.key('operator'))).status).toBe(403);
});
