import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { Link } from 'wouter';
import type { Conversation } from '../../../client/schema.d.ts';
import { Icon } from '../../icon.tsx';
import { useMe } from '../../session.ts';
import { useNow } from '../clock.ts';
import { shownKey } from '../keys/keys.ts';
import { useSingles } from '../keys/use-keys.ts';
import { heldWords, languageWords, modeWords } from '../words.ts';
import type { Action, ActionName } from './actions.ts';
import styles from './conversation.module.css';
import type { People, Person } from './people.ts';

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
  const { customer, mode, owner, language, holdUntil } = standing;
  const [first, ...others] = actions;
  const name = customer?.known ? customer.id : `Visitor ${(standing.visitorId ?? '').slice(0, 6)}`;
  const me = useMe();
  const [singles] = useSingles();
  const whose = owner?.id === me.operatorId ? 'you' : (owner?.name ?? 'a person');
  const now = useNow();
  const isHeld =
    mode === 'ai' && holdUntil !== undefined && holdUntil !== null && Date.parse(holdUntil) > now;
  const where = [
    mode === 'human' ? `With ${whose}` : isHeld ? heldWords : modeWords[mode],
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
        <Button
          size="xs"
          variant={first.name === 'claim' || first.name === 'resolve' ? 'filled' : 'default'}
          loading={pending}
          onClick={() => onAction(first.name)}
          className={styles.primary}
          aria-keyshortcuts={shownKey(first.name, singles)}
          rightSection={
            <kbd className={styles.key} aria-hidden>
              {shownKey(first.name, singles)}
            </kbd>
          }
        >
          {first.label}
        </Button>
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
                rightSection={<Kbd size="xs">{shownKey(action.name, singles)}</Kbd>}
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
      <Pill people={writing} does="writing" />
      <Pill people={viewing} does="viewing" />
    </p>
  );
}

type PillProps = { readonly people: readonly Person[]; readonly does: 'writing' | 'viewing' };

/** Who does something; of names that have no room the end is left out, and the rest of the pill stands. */
function Pill({ people, does }: PillProps) {
  const all = people.map(({ name }) => name);
  const last = all.pop();
  if (last === undefined) return null;
  const names = all.length === 0 ? last : `${all.join(', ')} and ${last}`;
  return (
    <span className={styles.pill} data-does={does} title={names}>
      {does === 'viewing' && <Icon name="eye" size={14} />}
      <span className={styles.names}>{names}</span>{' '}
      <span>
        {all.length === 0 ? 'is' : 'are'} {does}
      </span>
    </span>
  );
}
