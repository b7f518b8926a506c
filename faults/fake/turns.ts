import { handOff } from './handoffs.ts';
import { record, type Talk, type World } from './world.ts';

/** What the fake knows; a question that holds a number of a passage is answered from it. */
export const passages: ReadonlyMap<string, string> = new Map([
  ['p1', 'Baton starts with one command. Run npm start and wait for the line that says ready.'],
  ['p2', 'A refund takes five days. It goes back to the card that was used.'],
]);

const ai = { kind: 'ai' };

/** Starts an attempt at all that nobody answered; an attempt under way is superseded. */
export function beginTurn(world: World, talk: Talk): void {
  talk.turn += 1;
  const { turn } = talk;
  const asked = talk.unanswered.filter(({ asks }) => !asks);
  const passageIds = world.sometimes('passage_not_retrieved') ? [] : [...passages.keys()];
  const messageIds = asked.map(({ messageId }) => messageId);
  const answers = asked.every(({ text }) => text.includes('start'));
  talk.drafts.set(turn, { messageIds, passageIds, answers });
  talk.drafting = turn;
  talk.held = null;
  if (world.sometimes('turn_forgotten')) talk.drafting = null;
  world.later(world.random.between(100, 2_000), () => finishTurn(world, talk, turn));
}

/** A hold is over: what was drafted meanwhile is decided. */
export function decideHeld(world: World, talk: Talk): void {
  const { held } = talk;
  talk.held = null;
  if (held !== null) decide(world, talk, held);
}

/** Whatever the AI was about to say is dropped. */
export function silence(world: World, talk: Talk): void {
  if (!world.has('answer_after_claim')) talk.drafting = null;
  talk.held = null;
}

function finishTurn(world: World, talk: Talk, turn: number): void {
  const superseded = talk.drafting !== null && turn < talk.drafting;
  const anyway = superseded && world.has('superseded_turn_published') && talk.drafts.get(turn)?.answers;
  if (talk.drafting !== turn && !anyway) return;
  if (!anyway) talk.drafting = null;
  if (talk.holding > world.now() && !world.has('answer_during_hold')) talk.held = turn;
  else decide(world, talk, turn);
}

function decide(world: World, talk: Talk, turn: number): void {
  const speaks = talk.drafts.get(turn)?.answers || talk.mode !== 'ai';
  if (speaks) publish(world, talk, turn);
  else handOff(world, talk, 'no_source');
  if (speaks && world.sometimes('answer_twice')) world.later(1_000, () => publish(world, talk, turn));
}

function publish(world: World, talk: Talk, turn: number): void {
  talk.unanswered = [];
  const text = 'Run npm start';
  const start = passages.get('p1')!.indexOf(text);
  const quote = world.sometimes('invented_quote') ? 'Run npm begin' : text;
  const citation = { passageId: 'p1', quote, start, end: start + text.length };
  const citations = world.sometimes('answer_without_quote') ? [] : [citation];
  record(world, talk, ai, 'ai_answer', { turn, text, citations });
}
