import { Menu, UnstyledButton } from '@mantine/core';
import { handoffReasons } from '../../../../domain/events.ts';
import { Icon } from '../../icon.tsx';
import { useMe } from '../../session.ts';
import { reasonWords } from '../words.ts';
import styles from './list.module.css';
import type { Filters } from './views.ts';

type FilterBarProps = {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** How many wait on each site. */
  readonly sites: readonly { readonly siteId: string; readonly name: string; readonly waiting: number }[];
};

/** What a view leaves out: other sites, other reasons, ordinary risks. */
export function FilterBar({ filters, onFilters, sites }: FilterBarProps) {
  const mine = useMe().sites;
  const waiting = new Map(sites.map((site) => [site.siteId, site.waiting]));
  return (
    <fieldset className={styles.filters} aria-label="Filters" data-filters>
      {mine.length > 1 && (
        <Choice
          name="Site"
          any="All sites"
          value={filters.site}
          choices={mine.map(({ siteId, name }) => ({
            value: siteId,
            label: name,
            count: waiting.get(siteId) ?? 0,
          }))}
          onChange={(site) => onFilters({ ...filters, site })}
        />
      )}
      <Choice
        name="Reason"
        any="Any reason"
        value={filters.reason}
        choices={handoffReasons.map((value) => ({ value, label: reasonWords[value], count: 0 }))}
        onChange={(reason) => onFilters({ ...filters, reason })}
      />
      <UnstyledButton
        className={styles.filter}
        aria-pressed={filters.risk === 'high'}
        data-set={filters.risk === 'high' ? true : undefined}
        onClick={() => onFilters({ ...filters, risk: filters.risk === 'high' ? null : 'high' })}
      >
        <Icon name="flag" size={13} />
        <span>High risk</span>
      </UnstyledButton>
    </fieldset>
  );
}

type ChoiceProps<T extends string> = {
  readonly name: string;
  readonly any: string;
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly count: number }[];
  readonly onChange: (value: T | null) => void;
};

function Choice<T extends string>({ name, any, value, choices, onChange }: ChoiceProps<T>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton
          className={styles.filter}
          data-set={chosen ? true : undefined}
          aria-label={`${name}: ${chosen?.label ?? any}`}
        >
          <span>{chosen?.label ?? any}</span>
          <Icon name="down" size={11} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(null)}>{any}</Menu.Item>
        {choices.map(({ value: own, label, count }) => (
          <Menu.Item
            key={own}
            onClick={() => onChange(own)}
            rightSection={count > 0 ? `${count} waiting` : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
