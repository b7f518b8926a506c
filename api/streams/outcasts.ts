import type { Caller, Operator } from '../../domain/caller.ts';
import type { Basics } from '../basics.ts';
import { credentialsOf } from '../credentials.ts';
import { directoryOf } from '../directory.ts';

/** What a stream's right to go on depends on. */
export type Guarded = { readonly caller: Caller; readonly conversation?: string; readonly site?: string };

type GuardDeps = Pick<Basics, 'store' | 'now'>;

/**
 * The open streams that must end: their conversation was erased, the session, key or role of their caller is over,
 * or their site is hidden from the caller now. A handful of reads for all streams together.
 */
export async function outcasts<S extends Guarded>(deps: GuardDeps, streams: readonly S[]): Promise<S[]> {
  const operators = streams.flatMap(({ caller }) => (caller.kind === 'operator' ? [caller] : []));
  const conversations = streams.flatMap(({ conversation }) => conversation ?? []);
  const [erased, standing, hidden] = await Promise.all([
    deps.store.conversations.erasedAmong([...new Set(conversations)]),
    credentialsOf(deps).standing(operators),
    hiddenSites(deps, operators),
  ]);
  const mayGoOn = ({ caller, site = '' }: S): boolean =>
    caller.kind === 'visitor' || (standing.has(caller) && !hidden.get(caller.operatorId)?.includes(site));
  return streams.filter((stream) => erased.has(stream.conversation ?? '') || !mayGoOn(stream));
}

async function hiddenSites(
  deps: GuardDeps,
  operators: readonly Operator[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = operators.map(async (operator) => {
    return [operator.operatorId, await directoryOf(deps).hiddenSites(operator)] as const;
  });
  return new Map(await Promise.all(entries));
}
