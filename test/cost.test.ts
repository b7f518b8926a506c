import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { CommandStartedEvent } from 'mongodb';
import { credentialsOf } from '../api/credentials.ts';
import { conversationWorkflowId } from '../workflows/contract.ts';
import { question, startBaton, type TestBaton } from './support/baton.ts';
import { actionsIn, type HistoryEvent, kindsOf, timersPending } from './support/history-cost.ts';
import { openConversation, type Talk } from './support/talk.ts';

/** A conversation cools a second after its last event, and marks of numbered messages are written once a second. */
const quietAfterMs = 2_500;

let baton: TestBaton;
let connection: Connection;
let site: string;
let sent: string[] = [];
beforeAll(async () => {
  baton = await startBaton({ onCommand: (command) => sent.push(...countable(command)) });
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
  const talk = await openConversation(baton, site);
  const stream = await talk.customer.stream(`${talk.path}/stream`);
  await talk.say(question);
  await stream.nth('ai_answer');
  const all: string[][] = [];
  for (let turn = 2; turn <= 6; turn++) {
    await pause(quietAfterMs);
    await rememberCaller(talk);
    const answered = stream.nth('ai_answer', turn);
    sent = [];
    await talk.say(question);
    await answered;
    all.push([...sent]);
  }
  stream.close();
  for (const commands of all) {
    expectAtMost(
      6,
      commands.filter((command) => !isLook(command)),
    );
  }
  // The hub looks every few milliseconds until the answer is there: a turn that a busy machine slows down has more.
  expectAtMost(8, all.sort((a, b) => a.length - b.length)[0] ?? []);
});

/**
 * Two for each message, command or press of a button and one for the start are 29. The rest is the promise's timer,
 * and what the Temporal UI shows at handoff, claim and resolution.
 */
test('ten turns, a handoff, a claim, a reply and a resolution cost at most 33 Actions', async () => {
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
  expectAtMost(33, actionsIn(await history(talk)));
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

/** Fails with what was counted, not only with how many. */
function expectAtMost(limit: number, counted: readonly string[]): void {
  expect(counted.length <= limit ? [] : counted).toEqual([]);
}

/** Has the caller of a conversation identified anew, so that the next request finds them at hand. */
async function rememberCaller({ customer, path }: Talk): Promise<void> {
  credentialsOf(baton.deps).forget();
  expect((await customer.get(path)).status).toBe(200);
}

/** The driver's own commands, which no turn causes. */
const housekeeping: ReadonlySet<string> = new Set(['hello', 'ping', 'endSessions']);

/**
 * A command in words, unless it is no part of any turn: the driver's own, and what the hub asks by the clock for all
 * open streams together, whether or not anyone writes (who types, and which conversations were erased).
 */
function countable({ commandName, command }: CommandStartedEvent): string[] {
  const { filter = {}, collection = command[commandName] } = command;
  const isGuard = collection === 'conversations' && 'erasedAt' in filter;
  const isPresence = collection === 'typing' && commandName === 'find';
  if (housekeeping.has(commandName) || isGuard || isPresence) return [];
  return [`${commandName} ${collection} ${JSON.stringify(filter)}`];
}

/** The hub's shared reading of events, or its wait for them where the server announces them. */
function isLook(command: string): boolean {
  return /^(find|getMore) events /.test(command);
}
