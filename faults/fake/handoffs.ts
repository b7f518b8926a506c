import { record, type Talk, type World } from './world.ts';

const system = { kind: 'system' };

/** Stops the AI: the notice now, packet and promise soon, the ladder from now on. */
export function handOff(world: World, talk: Talk, reason: string): void {
  talk.handoff += 1;
  const { handoff } = talk;
  talk.drafting = null;
  talk.held = null;
  talk.escalated = false;
  if (world.has('word_before_notice')) record(world, talk, system, 'packet', { handoff });
  const notice = { handoff, reason, text: 'A person will reply here.' };
  record(world, talk, system, 'handoff', notice);
  if (world.sometimes('two_notices')) record(world, talk, system, 'handoff', notice);
  waits(world, talk);
  const waitsForReply = reason !== 'operator_pulled';
  if (waitsForReply) startLadder(world, talk);
  world.later(30, () => prepare(world, talk, handoff, waitsForReply));
}

/** The conversation is in the queue from now on. */
export function waits(world: World, talk: Talk): void {
  talk.mode = 'waiting';
  talk.owner = null;
  talk.waitingSince = world.now();
}

const BOUND_S = 60;

/** States the wait, unless nobody waits any more. */
export function promise(world: World, talk: Talk, handoff: number): void {
  if (talk.mode !== 'waiting' || talk.handoff !== handoff || world.has('no_promise')) return;
  const text = world.sometimes('promise_of_hurry')
    ? 'Someone replies right away.'
    : '8 in 10 people get a reply within 1 minute at this hour.';
  const dueIn = world.sometimes('promise_due_early') ? BOUND_S - 20 : BOUND_S;
  const dueAt = new Date((talk.waitingSince ?? world.now()) + dueIn * 1_000).toISOString();
  record(world, talk, system, 'wait_promise', {
    ...{ handoff, text, bound: BOUND_S, quantile: 0.8, basis: { kind: 'measured' }, dueAt },
  });
}

/** One step, once, if the same wait still lasts. */
export function startLadder(world: World, talk: Talk): void {
  const { handoff, waitingSince } = talk;
  const early = world.has('escalation_early') ? 4_000 : 0;
  if (talk.escalated || world.has('no_escalation')) return;
  world.later(world.escalationMs - early, () => {
    const stillWaits = talk.mode === 'waiting' && talk.waitingSince === waitingSince;
    if (!stillWaits && !world.has('escalation_after_claim')) return;
    talk.escalated = true;
    record(world, talk, system, 'escalation', { handoff, step: 1 });
    if (world.has('escalation_twice')) record(world, talk, system, 'escalation', { handoff, step: 1 });
  });
}

function prepare(world: World, talk: Talk, handoff: number, states: boolean): void {
  if (states) promise(world, talk, handoff);
  if (world.sometimes('no_packet')) return;
  record(world, talk, system, 'packet', { handoff });
  if (world.sometimes('two_packets')) record(world, talk, system, 'packet', { handoff });
}
