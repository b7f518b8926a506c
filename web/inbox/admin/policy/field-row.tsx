import { Checkbox, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useId } from 'react';
import { DurationInput } from './duration-input.tsx';
import type { Field } from './fields.ts';
import styles from './policy.module.css';
import { isNever, say } from './say.ts';

type Props = {
  readonly field: Field;
  readonly value: unknown;
  /** What it was published as, when it differs. */
  readonly before: unknown;
  readonly isChanged: boolean;
  readonly problem: string | undefined;
  /** Null where the reader may not change it. */
  readonly onChange: ((value: unknown) => void) | null;
};

/** One field of the policy: what it is, what it does, and its value. */
export function FieldRow({ field, value, before, isChanged, problem, onChange }: Props) {
  const id = useId();
  const never = field.never && onChange && (
    <Checkbox
      size="xs"
      label={field.never.label}
      checked={isNever(field, value)}
      onChange={(event) => onChange(event.currentTarget.checked ? field.never?.value : usual(field, before))}
    />
  );
  return (
    <div className={styles.field} data-changed={isChanged || undefined}>
      <div className={styles.fieldWords}>
        <p className={styles.fieldName} id={`${id}-name`}>
          {field.label}
        </p>
        <p className={styles.fieldAbout} id={`${id}-about`}>
          {field.about}
        </p>
      </div>
      <div className={styles.fieldValue}>
        {onChange ? (
          <>
            <Input
              {...{ field, value, onChange, problem }}
              labelledBy={`${id}-name`}
              describedBy={`${id}-about`}
            />
            {never}
            {isChanged && <p className={styles.was}>was {say(field, before)}</p>}
          </>
        ) : (
          <b>{say(field, value)}</b>
        )}
      </div>
    </div>
  );
}

type InputProps = {
  readonly field: Field;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
  readonly labelledBy: string;
  readonly describedBy: string;
};

function Input({ field, value, onChange, problem, labelledBy, describedBy }: InputProps) {
  const named = {
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    error: problem,
    size: 'xs',
  } as const;
  const isOff = isNever(field, value);
  switch (field.kind) {
    case 'share':
      return (
        <NumberInput
          {...named}
          disabled={isOff}
          value={isOff ? '' : Math.round(1_000 * Number(value)) / 10}
          min={100 * field.min}
          max={100 * field.max}
          step={5}
          suffix=" %"
          decimalScale={1}
          onChange={(next) => typeof next === 'number' && onChange(Math.round(next * 10) / 1_000)}
        />
      );
    case 'duration':
      return (
        <DurationInput
          {...{ labelledBy, describedBy, problem }}
          isDisabled={isOff}
          value={Number(value)}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...named}
          disabled={isOff}
          value={isOff ? '' : Number(value)}
          min={field.min}
          max={field.max}
          allowDecimal={false}
          suffix={` ${field.unit}`}
          onChange={(next) => typeof next === 'number' && onChange(next)}
        />
      );
    case 'switch':
      return (
        <Switch
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...named}
          data={[...field.options]}
          allowDeselect={false}
          value={String(value)}
          onChange={(next) => next && onChange(next)}
        />
      );
    case 'text':
      return (
        <TextInput
          {...named}
          maxLength={120}
          placeholder={field.none}
          value={value === null ? '' : String(value)}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      );
  }
}

/** What a field is turned on with. */
function usual(field: Field, before: unknown): number {
  if (!isNever(field, before)) return Number(before);
  return field.kind === 'share' ? 0.85 : field.kind === 'number' ? 180 : 86_400;
}
