import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { ConversationActivities } from '../activities/contract.ts';
import { decide } from '../domain/conversation/decide.ts';
import type { Fact } from '../domain/events.ts';
import { nothingScreened } from '../domain/screening/screening.ts';
import {
  commandUpdate,
  conversationWorkflow,
  conversationWorkflowId,
  customerMessageSignal,
} from '../workflows/contract.ts';
import { engineAddress, ownNamespace, workflowBundle } from './support/engine.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const taskQueue = `continue-as-new-${randomUUID()}`;
/** Facts in the order of their publication, and who waits for the next one. */
const published: Fact[] = [];
let wake: () => void = () => undefined;

/** Publishes as the store does: what stands, stands. */
function append(facts: readonly Fact[]): 'published' | readonly Fact[] {
  const known = published.slice(facts[0]!.seq - 1);
  if (known.some((fact, index) => facts[index] && !same(fact, facts[index]))) return known;
  published.push(...facts.slice(known.length));
  wake();
  return 'published';
}

const assessment = { kind: 'answer', confidence: 1, citations: 1, gap: null, passages: 0 } as const;
const activities: ConversationActivities = {
  async takeTurn({ state, undelivered, at }) {
    const step = decide(state, { kind: 'drafted', turn: state.turn, assessment }, at);
    const isPublished = append([...undelivered, ...step.facts]) === 'published';
    return { assessment, publishedTo: isPublished ? step.state.seq : null };
  },
  publish: async ({ facts }) => append(facts),
  standing: async () => [],
  prepareHandoff: async () => ({ bound: null, quantile: null, basis: { kind: 'none' } }),
  recover: async (fresh) => fresh,
};

function same(stored: Fact, decided: Fact): boolean {
  return JSON.stringify({ ...stored, at: 0 }) === JSON.stringify({ ...decided, at: 0 });
}

let connection: Connection;
let native: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let client: Client;

beforeAll(async () => {
  connection = await Connection.connect({ address: engineAddress });
  native = await NativeConnection.connect({ address: engineAddress });
  const namespace = await ownNamespace();
  client = new Client({ connection, namespace });
  worker = await Worker.create({ connection: native, namespace, taskQueue, workflowBundle, activities });
  running = worker.run();
}, 60_000);

afterAll(async () => {
  worker.shutdown();
  await running;
  await native.close();
  await connection.close();
});

beforeEach(() => {
  published.length = 0;
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

function open(escalationSeconds = 600) {
  const conversation = randomUUID();
  const workflowId = conversationWorkflowId(conversation);
  const handle = client.workflow.getHandle(workflowId);
  const say = (name: string, asksPerson = false) =>
    client.workflow.signalWithStart(conversationWorkflow, {
      workflowId,
      taskQueue,
      args: [{ conversation, site: 'site', resume: false, escalationSeconds, continueAfterEvents: 30 }],
      signal: customerMessageSignal,
      signalArgs: [{ messageId: `${conversation}:${name}`, screening: { ...nothingScreened, asksPerson } }],
    });
  const run = async () => (await handle.describe()).runId;
  return { handle, say, run };
}

const numbers = () => published.map(({ seq }) => seq);
const of = (type: Fact['type']) => published.filter((fact) => fact.type === type);

test('a long conversation goes on over many runs: numbered without a gap, each message answered once', async () => {
  const { handle, say, run } = open();
  const first = await say('m0');
  for (let turn = 1; turn <= 20; turn += 1) {
    await until(() => of('ai_answer').length === turn);
    if (turn < 20) await say(`m${turn}`);
  }
  expect(numbers()).toEqual(published.map((_, index) => index + 1));
  expect(of('ai_answer')).toHaveLength(20);
  expect(await run()).not.toBe(first.signaledRunId);
  await handle.terminate('tested');
}, 60_000);

test('repeats from before a new run are still known as repeats', async () => {
  const { handle, say, run } = open();
  const first = await say('m0', true);
  await until(() => of('packet').length === 1);
  const claim = {
    args: [{ operatorId: 'ana', commandId: 'once' }] as [{ operatorId: string; commandId: string }],
  };
  const before = await handle.executeUpdate(commandUpdate('claim'), claim);
  for (let note = 0; (await run()) === first.signaledRunId; note += 1) {
    const messageId = `n${note}`;
    await handle.executeUpdate(commandUpdate('note'), { args: [{ operatorId: 'ana', messageId }] });
  }
  const { length } = published;
  const again = await handle.executeUpdate(commandUpdate('claim'), claim);
  await say('m0', true);
  await handle.executeUpdate(commandUpdate('note'), { args: [{ operatorId: 'ana', messageId: 'n0' }] });
  expect(again).toEqual(before);
  expect(published).toHaveLength(length);
  await handle.terminate('tested');
}, 60_000);

test('an escalation that was due in an earlier run fires once, in its time', async () => {
  const { handle, say, run } = open(4);
  const first = await say('m0', true);
  for (let message = 1; (await run()) === first.signaledRunId; message += 1) await say(`m${message}`);
  await until(() => of('escalation').length === 1);
  const [notice] = of('handoff');
  const [fired] = of('escalation');
  expect(fired!.at - notice!.at).toBeGreaterThanOrEqual(4_000);
  expect(of('escalation')).toHaveLength(1);
  await handle.terminate('tested');
}, 60_000);
