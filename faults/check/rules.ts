/** What the checker proves, by name; the number is that of the rule in the design (docs/faults.md explains each). */
export const rules = {
  accepted_once: '1: an accepted message stands in the log exactly once, a refused one never',
  order: '1: messages of one client stand in the order accepted',
  gapless: '2: seq counts from 1 without gaps',
  reader: '2: readers see a prefix of the log, each event once and as it stands there',
  same_answer: '2: a repeat gets the first answer and changes nothing',
  silent_ai: '3: the AI is silent while people have the conversation or hold it',
  one_owner: '3: one owner at most, and only the owner acts',
  loser_told: '3: who loses a race is told who won',
  command_event: '3: a command that was obeyed made the event it was told of',
  refused_leaves_nothing: '3: a command that was refused made no event',
  honest_refusal: '3: a refusal was true between call and answer',
  one_per_turn: '4: one publication per turn, and each turn has a cause',
  superseded: '4: a superseded turn publishes nothing',
  one_notice: '5: a handoff has one notice, before any other word',
  promise: '5: who waits was told what to expect',
  one_packet: '6: a handoff has one packet',
  ladder_once: '7: a step of the ladder fires once',
  ladder_early: '7: a step of the ladder never fires early',
  ladder_over: '7: no step of the ladder fires when nobody waits',
  ladder_missing: '7: who waits too long is escalated',
  citation: '8: an answer quotes passages verbatim',
  new_attempt: '9: a message after a resolve starts one new attempt',
  old_handoff: '9: an old handoff does not cause a new one',
  unanswered: '10: no customer is left without an answer, an owner or a place in the queue',
  same_view: '11: the state that is shown is the state of the log',
  apart: '13: nobody reaches a conversation of somebody else',
} as const;

export type Rule = keyof typeof rules;

/** One broken rule: where, by which events, and how, in a sentence. */
export type Violation = {
  readonly rule: Rule;
  readonly conversation: string;
  readonly seqs: readonly number[];
  readonly sentence: string;
};
