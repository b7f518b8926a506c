import { randomUUID } from 'node:crypto';
import type { Contender } from './floors.ts';

/** A question that the sample site answers. */
const question = "Which port does Baton's API listen on by default?";
/** A turn that takes longer has failed. */
const turnTimeoutMs = 20_000;

type Talk = {
  readonly conversation: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Resolves with the next event of one of these types. */
  readonly next: (...types: readonly string[]) => Promise<void>;
  readonly close: () => void;
};

/** Baton from outside: a visitor who posts a message and reads the reply from the event stream. */
export function createBaton(api: string) {
  const talks = new Map<number, Promise<Talk>>();

  const talk = (conversation: number): Promise<Talk> => {
    const opened = talks.get(conversation) ?? open(api);
    talks.set(conversation, opened);
    return opened;
  };

  const baton: Contender = {
    name: 'Baton',
    async turn(conversation) {
      const { next, ...to } = await talk(conversation);
      const replied = next('ai_answer', 'handoff');
      await say(api, to, question);
      await replied;
    },
  };

  return {
    baton,
    talk,
    say: (to: Pick<Talk, 'conversation' | 'headers'>, text: string) => say(api, to, text),
    async close(): Promise<void> {
      for (const opened of talks.values()) (await opened).close();
    },
  };
}

/** Sends a JSON request; rejects unless the answer is a 2xx. */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

async function say(api: string, to: Pick<Talk, 'conversation' | 'headers'>, text: string): Promise<void> {
  const body = { clientMessageId: randomUUID(), text };
  await send(`${api}/v1/conversations/${to.conversation}/messages`, to.headers, body);
}

async function open(api: string): Promise<Talk> {
  const { token } = await send(`${api}/v1/visitors`, {}, { site: 'sample' });
  const headers = { authorization: `Bearer ${token}` };
  const made = await send(`${api}/v1/conversations`, headers, { clientConversationId: randomUUID() });
  const conversation = made.conversationId ?? '';
  const leaving = new AbortController();
  const response = await fetch(`${api}/v1/conversations/${conversation}/stream`, {
    headers,
    signal: leaving.signal,
  });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
  const waiting = new Set<(type: string) => void>();
  void read(response.body, (type) => {
    for (const take of [...waiting]) take(type);
  }).catch(() => undefined);
  const next = (...types: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no reply in time')), turnTimeoutMs);
      const take = (type: string) => {
        if (!types.includes(type)) return;
        clearTimeout(late);
        waiting.delete(take);
        resolve();
      };
      waiting.add(take);
    });
  return { conversation, headers, next, close: () => leaving.abort() };
}

async function read(body: AsyncIterable<Uint8Array>, take: (type: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('event: ')) take(line.slice(7).trim());
  }
}
