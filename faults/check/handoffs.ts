import { timeOf } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Rule, Violation } from './rules.ts';
import type { Step } from './story.ts';

/** Rules 5 and 6: each handoff has one notice before all else, one packet, and a promise to whoever waits. */
export const checkHandoffs: Check = (judged) => [
  ...judged.steps.flatMap((step) => checkStep(judged, step)),
  ...judged.steps
    .filter(({ event }) => event.type === 'handoff')
    .flatMap((step) => checkPrepared(judged, step)),
  ...checkReleases(judged),
];

/** "Right away" and the like is said only where someone is known to be there; the templates never do. */
const hurry = /\b(?:right away|immediately|at once|in a moment|shortly)\b/i;
/** A wait is due from when it was reckoned; a worker that dies before it was published is back within this. */
const RECKONED_BEFORE_MS = 15_000;

function checkStep(judged: Case, { event, before }: Step): Violation[] {
  const broken = (rule: Rule, sentence: string) => [blame(judged)(rule, [event.seq], sentence)];
  const number = Number(event.handoff);
  switch (event.type) {
    case 'handoff':
      if (before.mode !== 'ai')
        return broken('one_notice', `handoff ${number} was noticed in mode ${before.mode}`);
      if (number !== before.handoff + 1)
        return broken('one_notice', `handoff ${number} follows ${before.handoff}`);
      if (!event.text) return broken('one_notice', `handoff ${number} has no notice`);
      return hurry.test(String(event.text)) ? broken('promise', `handoff ${number} promises hurry`) : [];
    case 'packet':
      return number > before.handoff
        ? broken('one_notice', `a packet came before the notice of ${number}`)
        : [];
    case 'wait_promise':
    case 'wait_update':
      if (number > before.handoff)
        return broken('one_notice', `a wait was stated before the notice of ${number}`);
      if (
        !(before.mode === 'waiting' || (isUpdate(event) && before.mode === 'human')) ||
        number !== before.handoff
      )
        return broken('promise', `a wait for handoff ${number} was stated when nobody waited for it`);
      return isPlain(event)
        ? []
        : broken('promise', 'the wait that was stated does not follow from its facts');
    default:
      return [];
  }
}

/** Whoever was claimed and has no reply yet still waits, and hears of it. */
function isUpdate({ type }: Step['event']): boolean {
  return type === 'wait_update';
}

/** Text, bound, quantile, basis and due time belong together. */
function isPlain(event: Step['event']): boolean {
  const { text, bound, quantile, dueAt } = event;
  if (typeof text !== 'string' || text === '' || hurry.test(text)) return false;
  const basis = (event.basis as { readonly kind?: string } | undefined)?.kind;
  if (basis === 'none') return bound === null && quantile === null && dueAt === null;
  if (typeof bound !== 'number' || typeof quantile !== 'number' || typeof dueAt !== 'string') return false;
  return Date.parse(dueAt) >= timeOf(event) + bound * 1_000 - RECKONED_BEFORE_MS;
}

function checkPrepared(judged: Case, { event }: Step): Violation[] {
  const number = event.handoff;
  const broken = (rule: Rule, sentence: string) => [blame(judged)(rule, [event.seq], sentence)];
  const of = (type: string) =>
    judged.steps.filter((step) => step.event.type === type && step.event.handoff === number);
  const packets = of('packet');
  const [packet] = packets;
  if (!packet) return broken('one_packet', `handoff ${number} has no packet`);
  if (packets.length > 1) return broken('one_packet', `handoff ${number} has ${packets.length} packets`);
  if (event.reason === 'operator_pulled') return [];
  const waits = packet.before.mode === 'waiting' && packet.before.handoff === number;
  if (!waits || of('wait_promise').length > 0) return [];
  return broken('promise', `whoever waits after handoff ${number} was told nothing of the wait`);
}

/** Who is back in the queue at the end of the log has a promise from then on. */
function checkReleases(judged: Case): Violation[] {
  const { steps } = judged;
  const released = steps.findLastIndex(({ event }) => event.type === 'release');
  const since = steps.slice(released + 1);
  if (released === -1 || since.some(({ after }) => after.mode !== 'waiting')) return [];
  if (since.some(({ event }) => event.type === 'wait_promise')) return [];
  return [blame(judged)('promise', [released + 1], 'whoever waits again was told nothing of the wait')];
}
