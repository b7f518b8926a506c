import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { conversationWorkflowId } from '../workflows/contract.ts';
import { question, startBaton, type TestBaton } from './support/baton.ts';
import { actionsIn, type HistoryEvent, kindsOf, timersPending } from './support/history-cost.ts';
import { cheapest, countTrips, expectAtMost, isLook, readsPolicy } from './support/round-trips.ts';
import { openConversation, type Talk } from './support/talk.ts';

let baton: TestBaton;
let connection: Connection;
let site: string;
const trips = countTrips();
beforeAll(async () => {
  baton = await startBaton({ onCommand: trips.onCommand });
  connection = await Connection.connect({ address: baton.deps.config.TEMPORAL_ADDRESS });
  site = await baton.site();
}, 60_000);
afterAll(async () => {
  await connection.close();
  await baton.stop();
}, 30_000);

test('an AI turn adds at most 11 events to the history, and costs at most 2 Actions', async () => {
  const talk = await openConversation(baton, site);
  await turns(talk, 1);
  for (let turn = 2; turn <= 4; turn++) {
    const before = await history(talk);
    await turns(talk, 1, turn);
    const added = (await history(talk)).slice(before.length);
    expectAtMost(11, kindsOf(added));
    expectAtMost(2, actionsIn(added));
  }
});

test('a turn makes at most 6 round trips to the database, and 8 with those that look for its answer', async () => {
  const all = await trips.ofTurns(baton);
  for (const commands of all) {
    expectAtMost(
      6,
      commands.filter((command) => !isLook(command) && !readsPolicy(command)),
    );
  }
  expectAtMost(2, all.flat().filter(readsPolicy));
  // The hub looks every few milliseconds until the answer is there: a turn that a busy machine slows down has more.
  expectAtMost(8, cheapest(all));
});

/**
 * Two for each message, command or press of a button and one for the start are 29. The rest is one timer at a time (the
 * ladder's, the silent owner's, the idle customer's), and what the Temporal UI shows at handoff, claim and resolution.
 */
test('ten turns, a handoff, a claim, a reply and a resolution cost at most 36 Actions', async () => {
  const talk = await openConversation(baton, site);
  const ana = await baton.operator();
  await turns(talk, 10);
  await talk.wait();
  for (const [verb, body] of [
    ['claim', undefined],
    ['replies', { clientMessageId: 'r', text: 'Here I am' }],
    ['resolve', { outcome: 'Solved' }],
  ] as const) {
    expect((await ana.post(`${talk.path}/${verb}`, body)).status).toBe(200);
  }
  expectAtMost(36, actionsIn(await history(talk)));
});

test('an idle conversation costs nothing', async () => {
  const talk = await openConversation(baton, site);
  await turns(talk, 1);
  const before = await history(talk);
  expect(timersPending(before)).toBe(0);
  await turns(await openConversation(baton, site), 2);
  expect(kindsOf(await history(talk))).toEqual(kindsOf(before));
});

/** Asks so many questions, each after the answer to the one before; `first` is the first's number. */
async function turns(talk: Talk, count: number, first = 1): Promise<void> {
  for (let turn = first; turn < first + count; turn++) {
    await talk.say(question);
    await talk.seen('ai_answer', turn);
  }
}

/** A conversation's history, once the workflow has nothing more to do. */
async function history({ id }: Talk): Promise<HistoryEvent[]> {
  const namespace = baton.deps.config.TEMPORAL_NAMESPACE;
  const handle = new Client({ connection, namespace }).workflow.getHandle(conversationWorkflowId(id));
  while ((await handle.describe()).raw.pendingWorkflowTask) await pause(10);
  return (await handle.fetchHistory()).events ?? [];
}
