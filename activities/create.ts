import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { toFact } from '../domain/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Model } from '../llm/openai.ts';
import type { Log } from '../platform/log.ts';
import { createChannelCache } from '../store/channels.ts';
import { eventPage } from '../store/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import { createPeople } from '../store/people.ts';
import { createPolicyCache } from '../store/policies.ts';
import { createSiteCache } from '../store/sites.ts';
import { createSourceCache } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { type DeliveryStart, deliveryWorkflow, deliveryWorkflowId, queues } from '../workflows/contract.ts';
import type {
  AnswerActivities,
  ConversationActivities,
  ErasureActivities,
  NoticeActivities,
} from './contract.ts';
import { attemptDelivery, type Senders } from './deliver.ts';
import type { ActivityDependencies, Announce } from './dependencies.ts';
import { draftWithModel } from './draft-with-model.ts';
import { eraseWords, stopConversation } from './erase.ts';
import { createNumberedMarks } from './numbered.ts';
import { prepareHandoff } from './prepare-handoff.ts';
import { publish } from './publish.ts';
import { recover } from './recover.ts';
import { takeTurn } from './take-turn.ts';
import { createWaitHistories } from './wait-history.ts';
import { createWords } from './words.ts';

/** A customer who reads an answer and asks on is back within this. */
const saidKept = { entries: 500, milliseconds: 30_000 };

type Given = {
  readonly store: Store;
  readonly log: Log;
  readonly knowledge: Knowledge;
  /** Null: answers are quoted without one. */
  readonly model: Model | null;
};
type ForConversations = Given & {
  readonly client: Client;
  readonly announce: Announce;
  /** Where people open the inbox. */
  readonly publicUrl?: string;
  readonly canMail?: boolean;
};

/** All activities of the `conversations` queue, and what must be finished before the process ends. */
export function createActivities({
  client,
  announce,
  model,
  publicUrl = '',
  canMail = false,
  ...given
}: ForConversations): {
  readonly activities: ConversationActivities & ErasureActivities;
  /** Takes a message that was just stored. */
  readonly remember: (message: StoredMessage) => void;
  readonly finish: () => Promise<void>;
} {
  const { knowledge, store } = given;
  const startDelivery = (id: string) => start(client, id);
  const deps = { ...createDependencies(given, announce), startDelivery, publicUrl, canMail };
  return {
    activities: {
      takeTurn: async (input) => (model ? 'model' : takeTurn({ ...deps, knowledge }, input)),
      publish: (input) => publish(deps, input),
      standing: async ({ conversation, after }) =>
        (await store.events.after(conversation, after, eventPage)).map(toFact),
      prepareHandoff: (input) => prepareHandoff(deps, input),
      recover: (fresh) => recover(deps, fresh),
      stopConversation: (input) => stopConversation(client, input),
      eraseWords: (input) => eraseWords(deps, input),
    },
    remember: deps.messages.keep,
    finish: deps.numbered.flush,
  };
}

/** What activities work with. */
export function createDependencies(
  { store, log }: Pick<Given, 'store' | 'log'>,
  announce: Announce,
): ActivityDependencies {
  return {
    store,
    log,
    numbered: createNumberedMarks(store.messages.markNumbered, log),
    messages: createWords(store.messages.getMany),
    drafts: createWords(store.drafts.getMany),
    packets: createWords(store.packets.getMany),
    said: createWords(store.events.texts, saidKept),
    people: createPeople(store),
    policies: createPolicyCache(store.policies.newest),
    sites: createSiteCache(store.sites.get),
    sources: createSourceCache(store.sources.ofSite),
    histories: createWaitHistories(store),
    channels: createChannelCache(store.channels.ofSite),
    startDelivery: async () => {},
    publicUrl: '',
    canMail: false,
    announce,
  };
}

/** Starts a delivery once: a fact that is published again is not told again. */
async function start(client: Client, id: string): Promise<void> {
  try {
    await client.workflow.start(deliveryWorkflow, {
      workflowId: deliveryWorkflowId(id),
      taskQueue: queues.notices,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [{ id }] satisfies [DeliveryStart],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Activities of the `answers` queue: model calls. Without a model nothing is ever scheduled here. */
export function createAnswerActivities({ model, ...given }: Given): AnswerActivities {
  const deps = createDependencies(given, () => {});
  return {
    draftWithModel: (input) => draftWithModel({ ...deps, knowledge: given.knowledge, model }, input),
  };
}

/** Activities of the `notices` queue. */
export function createNoticeActivities(senders: Senders): NoticeActivities {
  return { attemptDelivery: (input) => attemptDelivery(senders, input) };
}
