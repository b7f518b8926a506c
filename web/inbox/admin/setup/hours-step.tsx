import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Site } from '../../../client/schema.d.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import { WeekEditor } from '../sites/hours.tsx';
import { aroundTheClock, type Hours, officeHours, openingsProblem } from '../sites/openings.ts';
import { useChangeSite } from '../sites/queries.ts';
import styles from './setup.module.css';

/** When people answer: two usual weeks at one press, or one's own. */
export function HoursStep({ site, onDone }: { readonly site: Site; readonly onDone: () => void }) {
  const [own, setOwn] = useState<Hours | null>(site.hours);
  const change = useChangeSite(site.siteId);
  useUnsaved(own !== null && own !== site.hours);
  const save = (hours: Hours) =>
    change.mutate(
      { hours },
      {
        onSuccess: () => {
          setOwn(hours);
          onDone();
        },
      },
    );
  const isWhole = own === null || Object.values(own).every((day) => openingsProblem(day) === null);
  return (
    <div className={forms.fields}>
      <p className={forms.quiet}>
        Outside these hours customers are told when the team is back, instead of a wait that nobody keeps. The
        clock is <b>{site.timeZone}</b>; change it, and add holidays, at{' '}
        <Link href="/hours" className={forms.link}>
          Hours and holidays
        </Link>
        .
      </p>
      <Problem error={change.error} />
      {own === null ? (
        <div className={styles.choices}>
          <Button onClick={() => save(officeHours)} loading={change.isPending}>
            Monday to Friday, 9 to 17
          </Button>
          <Button variant="default" onClick={() => save(aroundTheClock)} disabled={change.isPending}>
            Around the clock
          </Button>
          <Button variant="default" onClick={() => setOwn(officeHours)} disabled={change.isPending}>
            Other hours
          </Button>
        </div>
      ) : (
        <>
          <WeekEditor value={own} onChange={(next) => setOwn(next ?? aroundTheClock)} error={change.error} />
          <div className={forms.end}>
            <Button
              onClick={() => save(own)}
              loading={change.isPending}
              disabled={!isWhole || own === site.hours}
            >
              Save and go on
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
