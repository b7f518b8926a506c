import { type Answer, decide, type Input } from '../domain/conversation/decide.ts';
import { evolve } from '../domain/conversation/evolve.ts';
import { type Projection, project } from '../domain/conversation/project.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import type { Fact } from '../domain/events.ts';

/** An input on its way: decided, then settled once all that it decided is published. */
export type Entry = { readonly input: Input; answer?: Answer; checked: boolean; settled: boolean };

/**
 * What a conversation has decided and what of it is published. `base` is the state after the newest published fact;
 * the inputs since then are kept, so that they can be decided again on another base.
 */
export function createDecisions(initial: ConversationState) {
  let base = initial;
  let state = initial;
  let facts: Fact[] = [];
  let decided: Entry[] = [];
  let arrived: Entry[] = [];
  let tellArrival = (): void => {};

  const decideEntry = (entry: Entry): void => {
    const step = decide(state, entry.input, Date.now());
    state = step.state;
    facts.push(...step.facts);
    if (step.answer) entry.answer = step.answer;
    decided.push(entry);
  };

  return {
    state: (): ConversationState => state,
    arrived: (): boolean => arrived.length > 0,
    /** Resolves when the next input is handed in; a promise of our own costs a third of a `condition()`. */
    nextArrival: (): Promise<void> =>
      new Promise((resolve) => {
        tellArrival = resolve;
      }),
    /** Number of the newest fact that is known to be published. */
    publishedTo: (): number => base.seq,
    undelivered: (): boolean => decided.length > 0,
    /** Some command is refused, as far as is known here. */
    refusesUnchecked: (): boolean =>
      decided.some(({ answer, checked }) => !checked && answer !== undefined && 'refused' in answer),
    /** All that stands is known now, so those refusals are right. */
    refusalsChecked(): void {
      for (const entry of decided) entry.checked = true;
    },
    undeliveredFacts: (): { readonly facts: readonly Fact[]; readonly projection: Projection } => ({
      facts: [...facts],
      projection: project(state),
    }),

    /** Takes an input in; the loop decides it. */
    handIn(input: Input): Entry {
      const entry: Entry = { input, checked: false, settled: false };
      arrived.push(entry);
      tellArrival();
      return entry;
    },

    decideArrived(): void {
      const entries = arrived;
      arrived = [];
      entries.forEach(decideEntry);
    },

    /** Changes what no fact says; lost, and made again, when the inputs are decided again. */
    change(changed: (state: ConversationState) => ConversationState): ConversationState {
      state = changed(state);
      return state;
    },

    /** All facts so far are published: whoever waits for them is answered. Only called when nothing else was decided. */
    delivered(count: number): void {
      facts = facts.slice(count);
      for (const entry of decided) entry.settled = true;
      decided = [];
      base = state;
    },

    /**
     * Other facts were published in the place of ours: they stand, and our inputs are decided after them. Returns what
     * lists show after the facts that stand.
     */
    reconcile(published: readonly Fact[]): Projection {
      const entries = decided;
      state = published.reduce(evolve, base);
      base = state;
      facts = [];
      decided = [];
      entries.forEach(decideEntry);
      return project(base);
    },
  };
}
