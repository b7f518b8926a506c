import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import type { Site } from '../../../client/schema.d.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { Panel } from '../parts/page.tsx';
import styles from './hours.module.css';
import { today } from './local-time.ts';
import type { Holiday } from './openings.ts';
import { OpeningsEditor } from './openings-editor.tsx';
import { PublicHolidays } from './public-holidays.tsx';

type Calendar = Pick<Site, 'holidays' | 'publicHolidays' | 'timeZone'>;
type Props = {
  readonly value: Calendar;
  readonly set: (change: Partial<Calendar>) => void;
  readonly error: unknown;
};

/** The days that are unlike their weekday: those of a country, and those of the site's own. */
export function HolidaysEditor({ value, set, error }: Props) {
  const { publicHolidays, holidays } = value;
  const change = (place: number, next: Partial<Holiday>) =>
    set({ holidays: holidays.map((one, index) => (index === place ? { ...one, ...next } : one)) });
  return (
    <>
      <PublicHolidays
        value={publicHolidays}
        onChange={(next) => set({ publicHolidays: next })}
        error={error}
      />
      <Panel
        title="Days of your own"
        about="A company day, a short Christmas Eve: closed, or open at other hours than the weekday."
        actions={
          <Button
            size="xs"
            variant="default"
            onClick={() => set({ holidays: [...holidays, { date: today(value.timeZone), name: 'Holiday' }] })}
          >
            Add a day
          </Button>
        }
      >
        {fieldProblem(error, 'holidays') && (
          <p className={styles.wrong} role="alert">
            {fieldProblem(error, 'holidays')}
          </p>
        )}
        {holidays.length === 0 ? (
          <p className={styles.none}>None. Every day is like its weekday, apart from public holidays.</p>
        ) : (
          <ul className={styles.holidays}>
            {holidays.map((holiday, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two days may be the same while they are written
              <li key={index}>
                <TextInput
                  aria-label={`Date of day ${index + 1}`}
                  type="date"
                  size="xs"
                  value={holiday.date}
                  onChange={(event) => change(index, { date: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={`Name of day ${index + 1}`}
                  size="xs"
                  maxLength={100}
                  value={holiday.name}
                  onChange={(event) => change(index, { name: event.currentTarget.value })}
                />
                <SegmentedControl
                  aria-label={`${holiday.name}: closed or other hours`}
                  size="xs"
                  data={[
                    { value: 'closed', label: 'Closed' },
                    { value: 'other', label: 'Other hours' },
                  ]}
                  value={holiday.openings ? 'other' : 'closed'}
                  onChange={(kind) =>
                    set({
                      holidays: holidays.map((one, place) => (place === index ? ofKind(one, kind) : one)),
                    })
                  }
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${holiday.name}`}
                  onClick={() => set({ holidays: holidays.filter((_, place) => place !== index) })}
                >
                  ×
                </ActionIcon>
                {holiday.openings && (
                  <div className={styles.holidayHours}>
                    <OpeningsEditor
                      label={holiday.name}
                      value={holiday.openings}
                      onChange={(openings) => change(index, { openings })}
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function ofKind({ date, name }: Holiday, kind: string): Holiday {
  return kind === 'other' ? { date, name, openings: [{ from: '09:00', to: '13:00' }] } : { date, name };
}
