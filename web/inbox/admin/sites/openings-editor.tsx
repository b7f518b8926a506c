import { ActionIcon, Button, TextInput } from '@mantine/core';
import styles from './hours.module.css';
import { minutesOf, type Opening, office, openingsProblem, toTime, withBreak } from './openings.ts';

const dayMinutes = 1_440;
/** The API's own limit. */
const mostOpenings = 8;

type Props = {
  /** Whose hours these are, for screen readers: "Monday". */
  readonly label: string;
  readonly value: readonly Opening[];
  readonly onChange: (openings: Opening[]) => void;
  readonly problem?: string | undefined;
};

/** The openings of one day: any number, each from and to, with a strip that shows them on the day. */
export function OpeningsEditor({ label, value, onChange, problem }: Props) {
  const wrong = problem ?? openingsProblem(value);
  // A break is offered in a day whose times are right.
  const split = wrong ? null : withBreak(value);
  const change = (place: number, opening: Opening) =>
    onChange(value.map((one, index) => (index === place ? opening : one)));
  return (
    <div className={styles.openings}>
      <div className={styles.strip} aria-hidden="true">
        {value.map(({ from, to }, index) => {
          const [start, end] = [minutesOf(from), minutesOf(to)];
          const isDrawn = Number.isFinite(start) && end > start;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: openings are known by their place
            <span key={index} style={isDrawn ? placed(start, end) : undefined} />
          );
        })}
      </div>
      <div className={styles.times}>
        {value.length === 0 && <span className={styles.closed}>Closed</span>}
        {value.map((opening, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: openings are known by their place
          <div key={index} className={styles.opening}>
            <Time
              label={`${label}, opening ${index + 1}, from`}
              value={opening.from}
              onChange={(from) => change(index, { ...opening, from })}
            />
            <span aria-hidden="true">–</span>
            <Time
              label={`${label}, opening ${index + 1}, to`}
              value={opening.to}
              onChange={(to) => change(index, { ...opening, to })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove opening ${index + 1} of ${label}`}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            >
              ×
            </ActionIcon>
          </div>
        ))}
        {value.length === 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Open on ${label}`}
            onClick={() => onChange([office])}
          >
            Open
          </Button>
        )}
        {split && split.length <= mostOpenings && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`+ Break on ${label}`}
            onClick={() => onChange(split)}
          >
            + Break
          </Button>
        )}
      </div>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

function placed(start: number, end: number) {
  const share = (minutes: number) => `${(100 * minutes) / dayMinutes}%`;
  return { insetInlineStart: share(start), width: share(end - start) };
}

type TimeProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
};

/** A time that may be written as "9" or "930"; it is put right when it is left. */
function Time({ label, value, onChange }: TimeProps) {
  return (
    <TextInput
      aria-label={label}
      size="xs"
      w="4.1rem"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      value={value}
      error={toTime(value) === null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const time = toTime(event.currentTarget.value);
        if (time !== null && time !== value) onChange(time);
      }}
    />
  );
}
