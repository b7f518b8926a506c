import type { CommandKind, JsonObject, Outcome } from '../history.ts';
import { handOff, promise, startLadder, waits } from './handoffs.ts';
import { beginTurn, decideHeld, silence } from './turns.ts';
import { fail, ok, record, type Talk, type World } from './world.ts';

export type Command = {
  readonly kind: CommandKind;
  readonly operator: string;
  readonly key: string;
  readonly body: JsonObject;
};

/** An operator's command to the fake: its first answer below 500 holds for every repeat of the key. */
export function obey(world: World, talk: Talk, command: Command): Outcome {
  const key = `${command.operator}/${command.kind}/${command.key}`;
  const before = talk.answered.get(key);
  if (before && !(world.has('repeated_command_acts_twice') && command.kind === 'replies'))
    return before.outcome;
  const outcome = decide(world, talk, command);
  talk.answered.set(key, { body: command.body, outcome });
  return outcome;
}

function decide(world: World, talk: Talk, command: Command): Outcome {
  const code = refusal(world, talk, command);
  if (!code) return answer(talk, perform(world, talk, command));
  const { kind, operator, body } = command;
  if (kind === 'notes' || world.has('refused_command_acts')) {
    record(
      world,
      talk,
      { kind: 'operator', id: operator },
      kind === 'replies' ? 'operator_message' : 'note',
      body,
    );
  }
  if (code !== 'already_claimed') return fail(409, code);
  if (world.has('loser_not_told')) return fail(409, code);
  return fail(409, code, { owner: { id: world.has('loser_told_wrong_name') ? operator : talk.owner } });
}

function refusal(world: World, talk: Talk, { kind, operator }: Command): string | null {
  const { mode } = talk;
  const owns = mode === 'human' && talk.owner === operator;
  switch (kind) {
    case 'notes':
      return world.sometimes('refusal_without_reason') ? 'not_owner' : null;
    case 'claim':
      if (mode === 'human') return owns || world.has('two_owners') ? null : 'already_claimed';
      if (world.sometimes('refusal_without_reason')) return 'not_waiting';
      return mode === 'waiting' ? null : 'not_waiting';
    case 'barge-in':
      return mode === 'resolved' ? 'already_resolved' : null;
    case 'release':
    case 'transfer':
      return owns ? null : 'not_owner';
    case 'resolve':
      return mode !== 'human' || owns ? null : 'not_owner';
    case 'return-to-ai':
      if (mode === 'ai') return 'already_with_ai';
      if (mode === 'resolved') return 'already_resolved';
      return mode === 'waiting' || owns ? null : 'not_owner';
    case 'hold':
      if (mode === 'resolved') return 'already_resolved';
      return mode === 'ai' || owns ? null : 'not_owner';
    case 'replies':
      if (mode === 'resolved') return 'already_resolved';
      if (mode === 'human' && world.has('stranger_replies')) return null;
      return mode === 'waiting' || owns ? null : 'not_owner';
  }
}

/** Carries out what was not refused; returns the seq of the event that it made, or had made before. */
function perform(world: World, talk: Talk, { kind, operator, body }: Command): number {
  const by = { kind: 'operator', id: operator };
  const owns = talk.mode === 'human' && talk.owner === operator;
  if ((kind === 'claim' || kind === 'barge-in') && owns) return lastOwnership(talk);
  if (kind === 'resolve' && talk.mode === 'resolved') return last(talk, 'resolve');
  if (kind === 'release' && world.sometimes('command_without_event')) return talk.log.length + 1;
  switch (kind) {
    case 'claim':
      return own(world, talk, operator, record(world, talk, by, 'claim'));
    case 'barge-in':
      if (talk.mode === 'ai') handOff(world, talk, 'operator_pulled');
      return own(world, talk, operator, record(world, talk, by, 'barge_in'));
    case 'transfer':
      return own(
        world,
        talk,
        String(body.to),
        record(world, talk, by, 'transfer', { from: talk.owner, ...body }),
      );
    case 'release': {
      const seq = record(world, talk, by, 'release');
      waits(world, talk);
      startLadder(world, talk);
      promise(world, talk, talk.handoff);
      return seq;
    }
    case 'return-to-ai':
      return returnToAi(world, talk, record(world, talk, by, 'return_to_ai'));
    case 'resolve':
      silence(world, talk);
      Object.assign(talk, { mode: 'resolved', owner: null, unanswered: [], holding: 0 });
      return record(world, talk, by, 'resolve');
    case 'hold':
      return hold(world, talk, operator, body.off === true);
    case 'notes':
      return record(world, talk, by, 'note', body);
    case 'replies':
      if (talk.mode === 'waiting') own(world, talk, operator, record(world, talk, by, 'claim'));
      talk.unanswered = [];
      return record(world, talk, by, 'operator_message', body);
  }
}

function own(world: World, talk: Talk, owner: string, seq: number): number {
  silence(world, talk);
  Object.assign(talk, { mode: 'human', owner, holding: 0 });
  return seq;
}

function returnToAi(world: World, talk: Talk, seq: number): number {
  Object.assign(talk, { mode: 'ai', owner: null });
  const asked = talk.unanswered.filter(({ asks }) => !asks);
  if (asked.length === 0 && world.has('handoff_repeated_after_return')) handOff(world, talk, 'no_source');
  else if (asked.length > 0 && world.has('old_wish_repeated_after_return'))
    handOff(world, talk, 'customer_asked');
  else if (asked.length > 0) beginTurn(world, talk);
  return seq;
}

function hold(world: World, talk: Talk, operator: string, off: boolean): number {
  const end = (): number => {
    talk.holding = 0;
    const seq = record(world, talk, { kind: 'system' }, 'hold_end');
    decideHeld(world, talk);
    return seq;
  };
  if (off) return talk.holding > 0 ? end() : talk.log.length;
  const until = world.now() + 60_000;
  talk.holding = until;
  world.later(60_000, () => talk.holding === until && end());
  return record(world, talk, { kind: 'operator', id: operator }, 'hold', {
    until: new Date(until).toISOString(),
  });
}

function answer(talk: Talk, seq: number): Outcome {
  return ok(200, { mode: talk.mode, owner: talk.owner === null ? null : { id: talk.owner }, seq });
}

function last(talk: Talk, ...types: readonly string[]): number {
  return talk.log.findLast(({ type }) => types.includes(type))?.seq ?? 0;
}

function lastOwnership(talk: Talk): number {
  return last(talk, 'claim', 'barge_in', 'transfer');
}
