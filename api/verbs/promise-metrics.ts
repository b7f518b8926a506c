import type { Operator } from '../../domain/caller.ts';
import { type PromisedWait, reliabilityOf } from '../../domain/waits/reliability.ts';
import type { StoredWait } from '../../store/waits.ts';
import type { ApiDeps } from '../deps.ts';
import { findSite } from '../sites.ts';

/** The newest waits that are looked at. */
const waitsRead = 5_000;

/** How much of what a site promised was kept: in all, by team and by hour of its day, over its newest waits. */
export async function promiseMetrics(deps: ApiDeps, caller: Operator, site: string) {
  const { timeZone } = await findSite(deps, caller, site);
  const hourOf = new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  const waits = (await deps.store.waits.newest(site, waitsRead)).map((wait) => toPromised(wait, hourOf));
  const now = deps.now();
  const groups = <K>(keyOf: (wait: PromisedWait) => K) => {
    const keys = [...new Set(waits.map(keyOf))];
    return keys.map((key) => ({
      key,
      ...reliabilityOf(
        waits.filter((wait) => keyOf(wait) === key),
        now,
      ),
    }));
  };
  return {
    site,
    ...reliabilityOf(waits, now),
    byTeam: groups(({ team }) => team).map(({ key: team, ...rest }) => ({ team, ...rest })),
    byHour: groups(({ hour }) => hour)
      .sort((a, b) => a.key - b.key)
      .map(({ key: hour, ...rest }) => ({ hour, ...rest })),
  };
}

function toPromised(
  { at, team, stated, endedAt, answered }: StoredWait,
  hourOf: Intl.DateTimeFormat,
): PromisedWait {
  const [first] = Object.entries(stated).sort(([a], [b]) => Number(a) - Number(b));
  const dueAt = first?.[1].dueAt?.getTime() ?? null;
  return { team, hour: Number(hourOf.format(at)), dueAt, endedAt: endedAt?.getTime() ?? null, answered };
}
