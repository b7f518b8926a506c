/** `npm run demo [-- --api URL]`: plays a conversation on a running Baton and prints it as both sides see it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { call, signIn } from '../eval/http.ts';
import { type Event, show } from './show.ts';

const { values } = parseArgs({
  options: {
    api: { type: 'string', default: 'http://127.0.0.1:8080' },
    email: { type: 'string', default: process.env.BATON_ADMIN_EMAIL ?? '' },
    password: { type: 'string', default: process.env.BATON_ADMIN_PASSWORD ?? '' },
  },
});
const { api, email, password } = values;
/** Something that takes longer will not come. */
const patienceMs = 20_000;

try {
  await play();
} catch (error) {
  const reason = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(
    `The demo stopped: ${reason}. It needs a running Baton (${api}) and an admin (--email, --password).\n`,
  );
  process.exit(1);
}

async function play(): Promise<void> {
  const operator = await signIn(api, email, password);
  const { token } = await call<{ token: string }>(`${api}/v1/visitors`, { body: { site: 'sample' } });
  const customer = { authorization: `Bearer ${token}` };
  const { conversationId } = await call<{ conversationId: string }>(`${api}/v1/conversations`, {
    headers: customer,
    body: { clientConversationId: randomUUID() },
  });
  const url = `${api}/v1/conversations/${conversationId}`;
  let shown = 0;
  const say = (text: string) =>
    call(`${url}/messages`, { headers: customer, body: { clientMessageId: randomUUID(), text } });
  const act = (command: string, body: unknown = {}) => call(`${url}/${command}`, { headers: operator, body });
  /** Prints what both sides see, until an event of this type has come. */
  const until = async (type: string): Promise<void> => {
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      const read = (headers: Readonly<Record<string, string>>) =>
        call<{ events: Event[] }>(`${url}/events?after=${shown}`, { headers });
      const [seen, all] = await Promise.all([read(customer), read(operator)]);
      const visible = new Set(seen.events.map(({ seq }) => seq));
      const last = all.events.findIndex((event) => event.type === type);
      if (
        last !== -1 &&
        all.events.every(({ seq }) => visible.has(seq) || !show.isForCustomers(seq, all.events))
      ) {
        for (const event of all.events) show.event(event, visible.has(event.seq));
        shown = all.events.at(-1)?.seq ?? shown;
        return;
      }
      await delay(50);
    }
    throw new Error(`no ${type} came within ${patienceMs / 1000} seconds`);
  };

  show.heading('A question that the sources answer');
  await say("Which port does Baton's API listen on by default?");
  await until('ai_answer');
  show.heading('A question that no source answers: the AI stops');
  await say('Do you also sell coffee machines to customers in Norway?');
  await until('packet');
  show.heading('A person claims, replies and resolves');
  await act('claim');
  await act('replies', { clientMessageId: randomUUID(), text: 'We do not, sorry. Is there anything else?' });
  await act('resolve', { outcome: 'answered' });
  await call(`${url}/rating`, { headers: customer, body: { score: 5 } });
  await until('rating');
  show.heading('The customer comes back: a new episode, and the AI answers again');
  await say('What stops an escalation?');
  await until('ai_answer');
}
