import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { ladderActions } from '../../../../domain/events.ts';
import type { LadderStep, PolicyDocument } from '../../../../domain/policy.ts';
import { Panel } from '../parts/page.tsx';
import { duration } from '../parts/times.ts';
import styles from './policy.module.css';
import { sayStep } from './say.ts';
import { ladderNames } from './words.ts';

const mostSteps = 10;

type Props = {
  readonly value: PolicyDocument['ladder'];
  readonly targetSeconds: number;
  readonly problem: string | undefined;
  readonly onChange: ((ladder: LadderStep[]) => void) | null;
};

/** What happens while nobody replies, step by step, as shares of the reply target. */
export function LadderEditor({ value, targetSeconds, problem, onChange }: Props) {
  const change = (place: number, step: Partial<LadderStep>) =>
    onChange?.(value.map((one, index) => (index === place ? { ...one, ...step } : one)));
  return (
    <Panel
      title="Ladder"
      about={`What happens while nobody replies, in parts of the ${duration(targetSeconds)} within which somebody shall. Each step happens once, and none after a reply.`}
    >
      {problem && (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      )}
      <ol className={styles.ladder}>
        {value.length === 0 && <li className={styles.fieldAbout}>No steps: nothing happens by itself.</li>}
        {value.map((step, index) =>
          onChange ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place
            <li key={index}>
              <NumberInput
                size="xs"
                w="5.5rem"
                aria-label={`Step ${index + 1}: share of the reply target`}
                min={5}
                max={2_000}
                step={10}
                suffix=" %"
                value={Math.round(100 * step.at)}
                onChange={(next) => typeof next === 'number' && change(index, { at: next / 100 })}
              />
              <span className={styles.stepTime}>{duration(step.at * targetSeconds)}</span>
              <Select
                size="xs"
                aria-label={`Step ${index + 1}: what happens`}
                data={ladderActions.map((action) => ({ value: action, label: ladderNames[action] }))}
                allowDeselect={false}
                value={step.action}
                onChange={(action) => action && change(index, { action: action as LadderStep['action'] })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove step ${index + 1}`}
                onClick={() => onChange(value.filter((_, place) => place !== index))}
              >
                ×
              </ActionIcon>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place
            <li key={index}>{sayStep(step, targetSeconds)}</li>
          ),
        )}
      </ol>
      {onChange && value.length < mostSteps && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange([...value, { at: (value.at(-1)?.at ?? 0) + 0.5, action: 'notify_team' }])}
        >
          Add a step
        </Button>
      )}
    </Panel>
  );
}
