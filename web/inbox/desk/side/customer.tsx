import { fullTime, timeIn, useNow } from '../clock.ts';
import { newestOf } from '../conversation/log.ts';
import { languageWords } from '../words.ts';
import styles from './side.module.css';
import type { SideProps } from './side-props.ts';

/** Whom the conversation is with, as far as they are known. */
export function CustomerFacts({ standing, log }: SideProps) {
  const now = useNow();
  const { customer, page, language, visitorId, createdAt, ratingComment } = standing;
  const zone = (newestOf(log, 'wait_update') ?? newestOf(log, 'wait_promise'))?.basis.customerTimeZone;
  const clock = zone ? timeIn(zone, now) : null;
  const address = newestOf(log, 'address')?.email;
  const rating = newestOf(log, 'rating');
  return (
    <section className={styles.section} aria-label="Customer">
      <h3>Customer</h3>
      <dl className={styles.facts}>
        <dt>{customer?.known ? 'Signed in as' : 'Visitor'}</dt>
        <dd>{customer?.known ? customer.id : (visitorId ?? '').slice(0, 12)}</dd>
        {page && (
          <>
            <dt>Writes from</dt>
            {/* The visitor's browser says so: shown, and no link. */}
            <dd title={page.url}>
              {page.title && <span dir="auto">{page.title}</span>}
              <span className={styles.address}>{page.url.replace(/^https?:\/\//, '')}</span>
            </dd>
          </>
        )}
        {language && (
          <>
            <dt>Language</dt>
            <dd>{languageWords(language)}</dd>
          </>
        )}
        {clock && (
          <>
            <dt>Local time</dt>
            <dd>
              {clock} ({zone})
            </dd>
          </>
        )}
        {address && (
          <>
            <dt>E-mail</dt>
            <dd>{address}</dd>
          </>
        )}
        {rating && (
          <>
            <dt>Rated</dt>
            <dd>
              {rating.score} of 5{ratingComment && <q dir="auto">{ratingComment}</q>}
            </dd>
          </>
        )}
        {createdAt && (
          <>
            <dt>First wrote</dt>
            <dd>{fullTime(createdAt)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
