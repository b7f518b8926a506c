import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, Outcome } from '../history.ts';
import { handOff } from './handoffs.ts';
import { beginTurn } from './turns.ts';
import { fail, ok, record, type Talk, type World } from './world.ts';

const customer = { kind: 'customer', id: 'customer' };

export type Words = { readonly key: string; readonly body: JsonObject; readonly asks: boolean };

/** POST …/messages and …/person of the fake. */
export function acceptWords(world: World, talk: Talk, client: string, words: Words): Outcome {
  const { key, body } = words;
  if (client !== talk.visitor && !world.has('stranger_let_in')) return fail(404, 'not_found');
  const before = talk.answered.get(key);
  if (before) return repeat(world, talk, before, words);
  const messageId = `${talk.id}/${key}`;
  const outcome = ok(202, { messageId, acceptedAt: new Date(world.now()).toISOString() });
  talk.answered.set(key, { body, outcome });
  if (world.sometimes('message_lost_after_202')) return outcome;
  if (world.sometimes('messages_out_of_order'))
    world.later(4_000, () => receive(world, talk, words, messageId));
  else receive(world, talk, words, messageId);
  if (world.sometimes('message_recorded_twice')) receive(world, talk, words, messageId);
  return outcome;
}

function repeat(
  world: World,
  talk: Talk,
  before: { readonly body: JsonObject; readonly outcome: Outcome },
  words: Words,
): Outcome {
  const at = new Date(world.now()).toISOString();
  if (isDeepStrictEqual(before.body, words.body)) {
    const changed = world.has('repeat_gets_other_answer') && before.outcome.kind === 'ok';
    return changed ? ok(202, { ...before.outcome.body, acceptedAt: at }) : before.outcome;
  }
  const messageId = `${talk.id}/${words.key}/other`;
  if (world.has('other_body_accepted')) return ok(202, { messageId, acceptedAt: at });
  if (world.has('refused_message_recorded')) receive(world, talk, words, messageId);
  return fail(409, 'idempotency_conflict');
}

function receive(world: World, talk: Talk, { body, asks }: Words, messageId: string): void {
  const text = typeof body.text === 'string' ? body.text : '';
  const stored = world.sometimes('text_changed') ? `${text} ` : text;
  record(world, talk, customer, 'customer_message', {
    messageId,
    text: stored,
    ...(text ? {} : { asked: true }),
  });
  const opens = talk.mode === 'resolved';
  if (opens && world.has('deaf_after_resolve')) return;
  if (opens) talk.mode = 'ai';
  talk.unanswered.push({ messageId, text, asks });
  if (talk.mode !== 'ai') return;
  if (asks) handOff(world, talk, 'customer_asked');
  else beginTurn(world, talk);
  if (opens && world.has('two_attempts_after_resolve')) world.later(3_000, () => beginTurn(world, talk));
}
