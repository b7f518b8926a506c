import { Select } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../parts/page.tsx';
import { ago, at } from '../parts/times.ts';
import { useNames } from '../sites/queries.ts';
import { differences } from './differences.ts';
import styles from './policy.module.css';
import type { Version } from './queries.ts';

/** Versions of a policy, and what any two of them say differently. */
export function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const nameOf = useNames();
  const newest = versions[0]?.version ?? 1;
  const [after, setAfter] = useState(newest);
  const [before, setBefore] = useState(versions[1]?.version ?? newest);
  const [older, newer] = [before, after].map((wanted) => versions.find(({ version }) => version === wanted));
  const options = versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }));
  const pick = (version: number) => {
    setAfter(version);
    const place = versions.findIndex((one) => one.version === version);
    setBefore(versions[place + 1]?.version ?? version);
  };
  return (
    <div className={styles.versions}>
      <Panel title="Versions" isFlush>
        <ul className={styles.versionList}>
          {versions.map((one, place) => {
            const previous = versions[place + 1];
            const changes = previous ? differences(previous, one) : null;
            return (
              <li key={one.version}>
                <button type="button" aria-pressed={one.version === after} onClick={() => pick(one.version)}>
                  <b>Version {one.version}</b>
                  <time dateTime={one.createdAt} title={at(one.createdAt)}>
                    {ago(one.createdAt)}
                    {one.by !== 'system' && ` by ${nameOf(one.by)}`}
                  </time>
                  <span>
                    {changes === null
                      ? one.version === 1
                        ? 'What every site begins with'
                        : ''
                      : changes.map(({ what }) => what).join(', ') || 'Nothing changed'}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel
        title="What changed"
        isFlush
        actions={
          <div className={styles.compare}>
            <span>from</span>
            <Select
              size="xs"
              w="8rem"
              aria-label="Earlier version"
              allowDeselect={false}
              data={options}
              value={String(before)}
              onChange={(next) => next && setBefore(Number(next))}
            />
            <span>to</span>
            <Select
              size="xs"
              w="8rem"
              aria-label="Later version"
              allowDeselect={false}
              data={options}
              value={String(after)}
              onChange={(next) => next && setAfter(Number(next))}
            />
          </div>
        }
      >
        {older && newer && <Changes before={older} after={newer} />}
      </Panel>
    </div>
  );
}

/** What two policies say differently, one under the other. */
export function Changes({ before, after }: { readonly before: Version; readonly after: Version }) {
  const all = differences(before, after);
  if (all.length === 0) return <p className={styles.none}>These two say the same.</p>;
  return (
    <dl className={styles.changes}>
      {all.map((one) => (
        <div key={one.what}>
          <dt>{one.what}</dt>
          <dd>
            <del>{one.before}</del> <ins>{one.after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
