import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { conversationWorkflowId } from '../workflows/contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

type Conversation = { readonly conversation: string };

/** Terminates the conversation's workflow; nothing to do when it never ran or has ended. */
export async function stopConversation(client: Client, { conversation }: Conversation): Promise<void> {
  try {
    await client.workflow.getHandle(conversationWorkflowId(conversation)).terminate('erased');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/** Deletes every word of a conversation from the store and from this process. */
export async function eraseWords(deps: ActivityDependencies, { conversation }: Conversation): Promise<void> {
  const { store, messages, drafts, packets, said } = deps;
  for (const words of [messages, drafts, packets, said])
    words.forget((value) => value.conversation === conversation);
  await store.conversations.bury(conversation, new Date());
  await Promise.all([
    store.events.erase(conversation),
    store.messages.erase(conversation),
    store.drafts.erase(conversation),
    store.packets.erase(conversation),
    store.typing.erase(conversation),
    store.deliveries.erase(conversation),
    store.gaps.erase(conversation),
    store.labels.erase(conversation),
  ]);
}
