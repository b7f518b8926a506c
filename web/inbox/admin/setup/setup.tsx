import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { NoMail } from '../channels/no-mail.tsx';
import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/states.tsx';
import { count } from '../parts/times.ts';
import { sayWeek } from '../sites/openings.ts';
import { siteQuery } from '../sites/queries.ts';
import { type Source, sourcesQuery } from '../sources/queries.ts';
import { DomainsStep } from './domains-step.tsx';
import { HoursStep } from './hours-step.tsx';
import styles from './setup.module.css';
import { SiteStep } from './site-step.tsx';
import { SnippetStep } from './snippet-step.tsx';
import { SourceStep } from './source-step.tsx';
import { type InUse, inUseQuery, type StepName, standingOf } from './standing.ts';
import { Step } from './step.tsx';
import { TestQuestion } from './test-question.tsx';

/** From an empty site to an answered question, step by step. It can be come back to; what is done is read, not kept. */
export function Setup({ site }: { readonly site: string }) {
  const siteRead = useQuery(siteQuery(site));
  const sources = useQuery(sourcesQuery(site));
  const inUse = useQuery(inUseQuery(site));
  return (
    <Page
      title={siteRead.data ? `Set up ${siteRead.data.name}` : 'Set up'}
      lead="Six steps, a few minutes. You can leave and come back: a step counts as done when Baton sees that it is."
      width="text"
    >
      <Loaded query={siteRead} rows={6}>
        {(loaded) => (
          <Loaded query={sources} rows={6}>
            {(known) => (
              <Loaded query={inUse} rows={6}>
                {(use) => <Steps site={loaded} sources={known} inUse={use} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

type StepsProps = { readonly site: Site; readonly sources: readonly Source[]; readonly inUse: InUse };

function Steps({ site, sources, inUse }: StepsProps) {
  const standing = standingOf(site, sources, inUse);
  const order: readonly StepName[] = ['site', 'domains', 'hours', 'source', 'snippet', 'question'];
  // The snippet is done by others, on another server: whoever sets up goes on without it.
  const next =
    order.find((name) => !standing[name] && name !== 'snippet') ?? order.find((name) => !standing[name]);
  // What is open stays open when it is done: its progress or its answer is still being read.
  const [open, setOpen] = useState<StepName | 'none'>(next ?? 'none');
  const done = order.filter((name) => standing[name]).length;
  const step = (name: StepName) => ({
    number: order.indexOf(name) + 1,
    isDone: standing[name],
    isOpen: open === name,
    onToggle: () => setOpen(open === name ? 'none' : name),
  });
  const goOnFrom = (done: StepName) => () =>
    setOpen(order.find((name) => !standing[name] && order.indexOf(name) > order.indexOf(done)) ?? 'none');
  const reading = sources.find(({ sync }) => sync?.state === 'running');
  return (
    <>
      <div className={styles.done} role="status">
        <span className={styles.track} aria-hidden="true">
          <span style={{ width: `${(100 * done) / order.length}%` }} />
        </span>
        {done === order.length ? 'All done. Customers can write.' : `${done} of ${order.length} done`}
      </div>
      <ol className={styles.steps}>
        <Step {...step('site')} title="Make the site" state={site.name}>
          <SiteStep site={site} />
        </Step>
        <Step
          {...step('domains')}
          title="Say which pages may show it"
          state={standing.domains ? site.allowedDomains.join(', ') : 'any page may'}
        >
          <DomainsStep site={site} onDone={goOnFrom('domains')} />
        </Step>
        <Step
          {...step('hours')}
          title="Say when people answer"
          state={site.hours ? `${sayWeek(site.hours)}, ${site.timeZone}` : 'not said'}
        >
          <HoursStep site={site} onDone={goOnFrom('hours')} />
        </Step>
        <Step
          {...step('source')}
          title="Give it something to answer from"
          state={
            reading
              ? `reading ${reading.title}`
              : sources.length > 0
                ? count(sources.length, 'source')
                : 'nothing yet'
          }
        >
          <SourceStep site={site.siteId} sources={sources} onDone={goOnFrom('source')} />
        </Step>
        <Step
          {...step('snippet')}
          title="Put it on your pages"
          state={inUse.seenOn ? `seen on ${inUse.seenOn}` : 'not seen yet'}
        >
          <SnippetStep site={site.siteId} seenOn={inUse.seenOn} onDone={goOnFrom('snippet')} />
        </Step>
        <Step
          {...step('question')}
          title="Ask a test question"
          state={standing.question ? 'answered with a quote' : 'not asked yet'}
        >
          <TestQuestion site={site.siteId} isReady={standing.source} />
        </Step>
      </ol>
      <NoMail>
        Nobody is told of a handoff by e-mail, and a customer who has left the chat cannot be written to.
      </NoMail>
    </>
  );
}
