import { type Client, createClient } from './client.ts';
import { accepted, type LogEvent, type Request } from './history.ts';
import { site } from './knowledge.ts';
import {
  conversationActs,
  question,
  unknownQuestion,
  type VisitorAct,
  visitorActs,
  visitorThinks,
  wishForPerson,
} from './plan.ts';
import type { Random } from './random.ts';
import type { Run, Stream } from './run.ts';
import { follow } from './stream.ts';

/** Streams that a visitor keeps open: of the newest conversations. */
const STREAMS_KEPT = 2;

type Visit = {
  readonly run: Run;
  readonly random: Random;
  readonly client: Client;
  readonly conversation: string;
  readonly stream: Stream;
  readonly sent: Request[];
  /** The next mark or key. */
  readonly next: () => string;
};

/** One visitor until the run ends: a conversation after the other, each with a stream open. */
export async function visit(run: Run, name: string): Promise<void> {
  const random = run.random(name);
  const client = await enter(run, name, random);
  if (!client) return;
  let count = 0;
  const next = () => `${name}.${++count}`;
  const streams: Stream[] = [];
  while (!run.ending()) {
    const conversation = await open(run, client, next(), random.chance(0.2) ? 2 : 1);
    if (conversation === null) return;
    const { headers } = client;
    const stream = follow(run, {
      reader: 'visitor',
      conversation,
      headers,
      random,
      byTicket: random.chance(0.2),
    });
    streams.push(stream);
    if (streams.length > STREAMS_KEPT) streams.shift()?.close();
    await talk({ run, random, client, conversation, stream, sent: [], next });
  }
}

async function enter(run: Run, name: string, random: Random): Promise<Client | null> {
  while (!run.over()) {
    const call = { method: 'POST', path: '/v1/visitors', body: { site } } as const;
    const answer = await run.http.call(call).catch(() => null);
    if (answer && answer.status >= 400 && answer.status < 500)
      throw new Error(`a visitor was refused by ${answer.status} ${answer.body.code}`);
    const token = answer?.body.token;
    if (typeof token === 'string')
      return createClient(run, name, { authorization: `Bearer ${token}` }, random);
    await run.wait(500);
  }
  return null;
}

async function open(run: Run, client: Client, key: string, copies: number): Promise<string | null> {
  const body = { clientConversationId: key };
  const request = await client.wish({ kind: 'conversation', conversation: '', key, body }, copies);
  const conversation = accepted(request)?.conversationId;
  if (typeof conversation !== 'string') return null;
  request.conversation = conversation;
  run.conversations.set(conversation, client.headers.authorization ?? '');
  return conversation;
}

async function talk(visit: Visit): Promise<void> {
  const { run, random } = visit;
  const acts = random.between(conversationActs.least, conversationActs.most);
  for (let act = 0; act < acts && !run.ending(); act += 1) {
    await perform(visit, act === 0 ? 'ask' : random.weighted(visitorActs));
    await run.pause(random.between(visitorThinks.least, visitorThinks.most));
  }
}

async function perform(visit: Visit, act: VisitorAct): Promise<void> {
  const { run, random, client, conversation, stream, sent, next } = visit;
  const earlier = sent.filter((request) => accepted(request));
  const one = earlier[random.between(0, Math.max(0, earlier.length - 1))];
  switch (act) {
    case 'ask':
      return say(visit, question(random, next()));
    case 'askUnknown':
      return say(visit, unknownQuestion(random, next()));
    case 'askForPerson':
      return say(visit, wishForPerson(random, next()), { asks: true });
    case 'burst': {
      const messages = Array.from({ length: random.between(2, 3) }, () =>
        say(visit, question(random, next())),
      );
      await Promise.all(messages);
      return;
    }
    case 'sendTwice':
      return say(visit, question(random, next()), { copies: random.between(2, 3) });
    case 'pressButton': {
      const key = next();
      const wish = { kind: 'person', conversation, key, body: { clientMessageId: key }, asks: true } as const;
      sent.push(await client.wish(wish));
      return;
    }
    case 'repeat':
      return one && client.again(one);
    case 'conflict': {
      if (!one) return;
      const body = { clientMessageId: one.key, text: question(random, next()) };
      await client.wish({ kind: 'message', conversation, key: one.key, body, meant: 'conflict' });
      return;
    }
    case 'readPage':
      return readPage(visit, random.between(0, 12), random.pick([3, 50, 200]));
    case 'secondReader':
      return readAlong(visit);
    case 'cut':
      return stream.cut();
    case 'rate': {
      const body = { score: random.between(1, 5) };
      await client.wish({ kind: 'rating', conversation, key: next(), body });
      return;
    }
    case 'trespass': {
      const [foreign] =
        [...run.conversations].find(([, token]) => token !== client.headers.authorization) ?? [];
      if (foreign === undefined) return;
      const key = next();
      const body = { clientMessageId: key, text: unknownQuestion(random, key) };
      await client.wish({ kind: 'message', conversation: foreign, key, body, meant: 'trespass' });
    }
  }
}

async function say(
  { client, conversation, sent, next }: Visit,
  text: string,
  { asks = false, copies = 1 } = {},
): Promise<void> {
  const key = next();
  const body = { clientMessageId: key, text };
  sent.push(await client.wish({ kind: 'message', conversation, key, body, asks }, copies));
}

async function readPage({ run, client, conversation }: Visit, after: number, limit: number): Promise<void> {
  const path = `/v1/conversations/${conversation}/events?after=${after}&limit=${limit}`;
  const body = await client.read(path, conversation);
  if (!body) return;
  const events = body.events as unknown as readonly LogEvent[];
  run.pages.push({ reader: 'visitor', conversation, after, limit, events });
}

/** Another window of the same visitor, open for a while, from the first event or from later on. */
async function readAlong({ run, random, client, conversation }: Visit): Promise<void> {
  const after = random.chance(0.5) ? 0 : random.between(1, 10);
  const second = follow(run, { reader: 'visitor', conversation, headers: client.headers, random, after });
  await run.pause(random.between(500, 2_500));
  second.close();
}
