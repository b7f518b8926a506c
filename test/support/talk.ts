import type { Caller, TestBaton } from './baton.ts';

/** An event as a page of the log has it. */
export type Listed = { readonly type: string; readonly seq: number; readonly [field: string]: unknown };
export type Page = {
  readonly events: readonly Listed[];
  readonly seq: number;
  readonly more: boolean;
  readonly drafts?: readonly Listed[];
};

export type Talk = Awaited<ReturnType<typeof openConversation>>;

/** A new conversation of a visitor (a new one unless given), and how to talk in it. */
export async function openConversation(baton: TestBaton, site: string, visitor?: Caller) {
  const customer = visitor ?? (await baton.visitor(site));
  const { body } = await customer.post('/v1/conversations', { clientConversationId: `c${Math.random()}` });
  const id = String(body.conversationId);
  const path = `/v1/conversations/${id}`;
  let count = 0;
  return {
    customer,
    id,
    path,
    say: (text: string, clientMessageId = `m${++count}`) =>
      customer.post(`${path}/messages`, { clientMessageId, text }),

    /** Asks for a person and waits until the handoff is complete. */
    async wait(): Promise<void> {
      await customer.post(`${path}/person`, { clientMessageId: `p${++count}` });
      await seen(customer, path, 'wait_promise');
    },
    seen: (type: string, nth?: number) => seen(customer, path, type, nth),
  };
}

/** The nth event of a type, as soon as the conversation's stream brings it. */
export async function seen(caller: Caller, path: string, type: string, nth = 1) {
  const stream = await caller.stream(`${path}/stream`);
  const found = await stream.nth(type, nth);
  stream.close();
  return found;
}

/** A page of a conversation's log. */
export async function eventsOf(caller: Caller, path: string, query = ''): Promise<Page> {
  return (await caller.get(`${path}/events${query}`)).body as unknown as Page;
}

export const typesOf = ({ events }: Page) => events.map(({ type }) => type);
