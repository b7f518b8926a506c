import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import styles from './policy.module.css';

const units = [
  { value: '1', label: 'seconds' },
  { value: '60', label: 'minutes' },
  { value: '3600', label: 'hours' },
  { value: '86400', label: 'days' },
];

type Props = {
  /** Seconds. */
  readonly value: number;
  readonly onChange: (seconds: number) => void;
  readonly isDisabled: boolean;
  readonly problem: string | undefined;
  readonly labelledBy: string;
  readonly describedBy: string;
};

/** A time in the largest unit that it is whole in; the unit stays as it was chosen while the number is written. */
export function DurationInput({ value, onChange, isDisabled, problem, labelledBy, describedBy }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const fitting = units.findLast(({ value: size }) => value > 0 && value % Number(size) === 0)?.value ?? '60';
  const unit = chosen ?? fitting;
  return (
    <div className={styles.duration}>
      <NumberInput
        size="xs"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        disabled={isDisabled}
        error={problem}
        min={0}
        value={isDisabled ? '' : value / Number(unit)}
        onChange={(next) => typeof next === 'number' && onChange(Math.round(next * Number(unit)))}
      />
      <Select
        size="xs"
        aria-label="Unit"
        disabled={isDisabled}
        data={units}
        allowDeselect={false}
        value={unit}
        onChange={(next) => {
          if (!next) return;
          setChosen(next);
          if (next !== unit) onChange(Math.round((value / Number(unit)) * Number(next)));
        }}
      />
    </div>
  );
}
