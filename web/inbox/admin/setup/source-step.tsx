import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { State } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { AddSourceForm } from '../sources/add-source.tsx';
import type { Source } from '../sources/queries.ts';
import { SyncProgress } from '../sources/sync-progress.tsx';
import { standing, syncReason } from '../sources/words.ts';
import styles from './setup.module.css';
import { isReadable } from './standing.ts';

type Props = { readonly site: string; readonly sources: readonly Source[]; readonly onDone: () => void };

/** The first source, and how far it is read. */
export function SourceStep({ site, sources, onDone }: Props) {
  const [isAdding, setAdding] = useState(false);
  const pages = sources.filter(({ kind }) => kind !== 'direct_response');
  if (sources.length === 0 || isAdding) {
    return <AddSourceForm site={site} onAdded={() => setAdding(false)} />;
  }
  return (
    <div className={forms.fields}>
      <ul className={styles.sources}>
        {pages.slice(0, 5).map((source) => {
          const { word, tone } = standing(source);
          return (
            <li key={source.sourceId}>
              <Link href={`/sources/${source.sourceId}`} className={forms.link}>
                {source.title}
              </Link>
              {source.sync?.state === 'running' ? (
                <SyncProgress sync={source.sync} title={source.title} />
              ) : (
                <State tone={tone}>{word}</State>
              )}
              {source.sync?.state === 'failed' && source.sync.reason && (
                <p className={forms.quiet}>{syncReason(source.sync.reason)}</p>
              )}
            </li>
          );
        })}
        {pages.length > 5 && (
          <li>
            <Link href="/sources" className={forms.link}>
              {pages.length - 5} more
            </Link>
          </li>
        )}
      </ul>
      <div className={forms.end}>
        <Button variant="default" onClick={() => setAdding(true)}>
          Add another
        </Button>
        <Button onClick={onDone} disabled={!sources.some(isReadable)}>
          Go on
        </Button>
      </div>
    </div>
  );
}
