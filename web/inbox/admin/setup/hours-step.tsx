import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Site } from '../../../client/schema.d.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import { WeekEditor } from '../sites/hours.tsx';
import { aroundTheClock, type Hours, officeHours, openingsProblem } from '../sites/openings.ts';
import { useChangeSite } from '../sites/queries.ts';
import { ZoneSelect } from '../sites/zone-select.tsx';
import styles from './setup.module.css';

/** When people answer: two usual weeks at one press, or one's own. */
export function HoursStep({ site, onDone }: { readonly site: Site; readonly onDone: () => void }) {
  const [own, setOwn] = useState<Hours | null>(site.hours);
  // Nobody has said yet when people answer: then where this browser is, they most likely are too.
  const [zone, setZone] = useState(site.hours === null ? deviceZone(site.timeZone) : site.timeZone);
  const change = useChangeSite(site.siteId);
  const isChanged = own !== null && (own !== site.hours || zone !== site.timeZone);
  useUnsaved(isChanged);
  const save = (hours: Hours) =>
    change.mutate(
      { hours, timeZone: zone },
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
        Outside these hours customers are told when the team is back, instead of a wait that nobody keeps.
        Holidays are added at{' '}
        <Link href="/hours" className={forms.link}>
          Hours and holidays
        </Link>
        .
      </p>
      <ZoneSelect
        label="Time zone"
        description="The clock that these hours are in."
        value={zone}
        onChange={setZone}
        error={fieldProblem(change.error, 'timeZone')}
      />
      <Problem error={otherProblem(change.error, ['timeZone'])} />
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
            <Button onClick={() => save(own)} loading={change.isPending} disabled={!isWhole || !isChanged}>
              Save and go on
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** The time zone of this browser; `otherwise` where it tells none. */
function deviceZone(otherwise: string): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || otherwise;
}
