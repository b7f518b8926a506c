import type { Client } from '@temporalio/client';
import { toFact } from '../domain/facts.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Model } from '../llm/openai.ts';
import type { Log } from '../platform/log.ts';
import { eventPage } from '../store/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import { createPeople } from '../store/people.ts';
import { createPolicyCache } from '../store/policies.ts';
import { createSiteCache } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { AnswerActivities, ConversationActivities, ErasureActivities } from './contract.ts';
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

type Given = {
  readonly store: Store;
  readonly log: Log;
  readonly knowledge: Knowledge;
  /** Null: answers are quoted without one. */
  readonly model: Model | null;
};
type ForConversations = Given & { readonly client: Client; readonly announce: Announce };

/** All activities of the `conversations` queue, and what must be finished before the process ends. */
export function createActivities({ client, announce, model, ...given }: ForConversations): {
  readonly activities: ConversationActivities & ErasureActivities;
  /** Takes a message that was just stored. */
  readonly remember: (message: StoredMessage) => void;
  readonly finish: () => Promise<void>;
} {
  const { knowledge, store } = given;
  const deps = createDependencies(given, announce);
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
    people: createPeople(store),
    policies: createPolicyCache(store.policies.newest),
    sites: createSiteCache(store.sites.get),
    histories: createWaitHistories(store),
    announce,
  };
}

/** Activities of the `answers` queue: model calls. Without a model nothing is ever scheduled here. */
export function createAnswerActivities({ model, ...given }: Given): AnswerActivities {
  const deps = createDependencies(given, () => {});
  return {
    draftWithModel: (input) => draftWithModel({ ...deps, knowledge: given.knowledge, model }, input),
  };
}
