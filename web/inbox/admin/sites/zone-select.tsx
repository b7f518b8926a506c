import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';

type Props = Pick<SelectProps, 'label' | 'aria-label' | 'description' | 'error'> & {
  readonly value: string;
  readonly onChange: (zone: string) => void;
};

/** One of the world's time zones. */
export function ZoneSelect({ value, onChange, ...field }: Props) {
  const zones = useMemo(() => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), value])], [value]);
  return (
    <Select
      {...field}
      data={zones}
      searchable
      allowDeselect={false}
      limit={80}
      maw="22rem"
      value={value}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
