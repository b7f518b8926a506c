import { randomUUID } from 'node:crypto';
import { createBothSides } from './both-sides.ts';
import { printAcross, printBeside } from './columns.ts';
import { citationsOf, type Event } from './event.ts';
import { call, type Headers } from './http.ts';
import { openStream } from './stream.ts';

/** Plays the conversation on the site `sample`. Rejects with a sentence when something does not happen in time. */
export async function play(api: string, operator: Headers): Promise<void> {
  const { token } = await call<{ token: string }>(`${api}/v1/visitors`, {}, { site: 'sample' });
  const customer = { authorization: `Bearer ${token}` };
  const { conversationId } = await call<{ conversationId: string }>(`${api}/v1/conversations`, customer, {
    clientConversationId: randomUUID(),
  });
  const url = `${api}/v1/conversations/${conversationId}`;
  const stream = await openStream(`${url}/stream`, customer);
  const sides = createBothSides(stream, async (after) => {
    return (await call<{ events: Event[] }>(`${url}/events?after=${after}`, operator)).events;
  });
  const say = (text: string) => call(`${url}/messages`, customer, { clientMessageId: randomUUID(), text });
  const act = (command: string, body: unknown = {}) => call(`${url}/${command}`, operator, body);
  const answered = { customer: 'ai_answer', operator: 'ai_answer', not: 'handoff' } as const;

  printBeside('THE CUSTOMER SEES', 'THE OPERATOR SEES');

  heading('A question that the documentation answers, with its quote and source');
  await say("Which port does Baton's API listen on by default?");
  const quotes = (await sides.show(answered)).flatMap(citationsOf);
  for (const quote of quotes) await checkQuote(api, operator, quote);

  heading('A question that no source answers: the AI stops and hands over');
  await say('Do you also sell coffee machines to customers in Norway? My order is AB-10442.');
  await sides.show({ customer: 'wait_promise', operator: 'packet', not: 'ai_answer' });

  heading('A person claims, replies and resolves; the customer rates');
  await act('claim');
  await act('replies', {
    clientMessageId: randomUUID(),
    text: 'No, sorry: Baton is software. Anything else?',
  });
  await act('resolve', { outcome: 'Not ours to sell.' });
  await sides.show({ customer: 'resolve', operator: 'resolve' });
  await call(`${url}/rating`, customer, { score: 5 });
  await sides.show({ customer: 'rating', operator: 'rating' });

  heading('The customer comes back: a new episode, and the AI answers again');
  await say('What stops an escalation?');
  await sides.show(answered);
  stream.close();
  summarise(conversationId, sides.events());
}

function heading(text: string): void {
  printAcross(`\n── ${text}`);
}

async function checkQuote(
  api: string,
  operator: Headers,
  { passageId, quote, start, end }: ReturnType<typeof citationsOf>[number],
): Promise<void> {
  const url = `${api}/v1/passages/${encodeURIComponent(passageId)}`;
  const { text } = await call<{ text: string }>(url, operator);
  if (text.slice(start, end) !== quote) throw new Error(`The quote is not in the passage ${passageId}.`);
  printAcross(`   The quote was compared with the stored passage ${passageId}: word for word.`);
}

function summarise(conversationId: string, events: readonly Event[]): void {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  printAcross(
    `\nDone: ${count('customer_message')} questions, ${count('ai_answer')} answers with ${events.flatMap(citationsOf).length} quotes, ` +
      `${count('handoff')} handoff, ${count('operator_message')} reply of a person, ${events.length} events.`,
  );
  printAcross(`In the Temporal UI this is the workflow conversation-${conversationId}.`);
}
