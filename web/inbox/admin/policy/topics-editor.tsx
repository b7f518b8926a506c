import { Autocomplete, SegmentedControl } from '@mantine/core';
import type { Mandate, PolicyDocument } from '../../../../domain/policy.ts';
import type { Flag } from '../../../../domain/screening/screening.ts';
import { Panel } from '../parts/page.tsx';
import styles from './policy.module.css';
import { flagGroups, flagNames } from './words.ts';

type Topics = Pick<PolicyDocument, 'topics' | 'teams'>;
type Props = {
  readonly value: Topics;
  readonly before: Topics;
  /** Teams that somebody is in. */
  readonly teams: readonly string[];
  readonly onChange: ((change: Partial<Topics>) => void) | null;
};

/** Which topics the AI may answer when it can prove it, and which team gets the others. */
export function TopicsEditor({ value, before, teams, onChange }: Props) {
  const setTeam = (flag: Flag, team: string) => {
    const { [flag]: _old, ...rest } = value.teams;
    onChange?.({ teams: team.trim() ? { ...rest, [flag]: team } : rest });
  };
  return (
    <Panel
      title="Topics"
      about="What a message is about is found before any model sees it. A topic that is left to people is handed over at once. A team named here is told to the customer, and gets the conversation."
    >
      <div className={styles.topics}>
        {flagGroups.map((group) => (
          <section key={group.label} aria-label={group.label}>
            <h3>{group.label}</h3>
            <ul>
              {group.flags.map((flag) => {
                const isChanged =
                  value.topics[flag] !== before.topics[flag] || value.teams[flag] !== before.teams[flag];
                return (
                  <li key={flag} data-changed={isChanged || undefined}>
                    <span className={styles.topicName}>{flagNames[flag]}</span>
                    {onChange ? (
                      <>
                        <SegmentedControl
                          size="xs"
                          aria-label={`${flagNames[flag]}: who answers`}
                          data={[
                            { value: 'never_alone', label: 'A person' },
                            { value: 'answer_alone', label: 'AI may' },
                          ]}
                          value={value.topics[flag]}
                          onChange={(mandate) =>
                            onChange({ topics: { ...value.topics, [flag]: mandate as Mandate } })
                          }
                        />
                        <Autocomplete
                          size="xs"
                          aria-label={`${flagNames[flag]}: team`}
                          placeholder="No team"
                          maxLength={80}
                          data={[...teams]}
                          value={value.teams[flag] ?? ''}
                          onChange={(team) => setTeam(flag, team)}
                        />
                      </>
                    ) : (
                      <>
                        <span>
                          {value.topics[flag] === 'answer_alone' ? 'The AI may answer' : 'A person answers'}
                        </span>
                        <span className={styles.fieldAbout}>{value.teams[flag] ?? ''}</span>
                      </>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
