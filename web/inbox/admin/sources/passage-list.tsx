import { Panel } from '../parts/page.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { Empty, Problem } from '../parts/states.tsx';
import { type Source, usePassages } from './queries.ts';
import styles from './sources.module.css';

/** What a source was cut into: what is searched, quoted and shown to customers. */
export function PassageList({ source, stamp }: { readonly source: Source; readonly stamp: string }) {
  const query = usePassages(source.sourceId, stamp);
  const passages = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel
      title="Passages"
      about="What its text was cut into: each is found, quoted and shown as a whole."
      isFlush
    >
      <Problem error={query.error} onRetry={() => void query.refetch()} />
      {query.isSuccess && passages.length === 0 && (
        <Empty title="No passages">They appear when its first page is read.</Empty>
      )}
      <ul className={styles.passages}>
        {passages.map((passage) => (
          <li key={passage.passageId}>
            <p className={styles.where}>
              {[passage.sourceTitle, ...passage.headings].join(' › ')}
              <small>{passage.language}</small>
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
            <p className={styles.text} lang={passage.language} dir="auto" tabIndex={0}>
              {passage.text}
            </p>
          </li>
        ))}
      </ul>
      <ShowMore query={query} label="Show more passages" />
    </Panel>
  );
}
