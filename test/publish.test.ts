import { randomUUID } from 'node:crypto';
import { createDependencies } from '../activities/create.ts';
import type { ActivityDependencies } from '../activities/dependencies.ts';
import { prepareHandoff } from '../activities/prepare-handoff.ts';
import { publish } from '../activities/publish.ts';
import { recover } from '../activities/recover.ts';

import { decide, type Input } from '../domain/conversation/decide.ts';
import { project } from '../domain/conversation/project.ts';
import { type ConversationState, newConversation } from '../domain/conversation/state.ts';
import type { Fact } from '../domain/events.ts';
import { defaultPolicy } from '../domain/policy.ts';
import { screen } from '../domain/screening/screen.ts';
import { createLog } from '../platform/log.ts';
import { messageId } from '../store/messages.ts';

import { openStore, type Store } from '../store/store.ts';

const log = createLog({ BATON_LOG_LEVEL: 'silent' }, 'test');
const at = Date.parse('2026-03-04T10:00:00Z');
let store: Store;

beforeAll(async () => {
  const uri = new URL(process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27017/');
  uri.pathname = `publish_${randomUUID().slice(0, 8)}`;
  store = openStore(uri.href);
  await store.createIndexes();
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

/** What a worker process has at hand; a new one for each process that a test plays. */
function process_(): ActivityDependencies {
  return createDependencies({ store, log }, () => {});
}

async function newOne() {
  const conversation = randomUUID();
  await store.conversations.create({ _id: conversation, site: 's', visitorId: 'v', createdAt: new Date(at) });
  return { conversation, fresh: newConversation(conversation, 's', defaultPolicy) };
}

async function written(conversation: string, text: string): Promise<Input> {
  const id = messageId(conversation, 'customer', text);
  const screening = screen(text);
  await store.messages.insert({
    _id: id,
    conversation,
    kind: 'customer',
    text,
    screening,
    acceptedAt: new Date(at),
  });
  return { kind: 'message', messageId: id, screening };
}

function decided(state: ConversationState, ...inputs: readonly Input[]) {
  const facts: Fact[] = [];
  let now = state;
  for (const input of inputs) {
    const step = decide(now, input, at);
    now = step.state;
    facts.push(...step.facts);
  }
  return { state: now, facts, projection: project(now) };
}

test('a handoff reaches its readers with the words, the notice before the promise and the packet', async () => {
  const { conversation, fresh } = await newOne();
  const deps = process_();
  const asked = decided(fresh, await written(conversation, 'Where is order #48213? I want a human.'));
  await publish(deps, { conversation, site: 's', ...asked });
  const [want] = asked.state.wants;
  const estimate = await prepareHandoff(deps, {
    conversation,
    site: 's',
    ...want!,
    messageIds: asked.state.recent,
    turn: 0,
    seq: asked.state.seq,
    ...{ at, since: asked.state.waitSince, revisions: 0, promised: false, target: 300, ladder: [0.5, 1] },
    ...{ team: null, served: [], owner: null },
  });
  const prepared = decided(asked.state, { kind: 'prepared', handoff: 1, estimate });
  await publish(deps, { conversation, site: 's', ...prepared });

  const events = await store.events.after(conversation, 0, 100);
  expect(events.map(({ type }) => type)).toEqual(['customer_message', 'handoff', 'wait_promise', 'packet']);
  expect(events[0]).toMatchObject({ text: 'Where is order #48213? I want a human.', language: 'en' });
  expect(events[1]?.text).toMatch(/You asked for a person/);
  expect(events[3]).toMatchObject({ details: [{ label: 'identifier', value: '#48213' }] });
  const stored = await store.conversations.get(conversation);
  expect(stored?.projection).toMatchObject({ mode: 'waiting', reason: 'customer_asked', seq: 4 });
  expect(stored).toMatchObject({
    intent: 'Where is order #48213?',
    preview: 'Where is order #48213? I want a human.',
    ...{ language: 'en', unanswered: true, handoffAt: new Date(at) },
  });
});

test('a repeat of the same facts changes nothing', async () => {
  const { conversation, fresh } = await newOne();
  const first = decided(fresh, await written(conversation, 'How do I start?'));
  expect(await publish(process_(), { conversation, site: 's', ...first })).toBe('published');
  expect(await publish(process_(), { conversation, site: 's', ...first })).toBe('published');
  expect(await store.events.after(conversation, 0, 100)).toHaveLength(1);
});

test('what was half published is completed', async () => {
  const { conversation, fresh } = await newOne();
  const both = decided(fresh, await written(conversation, 'one'), await written(conversation, 'two'));
  const half = { ...both, facts: both.facts.slice(0, 1) };
  await publish(process_(), { conversation, site: 's', ...half });
  expect(await publish(process_(), { conversation, site: 's', ...both })).toBe('published');
  expect((await store.events.after(conversation, 0, 100)).map(({ text }) => text)).toEqual(['one', 'two']);
});

test('facts of a lost attempt stand, and are given back without a word of the customer', async () => {
  const { conversation, fresh } = await newOne();
  const one = await written(conversation, 'canary one, get me a human');
  const two = await written(conversation, 'canary two');
  const lost = decided(fresh, one);
  await publish(process_(), { conversation, site: 's', ...lost });
  const retried = decided(fresh, two, one);
  const standing = await publish(process_(), { conversation, site: 's', ...retried });
  expect(standing).toEqual(JSON.parse(JSON.stringify(lost.facts)));
  expect(JSON.stringify(standing)).not.toContain('canary');
  expect(await store.events.after(conversation, 0, 100)).toHaveLength(2);
});

test('a lost workflow finds its conversation again from the events', async () => {
  const { conversation, fresh } = await newOne();
  const deps = process_();
  const asked = decided(
    fresh,
    await written(conversation, 'I want a human'),
    { kind: 'command', command: { type: 'claim', operatorId: 'ana' } },
    { kind: 'command', command: { type: 'release', operatorId: 'ana' } },
    { kind: 'command', command: { type: 'bargeIn', operatorId: 'ben' } },
    { kind: 'command', command: { type: 'returnToAi', operatorId: 'ben', textId: null } },
    await written(conversation, 'Which port?'),
    { kind: 'command', command: { type: 'hold', operatorId: 'ben', off: false } },
  );
  await publish(deps, { conversation, site: 's', ...asked });
  const found = await recover(deps, fresh);
  expect({ ...found, done: [] }).toEqual({ ...asked.state, done: [] });
});

test('customers’ messages are marked as numbered', async () => {
  const { conversation, fresh } = await newOne();
  const deps = process_();
  const said = await written(conversation, 'mark me');
  const before = await store.messages.unnumbered(new Date(0), new Date(at + 1), 100);
  await publish(deps, { conversation, site: 's', ...decided(fresh, said) });
  await deps.numbered.flush();
  const after = await store.messages.unnumbered(new Date(0), new Date(at + 1), 100);
  expect(before.length - after.length).toBe(1);
});
