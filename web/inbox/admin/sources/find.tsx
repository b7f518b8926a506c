import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import type { Answer } from '../answer.ts';
import { State } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Problem } from '../parts/states.tsx';
import { marked } from './marked.ts';
import styles from './sources.module.css';

type Found = Answer<'/v1/search', 'post'>;

/** What the AI would look at for a question, and why: for finding out why an answer is not found. */
export function Find({ site }: { readonly site: string }) {
  const [query, setQuery] = useState('');
  const search = useMutation({
    mutationFn: (asked: string) => answerOf(api.POST('/v1/search', { body: { site, query: asked } })),
  });
  return (
    <Page
      title="What is found"
      lead="Ask as a customer would, and see which passages the AI looks at, in which order and why. Nothing is answered and nothing is stored."
    >
      <Panel>
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault();
            if (query.trim()) search.mutate(query.trim());
          }}
        >
          <TextInput
            label="Question"
            placeholder="How long can I send something back?"
            size="md"
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={search.isPending}>
            Look
          </Button>
        </form>
      </Panel>
      <Problem error={search.error} />
      {search.data && <Results found={search.data} />}
    </Page>
  );
}

function Results({ found }: { readonly found: Found }) {
  const { items, asked, direct } = found;
  const best = items[0]?.score ?? 1;
  const unknown = asked.filter(({ known }) => !known);
  return (
    <>
      <Panel
        title="Understood as"
        about={
          unknown.length > 0
            ? 'Words in red stand in none of your sources. If they are what the question is about, that is the gap.'
            : 'The words that count, the rarest first.'
        }
      >
        <ul className={styles.terms}>
          {asked
            .toSorted((a, b) => b.weight - a.weight)
            .map(({ term, weight, known }) => (
              <li key={term} data-unknown={known ? undefined : true} title={`Weight ${weight.toFixed(2)}`}>
                {term}
                {!known && <span className="unseen"> (in no source)</span>}
              </li>
            ))}
        </ul>
        {direct && (
          <p className={styles.why}>
            <State tone="good">Direct response</State> It would be answered word for word, as “
            {direct.question}”.
          </p>
        )}
      </Panel>
      <Panel title="Passages, best first" isFlush>
        {items.length === 0 ? (
          <Empty title="Nothing is found">
            No passage has any of these words. A customer who asks this is handed to a person.
          </Empty>
        ) : (
          <ol className={styles.passages} aria-live="polite">
            {items.map((item) => (
              <li key={item.passageId}>
                <p className={styles.where}>
                  <Link href={`/sources/${item.sourceId}`} className={forms.link}>
                    {[item.sourceTitle, ...item.headings].join(' › ')}
                  </Link>
                  <small>
                    <span
                      className={styles.bar}
                      style={
                        { '--share': `${Math.round((100 * item.score) / best)}%` } as React.CSSProperties
                      }
                      aria-hidden="true"
                    />
                    {item.score.toFixed(2)}
                  </small>
                </p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
                <p className={styles.text} lang={item.language} dir="auto" tabIndex={0}>
                  {marked(item.text, item.matched).map(({ text, isMatch, start }) =>
                    isMatch ? <mark key={start}>{text}</mark> : text,
                  )}
                </p>
                <p className={styles.why}>
                  <span>covers {Math.round(100 * item.coverage)}% of the question</span>
                  {item.matched.length > 0 && <span>by {item.matched.join(', ')}</span>}
                  {item.ranks.words !== null && <span>rank {item.ranks.words} by words</span>}
                  {item.ranks.meaning !== null && <span>rank {item.ranks.meaning} by meaning</span>}
                  {item.audience === 'internal' && <span>for the team only: never cited to customers</span>}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}
