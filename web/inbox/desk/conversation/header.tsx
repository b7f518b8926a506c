import { ActionIcon, Button, Kbd, Menu, Tooltip } from '@mantine/core';
import { Link } from 'wouter';
import type { Conversation } from '../../../client/schema.d.ts';
import { Icon } from '../../icon.tsx';
import { useNow } from '../clock.ts';
import { shownKey } from '../keys/keys.ts';
import { languageWords, modeWords } from '../words.ts';
import type { Action, ActionName } from './actions.ts';
import styles from './conversation.module.css';
import type { People } from './people.ts';

type HeaderProps = {
  readonly standing: Conversation;
  readonly siteName: string;
  readonly actions: readonly Action[];
  readonly onAction: (name: ActionName) => void;
  readonly pending: boolean;
  readonly people: People;
  readonly back: string;
  readonly side: boolean;
  readonly onSide: () => void;
};

/** Whom it is with, who else is here, and what can be done. */
export function Header({
  standing,
  siteName,
  actions,
  onAction,
  pending,
  people,
  back,
  side,
  onSide,
}: HeaderProps) {
  const { customer, mode, owner, language } = standing;
  const [first, ...others] = actions;
  const name = customer?.known ? customer.id : `Visitor ${(standing.visitorId ?? '').slice(0, 6)}`;
  const where = [
    mode === 'human' ? `With ${owner?.name ?? 'a person'}` : modeWords[mode],
    siteName,
    language && languageWords(language),
  ];
  return (
    <header className={styles.header}>
      <Link href={back} className={styles.back} aria-label="Back to the list">
        <Icon name="back" size={20} />
      </Link>
      <div className={styles.whom}>
        <h2 title={name}>{name}</h2>
        <p>
          <span className={styles.dot} data-mode={mode} />
          <span>{where.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      <Others people={people} />
      {first && (
        <Tooltip
          label={
            <>
              {first.label} <Kbd size="xs">{shownKey(first.name)}</Kbd>
            </>
          }
        >
          <Button
            size="xs"
            variant={first.name === 'claim' || first.name === 'resolve' ? 'filled' : 'default'}
            loading={pending}
            onClick={() => onAction(first.name)}
            className={styles.primary}
          >
            {first.label}
          </Button>
        </Tooltip>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={34} aria-label="More that can be done">
              <Icon name="more" size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item
                key={action.name}
                onClick={() => onAction(action.name)}
                rightSection={<Kbd size="xs">{shownKey(action.name)}</Kbd>}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label="Details"
        aria-pressed={side}
        onClick={onSide}
      >
        <Icon name="side" />
      </ActionIcon>
    </header>
  );
}

/** Colleagues who look at it or write in it just now. */
function Others({ people }: { readonly people: People }) {
  const now = useNow();
  const writing = people.writing(now).filter(({ kind }) => kind === 'operator');
  const viewing = people.viewing(now).filter(({ id }) => !writing.some((one) => one.id === id));
  return (
    <p className={styles.others} role="status">
      {writing.length > 0 && <span data-writing>{names(writing)} writing</span>}
      {viewing.length > 0 && (
        <span>
          <Icon name="eye" size={14} /> {names(viewing)} viewing
        </span>
      )}
    </p>
  );
}

function names(people: readonly { readonly name: string }[]): string {
  const all = people.map(({ name }) => name);
  return all.length === 1 ? `${all[0]} is` : `${all.slice(0, -1).join(', ')} and ${all.at(-1)} are`;
}
