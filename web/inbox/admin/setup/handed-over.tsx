import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import forms from '../parts/form.module.css';
import { evidenceWords } from '../policy/evidence.ts';
import { ruleNames } from '../policy/words.ts';
import styles from './setup.module.css';

/** Rules that speak of the pages; all others would hand over whatever the pages say. */
const unproven: ReadonlySet<string> = new Set(['no_source', 'low_confidence']);

/** Why a question was handed over: the rule that fires on it, what made it fire, and where each is changed. */
export function HandedOver({ site, text }: { readonly site: string; readonly text: string }) {
  const tried = useQuery({
    queryKey: ['policy-test', site, { text }],
    queryFn: () => answerOf(api.POST('/v1/policies/test', { body: { site, text } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fired = tried.data?.fired ?? [];
  const [first] = fired;
  if (!first) {
    return (
      <p className={forms.quiet}>{tried.isPending ? 'Looking why …' : 'This is what a customer reads.'}</p>
    );
  }
  return (
    <section className={styles.why} aria-label="Why it was handed over">
      <h3>Why it was handed over</h3>
      <ul>
        {fired.map(({ rule, evidence, at }) => (
          <li key={`${at} ${rule}`}>
            <b>{ruleNames[rule] ?? rule}</b>
            {evidenceWords(evidence).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </li>
        ))}
      </ul>
      {unproven.has(first.rule) ? (
        <p>
          Your pages do not prove an answer to this question. Ask another, add a page that has it, or see at{' '}
          <Link href="/find" className={forms.link}>
            What is found
          </Link>{' '}
          why it is not found.
        </p>
      ) : (
        <p>
          That is so whatever your pages say. Which messages go to people is set at{' '}
          <Link href="/policy" className={forms.link}>
            Policy
          </Link>
          ; to see an answer from your pages, ask something that none of its rules is about.
        </p>
      )}
    </section>
  );
}
