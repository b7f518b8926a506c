import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { useMay } from '../../session.ts';
import beside from '../parts/beside.module.css';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { spoken } from '../parts/language-select.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Loaded } from '../parts/states.tsx';
import { HolidaysEditor } from './holidays-editor.tsx';
import styles from './hours.module.css';
import { officeHours, openingsProblem, type Hours as Week, weekdays } from './openings.ts';
import { OpeningsEditor } from './openings-editor.tsx';
import { siteQuery, useChangeSite } from './queries.ts';
import { WaitPreview } from './wait-preview.tsx';
import { ZoneSelect } from './zone-select.tsx';

/** When people answer on a site. */
export function Hours({ site }: { readonly site: string }) {
  const query = useQuery(siteQuery(site));
  return (
    <Page
      title="Hours and holidays"
      lead="When people of your team answer. Baton answers always; these hours decide what it tells customers of the wait, and when the escalation clock stands still."
    >
      <Loaded query={query} rows={8}>
        {(saved) => <HoursForm saved={saved} />}
      </Loaded>
    </Page>
  );
}

function HoursForm({ saved }: { readonly saved: Site }) {
  const calendar = useMemo(
    () => ({
      ...{ hours: saved.hours, holidays: saved.holidays },
      ...{ publicHolidays: saved.publicHolidays, timeZone: saved.timeZone },
    }),
    [saved],
  );
  const draft = useDraft(calendar);
  const change = useChangeSite(saved.siteId);
  const { value, set } = draft;
  const isWhole = isCalendarWhole(value);
  return (
    <div className={beside.layout}>
      <div className={beside.editor}>
        <WeekEditor value={value.hours} onChange={(hours) => set({ hours })} error={change.error} />
        <TimeZone value={value.timeZone} onChange={(timeZone) => set({ timeZone })} error={change.error} />
        <HolidaysEditor value={value} set={set} error={change.error} />
        <SaveBar
          draft={draft}
          change={change}
          isBlocked={!isWhole}
          note={isWhole ? undefined : 'Some times are not right yet'}
          onSave={() => isWhole && change.mutate(draft.changes, { onSuccess: draft.reset })}
        />
      </div>
      <div className={`${beside.beside} ${beside.first}`}>
        <WaitPreview
          site={saved.siteId}
          calendar={value}
          language={spoken(saved.languages[0])}
          isWhole={isWhole}
        />
      </div>
    </div>
  );
}

type WeekProps = {
  readonly value: Week | null;
  readonly onChange: (hours: Week | null) => void;
  readonly error: unknown;
};

/** The openings of a week; none at all means that somebody always answers. */
export function WeekEditor({ value, onChange, error }: WeekProps) {
  return (
    <Panel
      title="Opening hours"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Opening hours"
          data={[
            { value: 'always', label: 'Always open' },
            { value: 'hours', label: 'By the week' },
          ]}
          value={value ? 'hours' : 'always'}
          onChange={(kind) => onChange(kind === 'hours' ? (value ?? officeHours) : null)}
        />
      }
    >
      {value ? (
        <>
          <div className={styles.scale} aria-hidden="true">
            {['0', '6', '12', '18', '24'].map((hour) => (
              <span key={hour}>{hour}</span>
            ))}
          </div>
          <ul className={styles.week}>
            {weekdays.map(([day, name]) => (
              <li key={day}>
                <span className={styles.day}>{name}</span>
                <OpeningsEditor
                  label={name}
                  value={value[day]}
                  onChange={(openings) => onChange({ ...value, [day]: openings })}
                  problem={fieldProblem(error, `hours.${day}`)}
                />
              </li>
            ))}
          </ul>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              const { mon } = value;
              onChange({ ...value, tue: mon, wed: mon, thu: mon, fri: mon });
            }}
          >
            Tuesday to Friday like Monday
          </Button>
        </>
      ) : (
        <p className={styles.none}>
          Somebody answers at any hour of any day. Customers are never told that the team is not at work.
        </p>
      )}
    </Panel>
  );
}

type ZoneProps = {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error: unknown;
};

function TimeZone({ value, onChange, error }: ZoneProps) {
  const isAdmin = useMay('admin');
  return (
    <Panel title="Time zone">
      {isAdmin ? (
        <ZoneSelect
          aria-label="Time zone"
          description="The clock that all hours of this site are in. Customers elsewhere are also told their own."
          value={value}
          onChange={onChange}
          error={fieldProblem(error, 'timeZone')}
        />
      ) : (
        <p className={styles.none}>All hours are in {value}. An admin can change that.</p>
      )}
    </Panel>
  );
}

function isCalendarWhole({ hours, holidays }: Pick<Site, 'hours' | 'holidays'>): boolean {
  const days = [...Object.values(hours ?? {}), ...holidays.map(({ openings = [] }) => openings)];
  return (
    days.every((openings) => openingsProblem(openings) === null) && holidays.every(({ date }) => date !== '')
  );
}
