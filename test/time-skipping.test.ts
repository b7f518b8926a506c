import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { ConversationActivities, HandoffInput } from '../activities/contract.ts';
import { isUpdate, type Prepared } from '../domain/conversation/prepared.ts';
import type { Fact } from '../domain/events.ts';
import { defaultPolicy } from '../domain/policy.ts';
import { nothingScreened } from '../domain/screening/screening.ts';
import { searchAttributeTypes } from '../worker/search-attributes.ts';
import {
  type CommandName,
  commandUpdate,
  conversationWorkflow,
  conversationWorkflowId,
  customerMessageSignal,
  queues,
} from '../workflows/contract.ts';
import { workflowBundle } from './support/engine.ts';

/** `npm test -- time` names it. */
const server = process.env.BATON_TEST_SERVER;
const onServer = server ? test : test.skip;

const schedules = 500;
const minute = 60_000;
const target = defaultPolicy.replyTargetSeconds * 1000;

/** Ten minutes by the clock, revised after seven and a half. */
function promised({ at, ladder, promise, since, target: seconds }: HandoffInput): Prepared {
  const from = promise === 'handoff' ? (since ?? at) : at;
  const isSilent = promise === 'follow_up';
  return {
    ...{ bound: isSilent ? null : 600, quantile: 0.8, basis: { kind: isSilent ? 'none' : 'measured' } },
    dueAt: isSilent ? null : at + 10 * minute,
    reviseAt: isSilent ? null : at + 7.5 * minute,
    ...(promise === null || isUpdate(promise)
      ? {}
      : { ladder: ladder.map((share) => from + share * seconds * 1000) }),
  };
}

type Move = { readonly at: number; readonly conversation: number; readonly command: CommandName };

/** Mulberry32, so that a run can be repeated. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomMoves(): Move[] {
  const random = createRandom(5);
  const commands = ['claim', 'claim', 'release', 'reply', 'resolve'] as const;
  return Array.from({ length: schedules }, (_, conversation) =>
    Array.from({ length: Math.floor(random() * 4) }, () => ({
      at: Math.floor(random() * 20) * minute + Math.floor(random() * minute),
      conversation,
      command: commands[Math.floor(random() * commands.length)] as CommandName,
    })),
  )
    .flat()
    .sort((a, b) => a.at - b.at);
}

onServer(
  `${schedules} schedules of claims, replies, resolves and releases: the ladder and the promises hold${server ? '' : ' (npm test -- time)'}`,
  async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: server ?? '' } },
    });
    await env.connection.operatorService.addSearchAttributes({
      namespace: 'default',
      searchAttributes: searchAttributeTypes,
    });
    const logs = new Map<string, Fact[]>();
    const activities: Partial<ConversationActivities> = {
      async publish({ conversation, facts }) {
        const log = logs.get(conversation) ?? [];
        logs.set(conversation, log);
        for (const fact of facts) if (!log.some(({ seq }) => seq === fact.seq)) log.push(fact);
        return 'published';
      },
      prepareHandoff: async (input) => promised(input),
      standing: async () => [],
    };
    const worker = await Worker.create({
      connection: env.nativeConnection,
      namespace: env.namespace ?? 'default',
      taskQueue: queues.conversations,
      workflowBundle,
      activities,
    });
    await worker.runUntil(async () => {
      const id = (index: number) => `c${index}`;
      await Promise.all(
        Array.from({ length: schedules }, (_, index) =>
          env.client.workflow.signalWithStart(conversationWorkflow, {
            workflowId: conversationWorkflowId(id(index)),
            taskQueue: queues.conversations,
            args: [{ conversation: id(index), site: 's', resume: false }],
            signal: customerMessageSignal,
            signalArgs: [
              { messageId: `${id(index)}:m`, screening: { ...nothingScreened, asksPerson: true } },
            ],
          }),
        ),
      );
      let now = 0;
      for (const [index, { at, command, conversation }] of randomMoves().entries()) {
        if (at > now) await env.sleep(at - now);
        now = at;
        const handle = env.client.workflow.getHandle(conversationWorkflowId(id(conversation)));
        const given = { operatorId: 'ana', messageId: `r${index}` };
        await handle.executeUpdate(commandUpdate(command), { args: [given] }).catch(() => {});
      }
      await env.sleep(60 * minute);
    });
    const endedAt = await env.currentTimeMs();
    await env.teardown();

    expect(logs.size).toBe(schedules);
    const steps = [...logs.values()].flat().filter(({ type }) => type === 'escalation');
    expect(steps.length).toBeGreaterThan(schedules);
    for (const log of logs.values()) judge(log, endedAt);
  },
  300_000,
);

/** Every step once at most, never early, none after its stop; a promise that fell due had been revised before. */
function judge(log: readonly Fact[], endedAt: number): void {
  let [queuedAt, isOver] = [0, true];
  const fired = new Set<number>();
  for (const [index, fact] of log.entries()) {
    if (fact.type === 'handoff') [queuedAt, isOver] = [fact.at, false];
    if (fact.type === 'release') queuedAt = fact.at;
    if (['operator_message', 'resolve', 'return_to_ai'].includes(fact.type)) isOver = true;
    if (fact.type === 'escalation') {
      expect(isOver).toBe(false);
      expect(fired.has(fact.step)).toBe(false);
      fired.add(fact.step);
      const share = defaultPolicy.ladder[fact.step - 1]?.at ?? 0;
      expect(fact.at - queuedAt).toBeGreaterThanOrEqual(share * target);
    }
    if ((fact.type === 'wait_promise' || fact.type === 'wait_update') && (fact.dueAt ?? endedAt) < endedAt) {
      const next = log
        .slice(index + 1)
        .find(({ type }) =>
          ['wait_promise', 'wait_update', 'operator_message', 'resolve', 'return_to_ai'].includes(type),
        );
      expect(next?.at ?? Number.POSITIVE_INFINITY).toBeLessThan(fact.dueAt ?? 0);
    }
  }
}
