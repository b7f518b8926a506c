import { Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'wouter';
import { useMay } from '../../session.ts';
import { State, type Tone } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { languageName } from '../parts/language-select.tsx';
import { ago, count } from '../parts/times.ts';
import { ApproveGap } from './approve-gap.tsx';
import { DismissGap } from './dismiss-gap.tsx';
import type { Gap } from './gap.ts';
import styles from './gaps.module.css';

const kinds: Readonly<
  Record<Gap['kind'], { readonly label: string; readonly tone: Tone; readonly means: string }>
> = {
  missing: { label: 'Missing', tone: 'risk', means: 'Nothing in your sources is about this.' },
  stale: { label: 'Stale', tone: 'wait', means: 'What your sources say about this may be out of date.' },
  unproved: {
    label: 'Not proved',
    tone: 'wait',
    means: 'Your sources are near it, but no sentence answers it.',
  },
};

/** One group of questions: how often, since when, what is near, and a response to approve. */
export function GapRow({ gap }: { readonly gap: Gap }) {
  const isLead = useMay('lead');
  const [isOpen, { toggle }] = useDisclosure(false);
  const kind = kinds[gap.kind];
  return (
    <li className={styles.gap}>
      <UnstyledButton className={styles.summary} onClick={toggle} aria-expanded={isOpen}>
        <span className={styles.count}>
          {gap.count.toLocaleString('en')}
          <span>×</span>
        </span>
        <span className={styles.question}>
          <b dir="auto">{gap.question}</b>
          <span className={styles.about}>
            {gap.state === 'open' ? (
              <State tone={kind.tone}>{kind.label}</State>
            ) : (
              <State tone={gap.dismissed ? 'quiet' : 'good'}>{gap.dismissed ? 'Dismissed' : 'Closed'}</State>
            )}
            <span>last asked {ago(gap.lastAt)}</span>
            <Trend trend={gap.trend} />
            {gap.draft && gap.state === 'open' && <span className={styles.drafted}>response drafted</span>}
          </span>
        </span>
        <span className={styles.chevron} data-open={isOpen || undefined} aria-hidden="true">
          ›
        </span>
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        {isOpen && (
          <div className={styles.detail}>
            <div className={styles.facts}>
              <section>
                <h3>Asked as</h3>
                <ul>
                  {gap.examples.map((example) => (
                    <li key={`${example.conversationId} ${example.at}`}>
                      <Link
                        href={`~/inbox/all/${example.conversationId}`}
                        className={forms.link}
                        dir="auto"
                        lang={example.language}
                      >
                        {example.text}
                      </Link>
                      <small>
                        {languageName(example.language)}, {ago(example.at)}
                      </small>
                    </li>
                  ))}
                </ul>
              </section>
              <section>
                <h3>Nearest passages</h3>
                <p className={forms.quiet}>
                  {gap.kind === 'missing' && gap.nearest.length > 0
                    ? 'Nothing in your sources answers this. These share words with it.'
                    : kind.means}
                </p>
                {gap.nearest.length > 0 && (
                  <ul>
                    {gap.nearest.map(({ passageId, title, score }) => (
                      <li key={passageId}>
                        <Link href={`/sources/${passageId.split(':')[0]}`} className={forms.link}>
                          {title}
                        </Link>
                        <small>score {score.toFixed(1)}</small>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            </div>
            {isLead && gap.state === 'open' && <ApproveGap gap={gap} />}
            {(gap.dismissed || (isLead && gap.state === 'open')) && <DismissGap gap={gap} />}
          </div>
        )}
      </Collapse>
    </li>
  );
}

function Trend({ trend: { lastWeek, weekBefore } }: Pick<Gap, 'trend'>) {
  if (lastWeek === weekBefore) return lastWeek === 0 ? null : <span>{count(lastWeek, 'time')} a week</span>;
  const isMore = lastWeek > weekBefore;
  return (
    <span data-more={isMore || undefined} className={styles.trend}>
      {isMore ? '▲' : '▼'} {lastWeek} this week, {weekBefore} the week before
    </span>
  );
}
