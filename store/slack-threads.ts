import type { Db } from 'mongodb';

/** A thread in Slack and the conversation that is answered in it. */
export type SlackThread = {
  readonly _id: string;
  readonly conversation: string;
  readonly channel: string;
  readonly thread: string;
  readonly responseUrl: string;
};

/** Threads, found by where they are and by their conversation. */
export function createSlackThreads(db: Db) {
  const collection = db.collection<SlackThread>('slackThreads');
  const save = (_id: string, thread: Omit<SlackThread, '_id'>) =>
    collection.updateOne({ _id }, { $set: thread }, { upsert: true });
  return {
    async tie(channelId: string, thread: Omit<SlackThread, '_id'>): Promise<void> {
      await save(`${channelId}:${thread.channel}:${thread.thread}`, thread);
      await save(`${channelId}:${thread.conversation}`, thread);
    },

    /** The conversation of a thread, null for a thread about something else. */
    async conversationOf(channelId: string, channel: string, thread: string): Promise<string | null> {
      return (await collection.findOne({ _id: `${channelId}:${channel}:${thread}` }))?.conversation ?? null;
    },

    async threadOf(channelId: string, conversation: string): Promise<SlackThread | null> {
      return collection.findOne({ _id: `${channelId}:${conversation}` });
    },
  };
}
