import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import type { Answer } from '../answer.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Loaded } from '../parts/states.tsx';
import { count } from '../parts/times.ts';
import styles from './promises.module.css';

type Metrics = Answer<'/v1/metrics/promises', 'get'>;
type Counts = Pick<Metrics, 'kept' | 'broken' | 'share'>;

/** Fewer promises than these say little. */
const fewest = 20;

/** How much of the wait that customers were told was kept. */
export function Promises({ site }: { readonly site: string }) {
  const query = useQuery({
    queryKey: ['promises', site],
    queryFn: () => answerOf(api.GET('/v1/metrics/promises', { params: { query: { site } } })),
  });
  return (
    <Page
      title="Promises kept"
      lead="At each handoff the customer is told of the wait. A promise is kept when a person replied by the time that was stated first, however often it was revised after."
    >
      <Loaded query={query} rows={5}>
        {(metrics) => <Metrics metrics={metrics} />}
      </Loaded>
    </Page>
  );
}

function Metrics({ metrics }: { readonly metrics: Metrics }) {
  const { waits, promised, kept, broken, open, void: ended, share } = metrics;
  if (waits === 0) {
    return (
      <Panel>
        <Empty title="Nobody has waited yet">
          After the first handoffs this page tells how many of the stated waits were kept, by team and by
          hour.
        </Empty>
      </Panel>
    );
  }
  const judged = kept + broken;
  return (
    <>
      <Panel>
        <div className={styles.total}>
          <p className={styles.share}>
            {share === null ? '–' : percent(share)}
            <span>{share === null ? 'no promise has fallen due' : 'of promises kept'}</span>
          </p>
          <dl className={styles.facts}>
            <Fact name="Waits" value={waits} about="handoffs, the newest 5,000 at most" />
            <Fact name="Promised" value={promised} about="were told by when" />
            <Fact name="Kept" value={kept} about="a person replied in time" />
            <Fact name="Broken" value={broken} about="nobody did" />
            <Fact name="Open" value={open} about="not due yet" />
            <Fact name="Void" value={ended} about="ended before it was due, without a reply" />
          </dl>
        </div>
        {judged > 0 && judged < fewest && (
          <p className={styles.few}>
            {count(judged, 'promise')} fell due so far. Below {fewest}, one more or less changes this number a
            lot.
          </p>
        )}
        {promised < waits && (
          <p className={styles.few}>
            {count(waits - promised, 'wait')} had no promise: too little was measured to promise anything, and
            the customer was told so.
          </p>
        )}
      </Panel>
      {judged > 0 && (
        <Panel
          title="By hour of the day"
          about="In the site's own time. The number above a bar is how many fell due."
        >
          <Hours metrics={metrics} />
        </Panel>
      )}
      {judged > 0 && metrics.byTeam.length > 1 && (
        <Panel title="By team">
          <ul className={styles.teams}>
            {metrics.byTeam.map((team) => (
              <li key={team.team ?? ''}>
                <span>{team.team ?? 'No team'}</span>
                <Bar counts={team} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function Fact({
  name,
  value,
  about,
}: {
  readonly name: string;
  readonly value: number;
  readonly about: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('en')}</dd>
      <dd className={styles.about}>{about}</dd>
    </div>
  );
}

function Hours({ metrics }: { readonly metrics: Metrics }) {
  const byHour = new Map(metrics.byHour.map((one) => [one.hour, one]));
  return (
    <ol className={styles.hours}>
      {Array.from({ length: 24 }, (_, hour) => {
        const { kept = 0, broken = 0, share = null } = byHour.get(hour) ?? {};
        const judged = kept + broken;
        const clock = `${String(hour).padStart(2, '0')}:00`;
        const said = judged === 0 ? 'none due' : `${percent(share ?? 0)} of ${judged} kept`;
        return (
          <li key={clock} title={`${clock} ${said}`}>
            <span className="unseen">
              {clock}: {said}
            </span>
            <span aria-hidden="true" className={styles.judged}>
              {judged || ''}
            </span>
            <span aria-hidden="true" className={styles.column} data-none={judged === 0 || undefined}>
              <span style={{ height: `${100 * (share ?? 0)}%` }} />
            </span>
            <span aria-hidden="true" className={styles.clock}>
              {hour % 6 === 0 ? hour : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Bar({ counts: { kept, broken, share } }: { readonly counts: Counts }) {
  if (share === null) return <span className={styles.few}>none due yet</span>;
  return (
    <span className={styles.teamBar}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      {percent(share)} of {(kept + broken).toLocaleString('en')}
    </span>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
