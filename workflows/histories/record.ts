/** Histories of the conversation workflow for the replay tests: `node dist/workflows/histories/record.js <folder>`. */
import type { WorkflowHandle } from '@temporalio/client';
import type { ConversationActivities } from '../../activities/contract.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { decide } from '../../domain/conversation/decide.ts';
import type { Fact } from '../../domain/events.ts';
import { nothingScreened } from '../../domain/screening/screening.ts';
import {
  commandSignal,
  commandUpdate,
  conversationWorkflow,
  conversationWorkflowId,
  customerMessageSignal,
  queues,
  whyQuery,
} from '../contract.ts';
import { recordAll, type Take } from './recorder.ts';

type Script = {
  readonly drafts: readonly (Assessment | 'model' | 'fail')[];
  readonly play: (conversation: Conversation) => Promise<void>;
};
type Conversation = {
  readonly say: (messageId: string, asksPerson?: boolean) => Promise<void>;
  readonly handle: WorkflowHandle;
  /** Resolves once the workflow has published an event of this type for the `count`th time. */
  readonly published: (type: string, count?: number) => Promise<void>;
};

const answer: Assessment = { kind: 'answer', confidence: 0.9, citations: 1, gap: null, passages: 1 };
const clarification: Assessment = { ...answer, kind: 'clarification', citations: 0, gap: 'unclear' };
const none: Assessment = { ...answer, kind: 'none', confidence: 0, citations: 0, gap: 'no_source' };
const ana = { operatorId: 'ana' };

const scripts: Readonly<Record<string, Script>> = {
  'answered-twice': {
    drafts: [answer, answer],
    async play({ say, published }) {
      await say('m1');
      await published('ai_answer');
      await say('m2');
      await published('ai_answer', 2);
    },
  },
  'handed-off-claimed-replied-resolved-reopened': {
    drafts: [none, answer],
    async play({ say, handle, published }) {
      await say('m1');
      await published('packet');
      await handle.executeUpdate(commandUpdate('claim'), { args: [ana] });
      await handle.executeUpdate(commandUpdate('reply'), { args: [{ ...ana, messageId: 'r1' }] });
      await handle.executeUpdate(commandUpdate('resolve'), { args: [ana] });
      await say('m2');
      await published('ai_answer');
    },
  },
  'clarified-until-handed-off': {
    drafts: [clarification, clarification, clarification],
    async play({ say, published }) {
      await say('m1');
      await published('ai_clarification');
      await say('m2');
      await published('ai_clarification', 2);
      await say('m3');
      await published('packet');
    },
  },
  'escalated-then-driven-by-signals': {
    drafts: [answer],
    async play({ say, handle, published }) {
      await say('m1', true);
      await published('escalation');
      await handle.signal(commandSignal('claim'), ana);
      await published('claim');
      await handle.signal(commandSignal('release'), ana);
      await published('wait_promise', 2);
      await say('m2');
      await published('customer_message', 2);
      await handle.signal(commandSignal('returnToAi'), ana);
      await published('ai_answer');
    },
  },
  'held-then-answered': {
    drafts: [answer],
    async play({ say, handle, published }) {
      await say('m0', true);
      await published('packet');
      await handle.executeUpdate(commandUpdate('returnToAi'), { args: [ana] });
      await handle.executeUpdate(commandUpdate('hold'), { args: [ana] });
      await say('m1');
      await published('customer_message', 2);
      await handle.executeUpdate(commandUpdate('hold'), { args: [{ ...ana, off: true }] });
      await published('ai_answer');
    },
  },
  'barged-in-while-the-model-thinks': {
    drafts: ['model'],
    async play({ say, handle, published }) {
      await say('m1');
      await published('customer_message');
      await handle.executeUpdate(commandUpdate('bargeIn'), { args: [ana] });
      await published('packet');
    },
  },
  'answer-step-failed': {
    drafts: ['fail'],
    async play({ say, published }) {
      await say('m1');
      await published('packet');
    },
  },
};

await recordAll(queues.conversations, scripts, takeOf);

function takeOf(name: string, { drafts, play }: Script): Take {
  const counts = new Map<string, number>();
  let wake: () => void = () => undefined;
  let turn = 0;
  const tell = (facts: readonly Fact[]) => {
    for (const { type } of facts) counts.set(type, (counts.get(type) ?? 0) + 1);
    wake();
  };
  const activities: ConversationActivities = {
    async takeTurn({ state, undelivered, at }) {
      const assessment = drafts[turn++] ?? none;
      if (assessment === 'fail') throw new Error('the script says so');
      if (assessment === 'model') return 'model';
      const step = decide(state, { kind: 'drafted', turn: state.turn, assessment }, at);
      tell([...undelivered, ...step.facts]);
      return { assessment, publishedTo: step.state.seq };
    },
    async publish({ facts }) {
      tell(facts);
      return 'published';
    },
    standing: async () => [],
    prepareHandoff: async () => ({ bound: null, quantile: null, basis: { kind: 'none' } }),
    recover: async (fresh) => fresh,
  };
  return {
    activities,
    async play(client) {
      const conversation = `${name}-${Date.now()}`;
      const workflowId = conversationWorkflowId(conversation);
      const handle = client.workflow.getHandle(workflowId);
      await play({
        handle,
        say: async (name, asksPerson = false) => {
          const messageId = `${conversation}:${name}`;
          await client.workflow.signalWithStart(conversationWorkflow, {
            workflowId,
            taskQueue: queues.conversations,
            args: [{ conversation, site: 'site', resume: false, escalationSeconds: 1 }],
            signal: customerMessageSignal,
            signalArgs: [{ messageId, screening: { ...nothingScreened, asksPerson } }],
          });
        },
        published: async (type, count = 1) => {
          while ((counts.get(type) ?? 0) < count) await new Promise<void>((resolve) => (wake = resolve));
        },
      });
      await handle.query(whyQuery);
      return handle;
    },
  };
}
