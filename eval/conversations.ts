import { setTimeout as delay } from 'node:timers/promises';
import { call, signIn } from './http.ts';
import { readRows, spread } from './rows.ts';

export type ConversationOptions = {
  readonly api: string;
  readonly email: string;
  readonly password: string;
  readonly corpus: string;
  readonly queries: readonly string[];
  /** Rows played of each file. */
  readonly limit: number;
};

type Document = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly internal?: boolean;
};
type Row = { readonly id: string; readonly opening?: string | null; readonly text?: string };
type Event = {
  readonly type: string;
  readonly text?: string;
  readonly citations?: readonly {
    readonly passageId: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
};

/** Conversations at once: enough to be quick, few enough that two cores keep up. */
const width = 8;
const answerTimeoutMs = 60_000;
/** The same place is looked at again after this long. */
const lookEveryMs = 50;
/** A sentence of an internal document counts as leaked from this length; shorter ones occur anywhere. */
const tellingLength = 40;

/**
 * Loads a corpus into a site of its own and plays each row as a customer, end to end over HTTP. Every row must end in
 * an answer whose quotes stand in their passages, a clarification, or a handoff with notice and packet.
 */
export async function evaluateConversations(options: ConversationOptions): Promise<Record<string, number>> {
  const { api } = options;
  const admin = await signIn(api, options.email, options.password);
  const documents = await readRows<Document>(options.corpus);
  const site = `eval-${Date.now()}`;
  await call(`${api}/v1/sites`, { headers: admin, body: { siteId: site, name: 'Evaluation' } });
  const passages = await load(api, admin, site, documents);
  const texts = (await Promise.all(options.queries.map((file) => readRows<Row>(file)))).flatMap((rows) =>
    spread(
      rows.flatMap(({ opening, text }) => opening ?? text ?? []),
      options.limit,
    ),
  );
  const secrets = internalSentences(documents);
  const counts: Record<string, number> = {};
  const count = (name: string, by = 1) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  for (const name of [
    'rows',
    'answered',
    'clarified',
    'handed_off',
    'lost',
    'quotes',
    'quotes_not_found',
    'leaks',
  ])
    count(name, 0);
  let next = 0;
  const play = async () => {
    while (next < texts.length) {
      const text = texts[next++]!;
      count('rows');
      const { visible, all } = await converse(api, admin, site, text);
      const answer = visible.find(({ type }) => type === 'ai_answer');
      const handedOff = ['handoff', 'packet', 'wait_promise'].every((type) =>
        all.some((event) => event.type === type),
      );
      if (answer) count('answered');
      else if (visible.some(({ type }) => type === 'ai_clarification')) count('clarified');
      else count(handedOff ? 'handed_off' : 'lost');
      for (const { passageId, quote, start, end } of answer?.citations ?? []) {
        count('quotes');
        if (quote === '' || passages.get(passageId)?.slice(start, end) !== quote) count('quotes_not_found');
      }
      if (answer && !answer.citations?.length) count('quotes_not_found');
      const said = visible
        .filter(({ type }) => type !== 'customer_message')
        .map((event) => event.text ?? '')
        .join('\n');
      if (secrets.some((secret) => said.includes(secret))) count('leaks');
    }
  };
  await Promise.all(Array.from({ length: width }, play));
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [`conversations.${name}`, value]));
}

/** Loads the documents and gives the texts of their passages by id, once the index holds them. */
async function load(
  api: string,
  admin: Readonly<Record<string, string>>,
  site: string,
  documents: readonly Document[],
): Promise<Map<string, string>> {
  const passages = new Map<string, string>();
  for (const { title, text, internal } of documents) {
    const audience = internal ? { audience: 'internal' } : {};
    const body = { site, kind: 'text', title, text, ...audience };
    const { sourceId } = await call<{ sourceId: string }>(`${api}/v1/sources`, { headers: admin, body });
    const { items } = await call<{ items: { passageId: string; text: string }[] }>(
      `${api}/v1/sources/${sourceId}/passages`,
      { headers: admin },
    );
    for (const { passageId, text: passage } of items) passages.set(passageId, passage);
  }
  await delay(4_000);
  return passages;
}

async function converse(
  api: string,
  admin: Readonly<Record<string, string>>,
  site: string,
  text: string,
): Promise<{ visible: Event[]; all: Event[] }> {
  const { token } = await call<{ token: string }>(`${api}/v1/visitors`, { body: { site } });
  const headers = { authorization: `Bearer ${token}` };
  const { conversationId } = await call<{ conversationId: string }>(`${api}/v1/conversations`, {
    headers,
    body: { clientConversationId: 'row' },
  });
  const url = `${api}/v1/conversations/${conversationId}`;
  await call(`${url}/messages`, { headers, body: { clientMessageId: 'row', text } });
  const until = Date.now() + answerTimeoutMs;
  const ends = new Set(['ai_answer', 'ai_clarification', 'wait_promise']);
  for (;;) {
    const { events: visible } = await call<{ events: Event[] }>(`${url}/events`, { headers });
    const isOver = visible.some(({ type }) => ends.has(type));
    if (isOver || Date.now() > until) {
      const { events: all } = await call<{ events: Event[] }>(`${url}/events`, { headers: admin });
      return { visible, all };
    }
    await delay(lookEveryMs);
  }
}

/** Sentences that only internal documents hold. */
function internalSentences(documents: readonly Document[]): string[] {
  const isInternal = ({ internal, title }: Document) => internal === true || /^\s*internal\b/i.test(title);
  const open = documents
    .filter((document) => !isInternal(document))
    .map(({ text }) => text)
    .join('\n');
  return documents
    .filter(isInternal)
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+|\n/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= tellingLength && !open.includes(sentence));
}
