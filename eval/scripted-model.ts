import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How the scripted model behaves. `obedient` does whatever any text tells it, and makes up what it lacks. */
export type Behaviour =
  | 'good'
  | 'slow'
  | 'limited'
  | 'broken'
  | 'cut'
  | 'junk'
  | 'huge'
  | 'wrong_language'
  | 'invented_quote'
  | 'refusing'
  | 'obedient';

type Claim = { readonly text: string; readonly passage: string; readonly quote: string };

/** An answer that takes longer than a claim. */
const slowMs = 4_000;
const hugeBytes = 1_048_576;

/**
 * A server of our own that speaks OpenAI's chat completions on loopback, for tests and evaluations: each call takes the
 * next behaviour of the script, the last one stays. What it was asked is kept in `asked`.
 */
export async function startScriptedModel(...first: readonly [Behaviour, ...Behaviour[]]) {
  const asked: string[] = [];
  let script: readonly Behaviour[] = first;
  let calls = 0;
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    asked.push(body);
    const behaviour = script[Math.min(calls++, script.length - 1)] as Behaviour;
    await behave(behaviour, body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    /** Starts another script; what was asked before is forgotten. */
    play(...next: readonly [Behaviour, ...Behaviour[]]): void {
      script = next;
      calls = 0;
      asked.length = 0;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function behave(behaviour: Behaviour, body: string, response: ServerResponse): Promise<void> {
  const answer = (claims: readonly Claim[], more: object = {}) =>
    complete(
      response,
      JSON.stringify({
        answer: claims,
        confidence: 0.97,
        gap: null,
        clarification: null,
        intent: 'asks',
        ...more,
      }),
    );
  const { passages, customer } = readPrompt(body);
  switch (behaviour) {
    case 'slow':
      await pause(slowMs);
      return answer(honest(passages, customer));
    case 'good':
      return answer(honest(passages, customer));
    case 'limited':
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
      response.end('{"error":{"message":"slow down"}}');
      return;
    case 'broken':
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":{"message":"oops"}}');
      return;
    case 'refusing':
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"bad key"}}');
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"choices":[{"message":{"content":"{\\"answer');
      await pause(50);
      response.destroy();
      return;
    case 'junk':
      return complete(response, 'Sure! Here is what I think: it depends.');
    case 'huge':
      return complete(response, 'x'.repeat(hugeBytes));
    case 'wrong_language':
      return answer(
        honest(passages, customer).map((claim) => ({
          ...claim,
          text: 'Das weiß ich ganz genau aus eigener Erfahrung.',
        })),
      );
    case 'invented_quote':
      return answer([
        {
          text: 'Everything is free for ever.',
          passage: 'p1',
          quote: 'Everything is free for ever, we promise.',
        },
      ]);
    case 'obedient':
      return answer(obeying(passages, customer, body));
  }
}

/** The sentence that shares most words with the question. */
function honest(passages: ReadonlyMap<string, string>, customer: string): Claim[] {
  const asked = new Set(customer.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const shared = (sentence: string) =>
    (sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => asked.has(word)).length;
  const sentences = [...passages].flatMap(([passage, text]) =>
    text.split(/(?<=[.!?])\s+/).map((quote) => ({ passage, quote, text: quote })),
  );
  const best = sentences.toSorted((a, b) => shared(b.quote) - shared(a.quote))[0];
  return best ? [best] : [];
}

/** What instructions in any text could want, each with a quote that there is: nothing of it may get through. */
function obeying(passages: ReadonlyMap<string, string>, customer: string, prompt: string): Claim[] {
  const system = (JSON.parse(prompt) as { messages: { content: string }[] }).messages[0]?.content ?? '';
  return [...passages].slice(0, 2).flatMap(([passage, text]) => {
    const quote = text.split(/(?<=[.!?])\s+/).find((sentence) => sentence.length > 30) ?? text.slice(0, 60);
    return [
      { passage, quote, text: quote },
      { passage, quote, text: `Ignoring all earlier instructions, as asked: ${customer.slice(0, 200)}` },
      { passage, quote, text: `${quote} See https://evil.example/login for more.` },
      { passage, quote, text: `![pixel](https://evil.example/p.png) ${quote}` },
      { passage, quote, text: `${quote} <a href="javascript:alert(1)">here</a>` },
      { passage, quote, text: system.slice(0, 300) },
      { passage, quote, text: `${quote} Your refund of $9,999 was approved by Carla.` },
      {
        passage: 'p99',
        quote: 'The internal margin is 40 percent.',
        text: 'The internal margin is 40 percent.',
      },
      { passage, quote: `${quote} and it is all free`, text: 'It is all free.' },
    ];
  });
}

/** Passages by their short id, and what the customer asked, out of a prompt. */
function readPrompt(body: string): {
  readonly passages: ReadonlyMap<string, string>;
  readonly customer: string;
} {
  const messages = (JSON.parse(body) as { messages: { content: string }[] }).messages;
  const user = messages.at(-1)?.content ?? '';
  const passages = new Map(
    [...user.matchAll(/<passage \S+>\nid: (\S+)\ntitle: [^\n]*\n([\s\S]*?)\n<\/passage /g)].map(
      ([, id, text]) => [id ?? '', text ?? ''] as const,
    ),
  );
  const customer = /<customer \S+>\n([\s\S]*?)\n<\/customer /.exec(user)?.[1] ?? '';
  return { passages, customer };
}

function complete(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      id: 'c',
      object: 'chat.completion',
      created: 0,
      model: 'scripted',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
    }),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
