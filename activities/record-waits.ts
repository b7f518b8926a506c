import type { Fact } from '../domain/events.ts';
import { waitId } from '../store/waits.ts';
import type { PublishInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Keeps the record of what was promised and when a person replied; a repeat changes nothing. */
export async function recordWaits(
  { store }: Pick<ActivityDependencies, 'store'>,
  { conversation, site, facts }: PublishInput,
): Promise<void> {
  for (const fact of facts) {
    if (isStatement(fact) && fact.since !== undefined) {
      const { at, basis, bound, dueAt, handoff, quantile, seq, since, team = null } = fact;
      await store.waits.state({
        ...{ _id: waitId(conversation, since), conversation, site, team, handoff, seq },
        at: new Date(since),
        bound: basis.seconds ?? null,
        present: basis.present ? basis.present : null,
        statement: { at: new Date(at), dueAt: dueAt === null ? null : new Date(dueAt), bound, quantile },
      });
    }
    if ('endsWait' in fact && fact.endsWait !== undefined) {
      const answered = fact.type === 'operator_message';
      await store.waits.end(waitId(conversation, fact.endsWait), new Date(fact.at), answered);
    }
  }
}

function isStatement(fact: Fact): fact is Extract<Fact, { type: 'wait_promise' | 'wait_update' }> {
  return fact.type === 'wait_promise' || fact.type === 'wait_update';
}
