import { setTimeout as delay } from 'node:timers/promises';
import { printBeside } from './columns.ts';
import { describe } from './describe.ts';
import type { Event } from './event.ts';
import type { Stream } from './stream.ts';

/** What takes longer will not come. */
const patienceMs = 20_000;
const lookEveryMs = 50;

/** What a step waits for on each side, and what shows that it will not come. */
export type Expected = { readonly customer: string; readonly operator: string; readonly not?: string };

/** Follows a conversation from both sides: the customer by their stream, the operator by the events API. */
export function createBothSides(customer: Stream, readAsOperator: (after: number) => Promise<Event[]>) {
  const shown: Event[] = [];

  /** Both sides' new events, once both have what is expected. */
  const settle = async ({ customer: theirs, operator: ours, not }: Expected) => {
    const after = shown.at(-1)?.seq ?? 0;
    for (const end = Date.now() + patienceMs; Date.now() < end; await delay(lookEveryMs)) {
      const all = await readAsOperator(after);
      const seen = customer.events.filter(({ seq }) => seq > after);
      const other = all.find(({ type }) => type === not);
      if (other) throw new Error(`A ${not} came instead of a ${ours}${reasonOf(other)}.`);
      const has = (events: readonly Event[], type: string) => events.some((event) => event.type === type);
      if (has(seen, theirs) && has(all, ours)) return { all, seen };
    }
    throw new Error(`No ${ours} came within ${patienceMs / 1_000} seconds.`);
  };

  return {
    /** All that happened so far, as the operator sees it. */
    events: (): readonly Event[] => shown,

    /** Waits for a step to happen on both sides, prints it, and gives its events. Rejects when it does not happen. */
    async show(expected: Expected): Promise<readonly Event[]> {
      const { all, seen } = await settle(expected);
      for (const event of all) {
        const theirs = seen.find(({ seq }) => seq === event.seq);
        printBeside(theirs ? describe(theirs, 'customer') : '', describe(event, 'operator'));
      }
      shown.push(...all);
      return all;
    },
  };
}

function reasonOf({ reason }: Event): string {
  return typeof reason === 'string' ? ` (${reason})` : '';
}
