import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Site } from '../../../client/schema.d.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { Panel } from '../parts/page.tsx';
import { Problem } from '../parts/states.tsx';
import styles from './hours.module.css';
import { holidayPlacesQuery } from './queries.ts';

type Place = NonNullable<Site['publicHolidays']>;
type Props = {
  readonly value: Place | null;
  readonly onChange: (place: Place | null) => void;
  readonly error: unknown;
};

/** The country whose public holidays close the site, and its state and region where these have days of their own. */
export function PublicHolidays({ value, onChange, error }: Props) {
  const countries = useQuery(holidayPlacesQuery({}));
  const { country, state } = value ?? {};
  return (
    <Panel
      title="Public holidays"
      about="On these days the site is closed, every year, without anybody having to remember."
    >
      <Problem error={countries.error} />
      <div className={styles.country}>
        <Select
          label="Country"
          placeholder="None"
          nothingFoundMessage="No country of this name has known holidays"
          data={options(countries.data, country)}
          searchable
          clearable
          value={country ?? null}
          error={fieldProblem(error, 'publicHolidays.country')}
          onChange={(next) => onChange(next ? { country: next } : null)}
        />
        {country && (
          <Part
            label="State"
            of={{ country }}
            value={state}
            problem={fieldProblem(error, 'publicHolidays.state')}
            onChange={(next) => onChange(next ? { country, state: next } : { country })}
          />
        )}
        {country && state && (
          <Part
            label="Region"
            of={{ country, state }}
            value={value?.region}
            problem={fieldProblem(error, 'publicHolidays.region')}
            onChange={(region) => onChange(region ? { country, state, region } : { country, state })}
          />
        )}
      </div>
    </Panel>
  );
}

type PartProps = {
  readonly label: 'State' | 'Region';
  readonly of: { readonly country: string; readonly state?: string };
  readonly value: string | undefined;
  readonly problem: string | undefined;
  readonly onChange: (code: string | null) => void;
};

/** A part of a country, chosen from a list; nothing where no part has days of its own. */
function Part({ label, of, value, problem, onChange }: PartProps) {
  const { data } = useQuery(holidayPlacesQuery(of));
  if (!data || (data.length === 0 && value === undefined)) return null;
  return (
    <Select
      label={label}
      placeholder={label === 'State' ? 'Days of the whole country' : 'Days of the whole state'}
      nothingFoundMessage={`No ${label.toLowerCase()} of this name`}
      data={options(data, value)}
      searchable
      clearable
      value={value ?? null}
      error={problem}
      onChange={onChange}
    />
  );
}

type Named = { readonly code: string; readonly name: string };

/** What is set stands in its list, also when it is not known: so it can be seen and taken back. */
function options(places: readonly Named[] | undefined, set: string | undefined) {
  const known = (places ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return set === undefined || known.some(({ value }) => value === set)
    ? known
    : [...known, { value: set, label: set }];
}
