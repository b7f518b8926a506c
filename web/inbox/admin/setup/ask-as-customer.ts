import type { Event } from '../../../client/schema.d.ts';
import { followStream } from '../../../client/sse.ts';
import { answerOf, api, newKey } from '../../api.ts';

/** What the AI published first about a question: an answer, a question back, or a handoff. */
export type Said = { readonly conversation: string; readonly event: Event };

const saying: ReadonlySet<string> = new Set(['ai_answer', 'ai_clarification', 'handoff']);
/** Longer than any turn: then something is wrong, and waiting does not help. */
const longestMs = 60_000;

/** Asks as a customer of the site does: a visitor, a conversation, a message, and what is said to it. */
export async function askAsCustomer(site: string, text: string): Promise<Said> {
  const { token } = await answerOf(api.POST('/v1/visitors', { body: { site } }));
  const headers = { Authorization: `Bearer ${token}` };
  const { conversationId: id } = await answerOf(
    api.POST('/v1/conversations', { headers, body: { clientConversationId: newKey() } }),
  );
  await answerOf(
    api.POST('/v1/conversations/{id}/messages', {
      headers,
      params: { path: { id } },
      body: { clientMessageId: newKey(), text },
    }),
  );
  return { conversation: id, event: await firstSaid(id, headers) };
}

function firstSaid(id: string, headers: Record<string, string>): Promise<Event> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      stream.close();
      settle();
    };
    const stream = followStream({
      url: `/v1/conversations/${id}/stream`,
      headers: () => headers,
      onEvent: ({ name, data }) => {
        if (saying.has(name)) end(() => resolve(data as Event));
      },
      onRefused: (status) => end(() => reject(new Error(`The conversation cannot be followed (${status}).`))),
    });
    const timer = setTimeout(
      () => end(() => reject(new Error('There was no answer within a minute. Is the worker running?'))),
      longestMs,
    );
  });
}
