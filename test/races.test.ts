import { type Caller, question, startBaton, type TestBaton } from './support/baton.ts';
import { eventsOf, openConversation } from './support/talk.ts';

/** `BATON_RACES=2000 npm run integration -- --testPathPatterns races` for the whole figure. */
const races = Number(process.env.BATON_RACES ?? 100);
/** Races that run beside each other. */
const atOnce = 8;

let baton: TestBaton;
let site: string;
let people: readonly Caller[];
beforeAll(async () => {
  baton = await startBaton();
  site = await baton.site();
  people = [
    await baton.operator('operator', 'Ana'),
    await baton.operator('operator', 'Ben'),
    await baton.operator('lead', 'Lea'),
  ];
}, 60_000);
afterAll(() => baton.stop(), 30_000);

/** Claims, barge-ins, a question and a resolve at one time; what each was told, and the log that stands after. */
async function race(index: number): Promise<void> {
  const [ana, ben, lea] = people as readonly [Caller, Caller, Caller];
  const talk = await openConversation(baton, site);
  const fromQueue = index % 2 === 0;
  if (fromQueue) await talk.wait();
  const verb = fromQueue ? 'claim' : 'barge-in';
  const [, first, second] = await Promise.all([
    talk.say(question),
    ana.post(`${talk.path}/${verb}`),
    ben.post(`${talk.path}/${verb}`),
    ...(index % 3 === 0 ? [lea.post(`${talk.path}/resolve`)] : []),
  ]);
  const { events } = await eventsOf(lea, talk.path);
  let owner: string | null = null;
  for (const event of events) {
    const by = (event.by as { readonly id?: string }).id ?? null;
    if (event.type === 'claim') expect(owner).toBeNull();
    if (event.type === 'claim' || event.type === 'barge_in') owner = by;
    if (event.type === 'resolve' || event.type === 'release') owner = null;
    if (owner !== null) expect(event.type).not.toMatch(/^ai_/);
  }
  for (const [caller, answer] of [
    [ana, first],
    [ben, second],
  ] as const) {
    expect([200, 409]).toContain(answer?.status);
    const made = events.find(({ seq }) => seq === answer?.body.seq);
    if (answer?.status === 200) expect(made).toMatchObject({ by: { id: caller.id } });
    else if (answer?.body.code === 'already_claimed') expect(answer.body.owner).not.toBeNull();
  }
  if (fromQueue)
    expect([first, second].filter((answer) => answer?.status === 200).length).toBeLessThanOrEqual(1);
}

test(`${races} races of claim, claim, question and resolve have one winner each, and a silent AI after it`, async () => {
  for (let done = 0; done < races; done += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, races - done) }, (_, index) => race(done + index));
    await Promise.all(batch);
  }
}, 600_000);
